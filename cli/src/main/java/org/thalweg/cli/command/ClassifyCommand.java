package org.thalweg.cli.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.experiment.Problem;
import org.thalweg.cli.result.Assessment;
import org.thalweg.cli.result.StoredResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code thalweg classify RESULT}. */
@Command(
        name = "classify",
        description = "Tell what the point of a result is (minimum, saddle, degenerate, escaping or undecided), why,"
                + " and whether it is proved.",
        footer = {"", "Examples:", "  thalweg classify out/result.json", "  thalweg classify out --json"})
final class ClassifyCommand implements Callable<Integer> {

    /** Version of the JSON object. */
    private static final int FORMAT = 1;

    private final Environment environment;

    @Parameters(index = "0", paramLabel = "RESULT", description = "Result file, or the folder it is in.")
    private String result;

    @Mixin
    private CommonOptions common = new CommonOptions();

    ClassifyCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        StoredResult stored = StoredResult.read(environment.workingDirectory().resolve(result));
        Problem problem = stored.problem(common.plugins(environment));
        Assessment assessment = Assessment.of(problem.objective(), stored.parameters());
        String verdict = assessment.verdictAfter(stored.status());
        boolean escaping = !verdict.equals(assessment.verdict());
        if (common.json()) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("format", FORMAT);
            tree.putAll(assessment.classification());
            tree.put("verdict", verdict);
            environment.out().print(JsonText.write(tree));
        } else {
            if (escaping) {
                environment.out().println("Escaping: " + stored.stopReason());
            }
            environment.out().println(assessment.sentence());
            environment.out().println(assessment.proofSentence());
            assessment.evidence().forEach(sentence -> environment.out().println("- " + sentence));
        }
        environment.out().flush();
        return ExitCode.FINISHED;
    }
}
