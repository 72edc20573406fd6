package org.thalweg.core.plugin;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Plugin;

/** What a provider must say of itself to be installed. */
final class ProviderRules {

    private static final String KEBAB = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final Pattern NAME = Pattern.compile("(" + KEBAB + ":)?" + KEBAB);

    private ProviderRules() {}

    /** The rule that a provider breaks, as the end of a sentence; empty if none. */
    static String broken(PluginKind<?> kind, Plugin provider) {
        try {
            String name = provider.name();
            if (name == null || !NAME.matcher(name).matches()) {
                return "its name is '" + name + "', but names are lower-case kebab-case, for instance 'vendor:my-"
                        + kind.word() + "'.";
            }
            if (name.indexOf(':') < 0 && !provider.getClass().getName().startsWith("org.thalweg.")) {
                return "its name is '" + name + "' without a prefix, but names without prefix belong to Thalweg: call"
                        + " it 'vendor:" + name + "'.";
            }
            return selfDescriptionFault(provider);
        } catch (LinkageError e) {
            return ProviderFault.explain(e);
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            return "it failed when asked for its name, description and options: " + e + ".";
        }
    }

    private static String selfDescriptionFault(Plugin provider) {
        if (provider.description() == null || provider.source() == null) {
            return "its description or source is null: return an empty text if there is none.";
        }
        List<OptionSpec> options = provider.options();
        if (options == null) {
            return "its options are null: return an empty list if there are none.";
        }
        Set<String> names = new HashSet<>();
        for (OptionSpec option : options) {
            if (option == null || option.name() == null) {
                return "one of its options is null or has no name.";
            }
            if (!names.add(option.name())) {
                return "its option '" + option.name() + "' is declared twice.";
            }
        }
        return "";
    }
}
