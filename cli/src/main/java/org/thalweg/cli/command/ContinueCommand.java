package org.thalweg.cli.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.thalweg.analysis.continuation.BifurcationDiagram;
import org.thalweg.analysis.continuation.BranchEvent;
import org.thalweg.analysis.continuation.BranchPoint;
import org.thalweg.analysis.continuation.Continuation;
import org.thalweg.analysis.continuation.DiagramLimits;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.experiment.ContinuedScalar;
import org.thalweg.cli.experiment.Problem;
import org.thalweg.cli.message.InputException;
import org.thalweg.cli.plugins.Plugins;
import org.thalweg.cli.report.BifurcationPicture;
import org.thalweg.cli.result.AtomicFile;
import org.thalweg.cli.result.DiagramTree;
import org.thalweg.cli.result.StoredResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code thalweg continue RESULT}. */
@Command(
        name = "continue",
        description = "Follow the point of a result while a scalar of its objective changes, through folds and onto the"
                + " branches that leave it: a bifurcation diagram.",
        footer = {
            "",
            "Exit code 1 if the point cannot be corrected to a stationary one.",
            "",
            "Examples:",
            "  thalweg continue out --low 1e-3 --high 1e-1",
            "  thalweg continue wide.json --parameter l2.lambda --low 6e-3 --high 8e-3 --out diagram",
            "  thalweg continue out --json --max-branches 2"
        })
final class ContinueCommand implements Callable<Integer> {

    /** Without bounds the scalar changes by this factor both ways. */
    private static final double USUAL_FACTOR = 10;

    private final Environment environment;

    @Parameters(index = "0", paramLabel = "RESULT", description = "Result file, or the folder it is in.")
    private String result;

    @Option(
            names = "--parameter",
            paramLabel = "NAME.OPTION",
            description =
                    "A real option of a regularizer or the loss, such as l2.lambda or max-norm.bound; default: the"
                            + " first of the first regularizer.")
    private String parameter;

    @Option(
            names = "--low",
            paramLabel = "VALUE",
            description = "Lowest value of the scalar; default: a tenth of the present one.")
    private String low;

    @Option(
            names = "--high",
            paramLabel = "VALUE",
            description = "Highest value of the scalar; default: ten times the present one.")
    private String high;

    @Option(
            names = "--max-steps",
            paramLabel = "N",
            description = "Most steps along one branch; default: ${DEFAULT-VALUE}.",
            defaultValue = "2000")
    private String maxSteps;

    @Option(
            names = "--max-branches",
            paramLabel = "N",
            description = "Most branches; default: ${DEFAULT-VALUE}. The given one counts twice, for its two halves.",
            defaultValue = "20")
    private String maxBranches;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "Folder for diagram.json and diagram.svg.")
    private String out;

    @Mixin
    private CommonOptions common = new CommonOptions();

    ContinueCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        DiagramLimits limits = new DiagramLimits((int) NumberOption.whole("--max-steps", maxSteps, 1), (int)
                NumberOption.whole("--max-branches", maxBranches, 1));
        StoredResult stored = StoredResult.read(environment.workingDirectory().resolve(result));
        if (out != null) {
            AtomicFile.requireWritableFolder(folder());
        }
        Plugins plugins = common.plugins(environment);
        Problem problem = stored.problem(plugins);
        ContinuedScalar scalar = ContinuedScalar.of(parameter, problem, plugins);
        if (problem.objective().maxOrder() < 2) {
            throw new InputException("Continuation needs second derivatives, which an activation of "
                    + problem.network().text() + " does not supply.");
        }
        double from = bound("--low", low, scalar.value() / USUAL_FACTOR);
        double to = bound("--high", high, scalar.value() * USUAL_FACTOR);
        if (!(from <= scalar.value() && scalar.value() <= to && from < to)) {
            throw InputException.withSuggestion(
                    "The window " + from + " to " + to + " does not hold the present value of " + scalar.name() + ", "
                            + scalar.value() + ".",
                    "Choose --low and --high around it.");
        }
        BifurcationDiagram diagram = Continuation.of(scalar::with, stored.parameters(), scalar.value())
                .diagram(from, to, limits);
        Map<String, Object> tree = DiagramTree.of(diagram, scalar.name(), scalar.value(), from, to);
        if (out != null) {
            AtomicFile.write(folder().resolve("diagram.json"), JsonText.write(tree));
            AtomicFile.write(folder().resolve("diagram.svg"), BifurcationPicture.draw(diagram, scalar.name()));
        }
        if (common.json()) {
            environment.out().print(JsonText.write(tree));
        } else if (!common.quiet()) {
            print(diagram, scalar.name(), environment.out());
        }
        environment.out().flush();
        return diagram.arcs().get(0).branch().points().isEmpty() ? ExitCode.FAILED : ExitCode.FINISHED;
    }

    private Path folder() {
        return environment.workingDirectory().resolve(out);
    }

    private static double bound(String option, String text, double usual) {
        return text == null ? usual : NumberOption.positive(option, text);
    }

    private void print(BifurcationDiagram diagram, String name, PrintWriter writer) {
        BifurcationDiagram.IndexWindow window = diagram.window();
        writer.println("The point keeps its index " + window.morseIndex() + " for " + name + " from " + window.low()
                + " (" + window.lowKind() + ") to " + window.high() + " (" + window.highKind() + ").");
        for (int i = 0; i < diagram.events().size(); i++) {
            BranchEvent event = diagram.events().get(i);
            writer.println("event " + (i + 1) + ": " + event.kind().text() + " at " + name + " = " + event.parameter()
                    + ", loss " + event.point().value()
                    + (event.multiplicity() > 1 ? ", " + event.multiplicity() + " eigenvalues vanish" : ""));
        }
        for (int i = 0; i < diagram.arcs().size(); i++) {
            BifurcationDiagram.Arc arc = diagram.arcs().get(i);
            writer.println("branch " + (i + 1) + branch(arc));
        }
        if (!diagram.complete()) {
            writer.println("Branches beyond the limit of " + maxBranches + " were left out (--max-branches).");
        }
        if (out != null) {
            writer.println("written: " + folder().resolve("diagram.json") + ", " + folder().resolve("diagram.svg"));
        }
    }

    private static String branch(BifurcationDiagram.Arc arc) {
        String from = arc.from().isPresent() ? " from event " + (arc.from().getAsInt() + 1) : "";
        if (arc.branch().points().isEmpty()) {
            return from + ": " + arc.branch().end();
        }
        BranchPoint first = arc.branch().points().get(0);
        BranchPoint last = arc.branch().points().get(arc.branch().points().size() - 1);
        return from + ": " + first.parameter() + " to " + last.parameter() + ", index " + last.morseIndex()
                + " and loss " + last.value() + " there; " + arc.branch().end();
    }
}
