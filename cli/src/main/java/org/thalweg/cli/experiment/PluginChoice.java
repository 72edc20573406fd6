package org.thalweg.cli.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.core.plugin.PluginRegistry;

/**
 * A plug-in by name with options as written, or as checked by the provider.
 *
 * @param name its name
 * @param options option name to value, in order
 */
public record PluginChoice(String name, Map<String, Object> options) {

    /** Copies the options. */
    public PluginChoice {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    static PluginChoice read(Section section, String suggestion) {
        return new PluginChoice(section.requireText("name", suggestion), section.without(List.of("name")));
    }

    /** The same with every option's value, defaults included, of its declared type. */
    PluginChoice checked(PluginRegistry<?> registry) {
        return new PluginChoice(name, registry.options(name, options).asMap());
    }
}
