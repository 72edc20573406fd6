package org.thalweg.cli.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.cli.plugins.Plugins;
import org.thalweg.cli.schema.Schemas;
import org.thalweg.cli.sweep.SweepKey;
import org.thalweg.core.plugin.PluginRegistry;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The words that a command line may consist of.
 *
 * @param commands the commands in order, each followed by those below it
 */
public record Words(List<Command> commands) {

    /** What may stand in a place. */
    public enum Place {
        /** Nothing. */
        NONE,
        /** A file or folder. */
        FILE,
        /** One of some words. */
        WORD,
        /** Anything else. */
        TEXT
    }

    /**
     * A value.
     *
     * @param place what it is
     * @param choices the words, if it is one
     */
    public record Value(Place place, List<String> choices) {

        private static Value of(Place place) {
            return new Value(place, List.of());
        }

        private static Value of(List<String> choices) {
            return new Value(Place.WORD, choices);
        }
    }

    /**
     * An option.
     *
     * @param names with their dashes, the long one last
     * @param value what follows it
     * @param description one line
     */
    public record Option(List<String> names, Value value, String description) {}

    /**
     * A command.
     *
     * @param name its name; for one below another both, with a space between
     * @param description one line
     * @param options its options
     * @param arguments what may stand in its arguments, first to last; the last may be repeated
     */
    public record Command(String name, String description, List<Option> options, List<Value> arguments) {

        /** The command it belongs to, empty for one that stands alone. */
        String above() {
            int space = name.indexOf(' ');
            return space < 0 ? "" : name.substring(0, space);
        }

        /** The word that is typed for it. */
        String word() {
            return name.substring(name.indexOf(' ') + 1);
        }
    }

    /** The words of a command with its subcommands and theirs, with the names of what is installed. */
    public static Words of(CommandSpec root, Plugins plugins) {
        Map<String, List<String>> names = names(plugins);
        List<Command> commands = new ArrayList<>();
        root.subcommands().forEach((name, line) -> {
            commands.add(command(name, line.getCommandSpec(), names, root));
            line.getCommandSpec()
                    .subcommands()
                    .forEach((below, inner) ->
                            commands.add(command(name + " " + below, inner.getCommandSpec(), names, root)));
        });
        return new Words(List.copyOf(commands));
    }

    /** The commands that stand alone. */
    List<Command> first() {
        return commands.stream().filter(command -> command.above().isEmpty()).toList();
    }

    /** Names of the commands that have others below them. */
    List<String> groups() {
        return commands.stream()
                .map(Command::above)
                .filter(above -> !above.isEmpty())
                .distinct()
                .toList();
    }

    private static Command command(String name, CommandSpec spec, Map<String, List<String>> names, CommandSpec root) {
        return new Command(
                name,
                line(spec.usageMessage().description()),
                spec.options().stream()
                        .filter(option -> !option.hidden())
                        .map(option -> option(option, names))
                        .toList(),
                arguments(name, spec, names, root));
    }

    private static List<Value> arguments(
            String command, CommandSpec spec, Map<String, List<String>> names, CommandSpec root) {
        if (!spec.subcommands().isEmpty()) {
            return List.of(Value.of(List.copyOf(spec.subcommands().keySet())));
        }
        return spec.positionalParameters().stream()
                .map(argument -> argument(command, argument, names, root))
                .toList();
    }

    private static Map<String, List<String>> names(Plugins plugins) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (PluginRegistry<?> registry : plugins.registries()) {
            names.put(registry.kind().word(), registry.names());
            names.put(registry.kind().plural(), registry.names());
        }
        names.put(
                "set",
                plugins.solvers().all().stream()
                        .flatMap(solver -> solver.provider().options().stream()
                                .map(option -> solver.provider().name() + "." + option.name() + "="))
                        .toList());
        names.put("over", SweepKey.SHORT.stream().map(key -> key + "=").toList());
        names.put("schema", Schemas.NAMES);
        return names;
    }

    private static Option option(OptionSpec option, Map<String, List<String>> names) {
        List<String> spelled = Arrays.stream(option.names())
                .sorted((one, other) -> Integer.compare(one.length(), other.length()))
                .toList();
        return new Option(spelled, value(option, names), line(option.description()));
    }

    private static Value value(OptionSpec option, Map<String, List<String>> names) {
        if (option.arity().max() == 0) {
            return Value.of(Place.NONE);
        }
        String plain = option.longestName().replaceFirst("^-+", "");
        if (names.containsKey(plain)) {
            return Value.of(names.get(plain));
        }
        String label = option.paramLabel();
        if (label.indexOf('|') >= 0) {
            return Value.of(Arrays.stream(label.split("\\|"))
                    .map(word -> word.replaceFirst("[(A-Z].*$", ""))
                    .toList());
        }
        return Value.of(label.matches("(FILE|DIR|RESULT|EXPERIMENT|FOLDER|STORE)([.].*)?") ? Place.FILE : Place.TEXT);
    }

    private static Value argument(
            String command, PositionalParamSpec argument, Map<String, List<String>> names, CommandSpec root) {
        String label = argument.paramLabel();
        if (names.containsKey(command)) {
            return Value.of(names.get(command));
        }
        if (label.equals("COMMAND")) {
            return Value.of(List.copyOf(root.subcommands().keySet()));
        }
        String described = line(argument.description());
        if (label.equals("KIND") || label.equals("SHELL")) {
            return Value.of(List.of(described.split(", | or ")));
        }
        return Value.of(label.matches("NAME|COLUMN|ID") ? Place.TEXT : Place.FILE);
    }

    private static String line(String[] text) {
        return String.join(" ", text).strip();
    }
}
