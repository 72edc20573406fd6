package org.thalweg.cli.result;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.thalweg.cli.data.InputFile;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.experiment.Experiment;
import org.thalweg.cli.experiment.ExperimentTree;
import org.thalweg.cli.experiment.Problem;
import org.thalweg.cli.message.InputException;
import org.thalweg.cli.plugins.Plugins;

/** A result read back. */
public final class StoredResult {

    private static final double RELATIVE_TOLERANCE = 1e-9;
    private static final double ABSOLUTE_TOLERANCE = 1e-12;

    private final Path path;
    private final Map<?, ?> tree;

    private StoredResult(Path path, Map<?, ?> tree) {
        this.path = path;
        this.tree = tree;
    }

    /**
     * Reads a result file, or {@code result.json} of a folder.
     *
     * @throws InputException if it is no result of a format known here
     */
    public static StoredResult read(Path given) {
        Path path = Files.isDirectory(given) ? given.resolve("result.json") : given;
        Path within = given.resolve("out").resolve("result.json");
        if (Files.isDirectory(given) && !Files.exists(path) && Files.isRegularFile(within)) {
            throw InputException.withSuggestion(
                    "There is no result in the folder '" + given + "'.", "Did you mean '" + within.getParent() + "'?");
        }
        if (path.toString().toLowerCase(Locale.ROOT).matches(".*\\.(csv|toml|npz|npy|svg|html)")) {
            throw InputException.withSuggestion(
                    "'" + path + "' is not a result of thalweg, which is a file in JSON.",
                    "Name the folder that 'thalweg train' wrote, or the result.json in it.");
        }
        if (!(JsonText.read(path, "result") instanceof Map<?, ?> tree)) {
            throw new InputException("'" + path + "' is not a result: it is no JSON object.");
        }
        if (!(tree.get("format") instanceof Number format)) {
            throw new InputException("'" + path + "' is not a result of thalweg: it has no 'format'.");
        }
        if (format.doubleValue() != ResultTree.FORMAT) {
            throw new InputException("'" + path + "' has result format " + format + ", but this version reads format "
                    + ResultTree.FORMAT + ".");
        }
        return new StoredResult(path, tree);
    }

    /** θ. */
    public double[] parameters() {
        if (!(tree.get("parameters") instanceof List<?> list)) {
            throw lacks("parameters");
        }
        return list.stream()
                .mapToDouble(entry -> {
                    if (!(entry instanceof Number number)) {
                        throw new InputException("'" + path + "': parameter '" + entry + "' is not a number.");
                    }
                    return number.doubleValue();
                })
                .toArray();
    }

    /** How the run ended, as the word written in results. */
    public String status() {
        return tree.get("status") instanceof String status ? status : "";
    }

    /** Why it ended, in a sentence. */
    public String stopReason() {
        return tree.get("stopReason") instanceof String reason ? reason : "";
    }

    /** The loss, if it was finite. */
    public OptionalDouble loss() {
        return tree.get("loss") instanceof Number number
                ? OptionalDouble.of(number.doubleValue())
                : OptionalDouble.empty();
    }

    /**
     * Builds the objective again, from the same data.
     *
     * @throws InputException if a data file is gone or changed, or the result contradicts itself
     */
    public Problem problem(Plugins plugins) {
        Problem problem = rebuild(plugins);
        if (parameters().length != problem.network().parameterCount()) {
            throw new InputException("'" + path + "' contradicts itself: it has " + parameters().length
                    + " parameters, but its network " + problem.network().text() + " has "
                    + problem.network().parameterCount() + ".");
        }
        double loss = Training.PointValue.at(problem, parameters()).loss();
        if (loss().isPresent()
                && !(Math.abs(loss - loss().getAsDouble())
                        <= RELATIVE_TOLERANCE * Math.abs(loss) + ABSOLUTE_TOLERANCE)) {
            throw new InputException("'" + path + "' contradicts itself: its loss is " + loss().getAsDouble()
                    + ", but its parameters have loss " + loss + ".");
        }
        return problem;
    }

