package org.thalweg.core.plugin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.core.network.Activation;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.spi.ActivationProvider;
import org.thalweg.core.spi.LossProvider;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;
import org.thalweg.core.spi.Plugin;
import org.thalweg.core.spi.SolverProvider;

/**
 * Plug-ins written as text: {@code name}, {@code name(value, …)} in the order of declaration, or
 * {@code name(option=value, …)}. An option of type REALS takes all values up to the next {@code option=}. A value may be such a
 * text itself, or a list in brackets.
 *
 * @param name the plug-in's name
 * @param arguments what stands between the parentheses, empty if there are none
 */
public record PluginText(String name, String arguments) {

    /**
     * Splits the text.
     *
     * @param text a name, or a name with {@code option=value} pairs or values in parentheses
     * @return the name and what stood in the parentheses
     * @throws IllegalArgumentException if parentheses do not match
     */
    public static PluginText parse(String text) {
        String stripped = text.strip();
        int open = stripped.indexOf('(');
        if (open < 0) {
            return new PluginText(stripped, "");
        }
        if (!stripped.endsWith(")")) {
            throw new IllegalArgumentException("Cannot read '" + text
                    + "': expected name or name(option=value, ...), with a closing parenthesis.");
        }
        return new PluginText(
                stripped.substring(0, open).strip(),
                stripped.substring(open + 1, stripped.length() - 1).strip());
    }

    /**
     * {@return the activation of that text, for instance {@code leaky-relu(0.05)}}
     *
     * @param registry what is installed
     * @param text a name, or a name with {@code option=value} pairs or values in parentheses
     */
    public static Activation activation(PluginRegistry<ActivationProvider> registry, String text) {
        PluginText parsed = parse(text);
        InstalledPlugin<ActivationProvider> plugin = registry.find(parsed.name());
        return plugin.made(plugin.provider().create(parsed.options(registry)));
    }

    /**
     * {@return the loss of that text}
     *
     * @param registry what is installed
     * @param text a name, or a name with {@code option=value} pairs or values in parentheses
     */
    public static org.thalweg.core.objective.Loss loss(PluginRegistry<LossProvider> registry, String text) {
        PluginText parsed = parse(text);
        InstalledPlugin<LossProvider> plugin = registry.find(parsed.name());
        return plugin.made(plugin.provider().create(parsed.options(registry)));
    }

    /**
     * {@return the solver of that text; solvers that its options name are found in the same registry}
     *
     * @param registry what is installed
     * @param text a name, or a name with {@code option=value} pairs or values in parentheses
     */
    public static Solver solver(PluginRegistry<SolverProvider> registry, String text) {
        PluginText parsed = parse(text);
        InstalledPlugin<SolverProvider> plugin = registry.find(parsed.name());
        return plugin.provider().create(parsed.options(registry), inner -> solver(registry, inner));
    }

    /**
     * {@return the options written in the parentheses, checked}
     *
     * @param <P> type of the providers
     * @param registry what is installed
     */
    public <P extends Plugin> Options options(PluginRegistry<P> registry) {
        return registry.options(name, raw(registry.find(name).provider().options()));
    }

    private Map<String, Object> raw(List<OptionSpec> specs) {
        Map<String, Object> raw = new LinkedHashMap<>();
        if (arguments.isEmpty()) {
            return raw;
        }
        int position = 0;
        String openList = null;
        for (String part : parts(arguments)) {
            int equals = equalsSign(part);
            if (equals < 0 && openList != null) {
                raw.put(openList, raw.get(openList) + "," + part.strip());
                continue;
            }
            String option = equals < 0
                    ? positional(specs, position++)
                    : part.substring(0, equals).strip();
            if (raw.put(option, part.substring(equals + 1).strip()) != null) {
                throw new IllegalArgumentException(
                        "'" + name + "(" + arguments + ")' gives option '" + option + "' twice.");
            }
            openList = isList(specs, option) ? option : null;
        }
        return raw;
    }

    private String positional(List<OptionSpec> specs, int position) {
        if (position >= specs.size()) {
            throw new IllegalArgumentException("'" + name + "(" + arguments + ")' has more values than '" + name
                    + "' has options (" + specs.size() + ").");
        }
        return specs.get(position).name();
    }

    /** Index of the equals sign that ends an option's name, or −1; one inside parentheses belongs to the value. */
    private static int equalsSign(String part) {
        int equals = part.indexOf('=');
        int open = part.indexOf('(');
        return open >= 0 && open < equals ? -1 : equals;
    }

    private static boolean isList(List<OptionSpec> specs, String option) {
        return specs.stream().anyMatch(s -> s.name().equals(option) && s.type() == OptionSpec.Type.REALS);
    }

    /** Splits at each comma that stands outside parentheses and brackets, since a value may be a plug-in's text or a list. */
    private static List<String> parts(String arguments) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < arguments.length(); i++) {
            switch (arguments.charAt(i)) {
                case '(', '[' -> depth++;
                case ')', ']' -> depth--;
                case ',' -> {
                    if (depth == 0) {
                        parts.add(arguments.substring(from, i));
                        from = i + 1;
                    }
                }
                default -> {}
            }
        }
        parts.add(arguments.substring(from));
        return parts;
    }
}
