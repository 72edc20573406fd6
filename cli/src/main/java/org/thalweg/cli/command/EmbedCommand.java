package org.thalweg.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.thalweg.analysis.embedding.EmbeddedPoint;
import org.thalweg.analysis.embedding.Embedding;
import org.thalweg.analysis.embedding.Reduction;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.experiment.Problem;
import org.thalweg.cli.message.InputException;
import org.thalweg.cli.result.AtomicFile;
import org.thalweg.cli.result.EmbeddedResult;
import org.thalweg.cli.result.StoredResult;
import org.thalweg.core.objective.NetworkObjective;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code thalweg embed RESULT}. */
@Command(
        name = "embed",
        description =
                "Carry the point of a result into a network with a wider or narrower hidden layer that computes the"
                        + " same, and predict its Morse index there.",
        footer = {
            "",
            "Examples:",
            "  thalweg embed out --layer 1 --width 4 --by zero --out wide.json",
            "  thalweg embed out --layer 1 --by split --neuron 2 --ratio 0.3 --out wide.json",
            "  thalweg embed wide.json --layer 1 --by merge --neuron 2 --with 4 --out narrow.json",
            "  thalweg embed wide.json --layer 1 --by remove --out narrow.json"
        })
final class EmbedCommand implements Callable<Integer> {

    private static final List<String> WAYS = List.of("zero", "inactive", "split", "remove", "merge");

    private static final double USUAL_TOLERANCE = 1e-8;

    private final Environment environment;

    @Parameters(index = "0", paramLabel = "RESULT", description = "Result file, or the folder it is in.")
    private String result;

    @Option(
            names = "--layer",
            paramLabel = "N",
            description = "Hidden layer that becomes wider or narrower, from 1; default: 1.",
            defaultValue = "1")
    private String layer;

    @Option(
            names = "--width",
            paramLabel = "NEURONS",
            description = "Its new width; default: one more. Splitting adds one neuron.")
    private String width;

    @Option(
            names = "--by",
            paramLabel = "zero|inactive|split|remove|merge",
            description = "zero: new neurons without weights; inactive: new neurons that no sample activates (relu);"
                    + " split: one neuron split in two; remove: zero and inactive neurons taken away; merge: two equal or"
                    + " opposite neurons made one. Default: zero.",
            defaultValue = "zero")
    private String by;

    @Option(names = "--neuron", paramLabel = "K", description = "Neuron to split or to merge, from 1; default: 1.")
    private String neuron;

    @Option(
            names = "--ratio",
            paramLabel = "G",
            description = "Part of its output weights that a split neuron keeps; default: 0.5.")
    private String ratio;

    @Option(names = "--with", paramLabel = "K", description = "Neuron to merge into --neuron, from 1.")
    private String with;