    /**
     * The objective of the same data without asking whether the rest of the result fits to it.
     *
     * @throws InputException if a data file is gone or changed, or the experiment cannot be read
     */
    public Problem rebuild(Plugins plugins) {
        return Problem.of(experiment(), plugins);
    }

    /**
     * The experiment, with the data files where they are now.
     *
     * @throws InputException if a data file is gone or changed, or the experiment cannot be read
     */
    public Experiment experiment() {
        Path folder = path.toAbsolutePath().getParent();
        return Experiment.of(ExperimentTree.of(sections(), folder, path.toString()), folder.toString());
    }

    /** Which data file is gone or changed, in one sentence; empty if all are as they were. */
    public Optional<String> dataFault() {
        return files().stream().flatMap(file -> fault(file).stream()).findFirst();
    }

    /** What stands under a key; null if nothing does. */
    public Object entry(String key) {
        return tree.get(key);
    }

    /** The objects of a list; empty if there is no such list. */
    public List<Map<?, ?>> tables(String key) {
        List<Map<?, ?>> tables = new ArrayList<>();
        if (tree.get(key) instanceof List<?> list) {
            for (Object entry : list) {
                if (entry instanceof Map<?, ?> table) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }

    /** The file. */
    public Path path() {
        return path;
    }

    /** The sections of the experiment, with the data files where they are now. */
    private Map<String, Object> sections() {
        if (!(tree.get("experiment") instanceof Map<?, ?> experiment)) {
            throw lacks("experiment");
        }
        Map<String, Object> sections = new LinkedHashMap<>();
        experiment.forEach((key, value) -> sections.put(key.toString(), value));
        sections.remove("files");
        Map<String, Object> data = new LinkedHashMap<>();
        for (Map<?, ?> file : files()) {
            fault(file).ifPresent(sentence -> {
                throw new InputException(sentence);
            });
            data.put(text(file, "role"), locate(file).toString());
        }
        if (sections.get("data") instanceof Map<?, ?> told && told.get("classes") != null) {
            data.put("classes", told.get("classes"));
        }
        if (data.isEmpty()) {
            sections.remove("data");
        } else {
            sections.put("data", data);
        }
        return sections;
    }

    /** The data files: role, paths and SHA-256. */
    public List<Map<?, ?>> files() {
        List<Map<?, ?>> files = new ArrayList<>();
        if (!(tree.get("experiment") instanceof Map<?, ?> experiment)) {
            throw lacks("experiment");
        }
        if (!(experiment.get("files") instanceof List<?> list)) {
            throw lacks("experiment.files");
        }
        for (Object entry : list) {
            if (!(entry instanceof Map<?, ?> file)) {
                throw lacks("experiment.files");
            }
            files.add(file);
        }
        return files;
    }

    private Path relative(Map<?, ?> file) {
        return path.toAbsolutePath().getParent().resolve(text(file, "path")).normalize();
    }

    private Path locate(Map<?, ?> file) {
        return Files.exists(relative(file)) ? relative(file) : Path.of(text(file, "absolute"));
    }

    private Optional<String> fault(Map<?, ?> file) {
        String what = text(file, "role") + " file";
        Path found = locate(file);
        if (!Files.exists(found)) {
            return Optional.of(
                    "The " + what + " '" + relative(file) + "' of result '" + path + "' does not exist any more.");
        }
        return InputFile.sha256(found, what).equals(text(file, "sha256"))
                ? Optional.empty()
                : Optional.of("The " + what + " '" + found + "' has changed since result '" + path
                        + "' was made (its SHA-256 differs), so the result cannot be evaluated again.");
    }

    private String text(Map<?, ?> file, String key) {
        if (!(file.get(key) instanceof String text)) {
            throw lacks("experiment.files." + key);
        }
        return text;
    }

    private InputException lacks(String what) {
        return new InputException("'" + path + "' is not a whole result: it lacks '" + what + "'.");
    }
}
