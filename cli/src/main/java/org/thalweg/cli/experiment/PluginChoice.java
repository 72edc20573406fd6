package org.thalweg.cli.experiment;

import java.util.List;
import java.util.Map;

/**
 * A plug-in by name with options as written, checked later by the provider.
 *
 * @param name its name
 * @param options option name to raw value
 */
public record PluginChoice(String name, Map<String, Object> options) {

    /** Copies the options. */
    public PluginChoice {
        options = Map.copyOf(options);
    }

    static PluginChoice read(Section section, String suggestion) {
        return new PluginChoice(section.requireText("name", suggestion), section.without(List.of("name")));
    }
}