    @Option(
            names = "--tolerance",
            paramLabel = "SIZE",
            description = "Weights up to this size count as zero, and up to this difference as equal; default: 1e-8.")
    private String tolerance;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Result file to write.",
            required = true)
    private String out;

    @Mixin
    private CommonOptions common = new CommonOptions();

    EmbedCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        if (!WAYS.contains(by)) {
            throw InputException.unknownName(
                    "The option --by is '" + by + "', but must be one of " + String.join(", ", WAYS) + ".", by, WAYS);
        }
        if (!by.equals("split") && !by.equals("merge") && (neuron != null || ratio != null)) {
            throw new InputException("The options --neuron and --ratio say how to split, but --by is " + by + ".");
        }
        if (narrows() && width != null) {
            throw new InputException("The option --width is for wider layers, but --by is " + by + ".");
        }
        StoredResult stored = StoredResult.read(environment.workingDirectory().resolve(result));
        Path file = target(stored);
        Problem problem = stored.problem(common.plugins(environment));
        EmbeddedResult embedded = embed(stored, problem);
        Map<String, Object> tree = embedded.tree(file);
        AtomicFile.write(file, JsonText.write(tree));
        tell(embedded, tree, file);
        return ExitCode.FINISHED;
    }

    private Path target(StoredResult stored) {
        Path given = environment.workingDirectory().resolve(out);
        Path file = Files.isDirectory(given) ? given.resolve("result.json") : given;
        AtomicFile.requireWritableFolder(file.toAbsolutePath().getParent());
        if (file.toAbsolutePath()
                .normalize()
                .equals(stored.path().toAbsolutePath().normalize())) {
            throw new InputException("The option --out names the result that is read: choose another file.");
        }
        return file;
    }

    private EmbeddedResult embed(StoredResult stored, Problem problem) {
        int l = whole("--layer", layer);
        int hidden = problem.network().layers().size() - 1;
        if (l < 1 || l > hidden) {
            throw new InputException("The option --layer is '" + layer + "', but the network "
                    + problem.network().text() + " has "
                    + (hidden == 0 ? "no hidden layer." : "hidden layers 1 to " + hidden + "."));
        }
        int present = problem.network().layers().get(l - 1).width();
        if (narrows()) {
            return narrow(stored, problem, l, present);
        }
        int wanted = width == null ? present + 1 : whole("--width", width);
        Map<String, Object> choices = new LinkedHashMap<>();
        choices.put("by", by);
        choices.put("layer", l);
        choices.put("width", wanted);
        NetworkObjective objective = problem.requireDataObjective("Embedding");
        EmbeddedPoint point = switch (by) {
            case "zero" -> Embedding.zeroNeurons(objective, stored.parameters(), l, wanted);
            case "inactive" -> Embedding.inactiveNeurons(objective, stored.parameters(), l, wanted);
            default -> split(stored, problem, l, present, wanted, choices);
        };
        return EmbeddedResult.of(stored, problem, point, choices);
    }

    private boolean narrows() {
        return by.equals("remove") || by.equals("merge");
    }

    private EmbeddedResult narrow(StoredResult stored, Problem problem, int l, int present) {
        NetworkObjective objective = problem.requireDataObjective("Embedding");
        double size = tolerance == null ? USUAL_TOLERANCE : number("--tolerance", tolerance);
        if (!(size >= 0)) {
            throw new InputException("The option --tolerance is '" + tolerance + "', but must not be negative.");
        }
        Map<String, Object> choices = new LinkedHashMap<>();
        choices.put("by", by);
        choices.put("layer", l);
        choices.put("tolerance", size);
        if (by.equals("remove")) {
            return EmbeddedResult.of(
                    stored, problem, Reduction.removeIdle(objective, stored.parameters(), l, size), choices);
        }
        if (with == null) {
            throw new InputException("Merging needs the option --with, the neuron that --neuron is merged with.");
        }
        int first = neuron("--neuron", neuron == null ? "1" : neuron, l, present);
        int second = neuron("--with", with, l, present);
        choices.put("neuron", first);
        choices.put("with", second);
        return EmbeddedResult.of(
                stored,
                problem,
                Reduction.merge(objective, stored.parameters(), l, first - 1, second - 1, size),
                choices);
    }

    private static int neuron(String option, String text, int layer, int present) {
        int k = whole(option, text);
        if (k < 1 || k > present) {
            throw new InputException("The option " + option + " is '" + text + "', but layer " + layer
                    + " has neurons 1 to " + present + ".");
        }
        return k;
    }

    private EmbeddedPoint split(
            StoredResult stored, Problem problem, int l, int present, int wanted, Map<String, Object> choices) {
        if (wanted != present + 1) {
            throw InputException.withSuggestion(
                    "Splitting one neuron makes layer " + l + " " + (present + 1) + " wide, but --width is " + wanted
                            + ".",
                    "Split again for further neurons.");
        }
        int k = neuron("--neuron", neuron == null ? "1" : neuron, l, present);
        double gamma = ratio == null ? 0.5 : number("--ratio", ratio);
        choices.put("neuron", k);
        choices.put("ratio", gamma);
        return Embedding.split(problem.requireDataObjective("Embedding"), stored.parameters(), l, k - 1, gamma);
    }

    private void tell(EmbeddedResult embedded, Map<String, Object> tree, Path file) {
        if (!embedded.sourceIsStationary()) {
            environment
                    .err()
                    .println(
                            "thalweg: The point of the result is not certainly stationary, and the prediction holds for"
                                    + " stationary points only.");
        }
        if (common.json()) {
            environment.out().print(JsonText.write(tree));
        } else if (!common.quiet()) {
            environment
                    .out()
                    .println("predicted index " + embedded.point().predictedMorseIndex() + ", computed index "
                            + embedded.wide().morseIndex() + (embedded.agrees() ? "" : ": THEY DIFFER"));
            environment.out().println(embedded.wide().sentence());
            environment.out().println(embedded.wide().proofSentence());
            environment.out().println("written: " + file);
        }
        environment.out().flush();
        environment.err().flush();
    }

    private static int whole(String option, String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new InputException("The option " + option + " is '" + text + "', but must be a whole number.", e);
        }
    }

    private static double number(String option, String text) {
        try {
            double value = Double.parseDouble(text.strip());
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Told below, as a number that is not finite is.
        }
        throw new InputException("The option " + option + " is '" + text + "', but must be a finite number.");
    }
}
