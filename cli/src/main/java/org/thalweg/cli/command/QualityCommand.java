package org.thalweg.cli.command;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.thalweg.analysis.quality.RegressionQuality;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.experiment.Problem;
import org.thalweg.cli.figure.NetworkSketch;
import org.thalweg.cli.message.InputException;
import org.thalweg.cli.result.AtomicFile;
import org.thalweg.cli.result.PointQuality;
import org.thalweg.cli.result.StoredResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code thalweg quality RESULT}. */
@Command(
        name = "quality",
        description =
                "Tell how well the network of a result classifies or predicts its data, and which weights and neurons take no"
                        + " part.",
        footer = {
            "",
            "Examples:",
            "  thalweg quality out/result.json",
            "  thalweg quality out --json --zero-tolerance 1e-6",
            "  thalweg quality out --drawing network.svg --map map.svg"
        })
final class QualityCommand implements Callable<Integer> {

    /** Samples whose probabilities are printed; more fill a terminal with one line. */
    private static final int MOST_SAMPLES = 12;

    private final Environment environment;

    @Parameters(index = "0", paramLabel = "RESULT", description = "Result file, or the folder it is in.")
    private String result;

    @Option(
            names = "--zero-tolerance",
            paramLabel = "SIZE",
            description = "Weights up to this size count as zero; default: ${DEFAULT-VALUE}.",
            defaultValue = "1e-8")
    private String tolerance;

    @Option(names = "--drawing", paramLabel = "FILE.svg", description = "Also draw the network.")
    private String drawing;

    @Mixin
    private MapOptions map = new MapOptions();

    @Mixin
    private CommonOptions common = new CommonOptions();

    QualityCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        double zero = zeroTolerance();
        StoredResult stored = StoredResult.read(environment.workingDirectory().resolve(result));
        Problem problem = stored.problem(common.plugins(environment));
        PointQuality quality = PointQuality.of(problem, stored.parameters(), zero);
        draw(problem, stored.parameters());
        if (common.json()) {
            environment.out().print(JsonText.write(quality.tree()));
        } else {
            print(quality, environment.out());
        }
        environment.out().flush();
        return ExitCode.FINISHED;
    }

    private void draw(Problem problem, double[] theta) {
        map.draw(environment, problem, theta);
        if (drawing != null) {
            FigureOptions.requireFolder(environment, drawing);
            AtomicFile.write(
                    environment.workingDirectory().resolve(drawing),
                    NetworkSketch.document(
                            problem.network(), theta, problem.names(), "The network of '" + result + "'."));
        }
    }

    private double zeroTolerance() {
        try {
            double value = Double.parseDouble(tolerance);
            if (value >= 0 && Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Told below, as a number out of range is.
        }
        throw new InputException(
                "The option --zero-tolerance is '" + tolerance + "', but must be a finite number of at least 0.");
    }

    private static void print(PointQuality quality, PrintWriter out) {
        quality.classification().ifPresent(classes -> {
            out.println("accuracy " + classes.accuracy() + "; counts by true class (rows) and most probable class:");
            int[][] confusion = classes.confusion();
            for (int k = 0; k < confusion.length; k++) {
                out.println("  " + Arrays.toString(confusion[k]) + "  " + quality.className(k));
            }
            List<Double> areas = quality.areasUnderRoc();
            for (int k = 0; k < areas.size(); k++) {
                out.println(quality.className(k) + ": area under the ROC curve " + areas.get(k));
            }
            double[] right = classes.correctClassProbabilities();
            int shown = Math.min(right.length, MOST_SAMPLES);
            out.println("probability of the right class, by sample"
                    + (shown < right.length
                            ? " (the first " + shown + " of " + right.length + "; --json has all):"
                            : ":"));
            out.println("  " + Arrays.toString(Arrays.copyOf(right, shown)));
        });
        for (int j = 0; j < quality.regression().size(); j++) {
            RegressionQuality errors = quality.regression().get(j);
            out.printf(
                    Locale.ROOT,
                    "%s: error %.6g (root mean square), %.6g at most; %.6g of the variance explained (R²)%n",
                    quality.targetName(j),
                    errors.rootMeanSquare(),
                    errors.largest(),
                    errors.determination());
        }
        out.println(quality.connectivity().zeroWeights() + " of "
                + quality.connectivity().weights() + " weights are zero within "
                + quality.connectivity().tolerance() + ".");
        quality.connectivity()
                .disconnectedNeurons()
                .forEach(neuron -> out.println(
                        "Neuron " + (neuron.neuron() + 1) + " of layer " + neuron.layer() + " is disconnected."));
    }
}
