package org.thalweg.cli.landscape;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.experiment.Measure;
import org.thalweg.cli.experiment.PluginChoice;
import org.thalweg.cli.experiment.Problem;
import org.thalweg.cli.message.InputException;
import org.thalweg.cli.plugins.Plugins;
import org.thalweg.cli.result.OptionValues;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.plugin.PluginText;

/**
 * How a store says of which problem it is: texts by key, the data among them, so that the problem can be built from the
 * store alone.
 *
 * @param entries {@code network}, {@code inputs}, {@code loss} or {@code objective} and {@code regularizers} (JSON), and the
 *     tables of {@link DataTables}
 * @param file the store, for messages
 */
public record ProblemDescription(Map<String, String> entries, Path file) {

    private static final List<String> KEYS = List.of("network", "inputs", "loss", "objective", "regularizers");

    /** What a store says. */
    public static ProblemDescription of(Map<String, String> entries, Path file) {
        return new ProblemDescription(Map.copyOf(entries), file);
    }

    /** What a store of a problem shall say. */
    public static ProblemDescription of(Problem problem, Path file) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("network", problem.network().text());
        entries.put("inputs", Integer.toString(problem.network().inputWidth()));
        Measure measure = problem.measure();
        measure.loss().ifPresent(loss -> entries.put("loss", JsonText.write(tree(loss))));
        measure.objective().ifPresent(objective -> entries.put("objective", JsonText.write(tree(objective))));
        entries.put(
                "regularizers",
                JsonText.write(measure.regularizers().stream()
                        .map(ProblemDescription::tree)
                        .toList()));
        problem.data().ifPresent(data -> entries.putAll(DataTables.of(data)));
        return new ProblemDescription(entries, file);
    }

    private static Map<String, Object> tree(PluginChoice choice) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", choice.name());
        tree.putAll(OptionValues.of(choice.options()));
        return tree;
    }

    /**
     * Builds the problem.
     *
     * @throws InputException if the store lacks an entry
     * @throws IllegalArgumentException if a plug-in it names is not installed
     */
    public Problem problem(Plugins plugins) {
        Mlp network = Mlp.parse(
                whole("inputs"), entry("network"), name -> PluginText.activation(plugins.activations(), name));
        List<PluginChoice> regularizers = new ArrayList<>();
        if (json("regularizers") instanceof List<?> list) {
            list.forEach(each -> regularizers.add(choice(each, "regularizers")));
        }
        Measure measure = new Measure(optional("loss"), optional("objective"), regularizers);
        return Problem.of(network, DataTables.read(entries, network.outputWidth(), file), measure, plugins);
    }

    /**
     * The sections of an experiment of the same problem, whose data files are {@link #dataFiles}.
     *
     * @throws InputException if the store lacks an entry
     */
    public Map<String, Object> sections() {
        Map<String, Object> sections = new LinkedHashMap<>();
        Map<String, Object> data = new LinkedHashMap<>();
        dataFiles().keySet().forEach(name -> data.put(name.substring(0, name.indexOf('.')), name));
        Map<String, Object> network = new LinkedHashMap<>();
        network.put("layers", entry("network"));
        if (data.isEmpty()) {
            network.put("inputs", whole("inputs"));
        } else {
            sections.put("data", data);
        }
        sections.put("network", network);
        for (String key : List.of("loss", "objective")) {
            if (entries.containsKey(key)) {
                sections.put(key, json(key));
            }
        }
        sections.put("regularizer", json("regularizers"));
        return sections;
    }

    /** The text of each data file by a name for it. */
    public Map<String, String> dataFiles() {
        Map<String, String> files = new LinkedHashMap<>();
        for (String key : List.of(DataTables.INPUT, DataTables.TARGET, DataTables.LABELS, DataTables.WEIGHTS)) {
            if (entries.containsKey(key)) {
                files.put(key.substring(DataTables.PREFIX.length()) + ".csv", entries.get(key));
            }
        }
        return files;
    }

    private Optional<PluginChoice> optional(String key) {
        return entries.containsKey(key) ? Optional.of(choice(json(key), key)) : Optional.empty();
    }

    private String entry(String key) {
        String value = entries.get(key);
        if (value == null) {
            throw damaged(key);
        }
        return value;
    }

    private int whole(String key) {
        try {
            return Integer.parseInt(entry(key));
        } catch (NumberFormatException e) {
            throw damaged(key);
        }
    }

    private Object json(String key) {
        return JsonText.parse(entry(key).getBytes(StandardCharsets.UTF_8), file, "entry '" + key + "' of the store");
    }

    private PluginChoice choice(Object tree, String key) {
        if (!(tree instanceof Map<?, ?> map) || !(map.get("name") instanceof String name)) {
            throw damaged(key);
        }
        Map<String, Object> options = new LinkedHashMap<>();
        map.forEach((option, value) -> options.put(option.toString(), value));
        options.remove("name");
        return new PluginChoice(name, options);
    }

    private InputException damaged(String key) {
        return new InputException("The landscape store '" + file + "' does not say of which problem it is: its entry '"
                + key + "' is missing or cannot be read.");
    }

    /** In what another description differs from this of a store, in one sentence; empty if it is of the same problem. */
    public Optional<String> difference(ProblemDescription wanted) {
        return Stream.concat(wanted.entries.keySet().stream(), entries.keySet().stream())
                .filter(key -> KEYS.contains(key) || key.startsWith(DataTables.PREFIX))
                .filter(key -> !Objects.equals(entries.get(key), wanted.entries.get(key)))
                .findFirst()
                .map(key -> "The store '" + file + "' is of another problem: " + contrast(key, wanted));
    }

    private String contrast(String key, ProblemDescription wanted) {
        return key.startsWith(DataTables.PREFIX)
                ? "its " + key.substring(DataTables.PREFIX.length()) + " data differ."
                : "its entry '" + key + "' is " + brief(entries.getOrDefault(key, "missing")) + ", but "
                        + brief(wanted.entries.getOrDefault(key, "missing")) + " is asked for.";
    }

    private static String brief(String value) {
        return value.replaceAll("\\s+", " ").strip();
    }
}
