package org.thalweg.cli.experiment;

import java.util.List;
import org.thalweg.cli.message.InputException;
import org.thalweg.core.network.ParameterInitializer;
import org.thalweg.core.plugin.PluginText;

/** Initializers by name: {@code glorot-normal}, {@code glorot-uniform}, {@code he}, {@code uniform(-1,1)}, {@code zeros}. */
public final class InitializerText {

    /** Used when nothing is said. */
    public static final String DEFAULT = "glorot-normal";

    /** The names. */
    public static final List<String> NAMES = List.of("glorot-normal", "glorot-uniform", "he", "uniform", "zeros");

    private InitializerText() {}

    /**
     * The initializer of that text; {@code uniform} takes its bounds in parentheses, −1 and 1 if they are not given.
     *
     * @throws InputException for an unknown name, with the nearest one
     */
    public static ParameterInitializer parse(String text) {
        PluginText parsed = PluginText.parse(text);
        if (!parsed.arguments().isEmpty() && !parsed.name().equals("uniform")) {
            throw new InputException("The initializer '" + text + "' has values in parentheses, but only uniform takes"
                    + " some: uniform(LOWER, UPPER).");
        }
        return switch (parsed.name()) {
            case "glorot-normal" -> ParameterInitializer.glorotNormal();
            case "glorot-uniform" -> ParameterInitializer.glorotUniform();
            case "he" -> ParameterInitializer.he();
            case "uniform" -> uniform(text, parsed.arguments());
            case "zeros" -> ParameterInitializer.zeros();
            default ->
                throw InputException.unknownName(
                        "Unknown initializer '" + text + "': there are " + String.join(", ", NAMES) + ".", text, NAMES);
        };
    }

    private static ParameterInitializer uniform(String text, String arguments) {
        if (arguments.isEmpty()) {
            return ParameterInitializer.uniform(-1, 1);
        }
        String[] bounds = arguments.split(",", -1);
        try {
            if (bounds.length == 2) {
                return ParameterInitializer.uniform(
                        Double.parseDouble(bounds[0].strip()), Double.parseDouble(bounds[1].strip()));
            }
        } catch (NumberFormatException e) {
            throw new InputException("The initializer '" + text + "' needs numbers: uniform(LOWER, UPPER).", e);
        }
        throw new InputException("The initializer '" + text + "' needs two numbers: uniform(LOWER, UPPER).");
    }
}
