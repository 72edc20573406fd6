package org.thalweg.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.thalweg.analysis.diagnosis.Explanation;
import org.thalweg.analysis.diagnosis.Finding;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.experiment.Problem;
import org.thalweg.cli.result.ResultExplanation;
import org.thalweg.cli.result.StoredResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code thalweg explain RESULT}. */
@Command(
        name = "explain",
        description = "Tell why a run stopped where it did and how low the loss can be, with proofs where they exist.",
        footer = {"", "Examples:", "  thalweg explain out/result.json", "  thalweg explain out --json"})
final class ExplainCommand implements Callable<Integer> {

    /** Version of the JSON object. */
    private static final int FORMAT = 1;

    private final Environment environment;

    @Parameters(index = "0", paramLabel = "RESULT", description = "Result file, or the folder it is in.")
    private String result;

    @Mixin
    private CommonOptions common = new CommonOptions();

    ExplainCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        StoredResult stored = StoredResult.read(environment.workingDirectory().resolve(result));
        Problem problem = stored.problem(common.plugins(environment));
        Explanation explanation = ResultExplanation.of(problem, stored);
        if (common.json()) {
            environment.out().print(JsonText.write(tree(explanation)));
        } else {
            print(stored, explanation);
        }
        environment.out().flush();
        return ExitCode.FINISHED;
    }

    private static Map<String, Object> tree(Explanation explanation) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", FORMAT);
        tree.put(
                "findings",
                explanation.findings().stream().map(ExplainCommand::tree).toList());
        tree.put("checkedAndClear", explanation.checkedAndClear());
        return tree;
    }

    private static Map<String, Object> tree(Finding finding) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", finding.code());
        tree.put("sentence", finding.sentence());
        tree.put("value", finding.value());
        tree.put("proved", finding.proved());
        return tree;
    }

    private void print(StoredResult stored, Explanation explanation) {
        environment.out().println("The run ended as " + stored.status() + ": " + stored.stopReason() + ".");
        stored.loss().ifPresent(loss -> environment.out().println("Its loss is " + loss + "."));
        List<Finding> findings = explanation.findings();
        if (findings.isEmpty()) {
            environment
                    .out()
                    .println("Nothing was found that keeps the loss from being lower; another start may end lower"
                            + " (solvers multi-start and basin-hopping try many).");
        }
        for (Finding finding : findings) {
            environment.out().println("- " + finding.sentence() + (finding.proved() ? " [proved]" : ""));
        }
        environment.out().println("Checked and not the cause: " + String.join(", ", explanation.checkedAndClear()));
    }
}
