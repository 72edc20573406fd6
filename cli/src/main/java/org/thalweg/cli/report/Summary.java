package org.thalweg.cli.report;

import java.nio.file.Path;
import java.util.Locale;
import org.thalweg.cli.result.Training;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.Norms;
import org.thalweg.core.solve.EvaluationCounts;
import org.thalweg.core.solve.StageResult;

/** A training in a few lines of text. */
public final class Summary {

    private Summary() {}

    /** The lines, each ended. */
    public static String text(Training training, Path folder) {
        NetworkObjective objective = training.problem().objective();
        StringBuilder text = new StringBuilder();
        line(
                text,
                "network",
                objective.network().text() + " on " + objective.data().inputWidth() + " inputs, "
                        + objective.dimension() + " parameters, "
                        + objective.data().samples() + " samples");
        line(
                text,
                "loss",
                training.end().loss() + " (began at " + training.start().loss() + ")");
        line(text, "gradient", training.end().gradientNormInf() + " (largest absolute entry)");
        line(text, "parameters", "norm " + Norms.euclidean(training.solved().point()));
        line(text, "status", training.solved().reason().status().text());
        line(text, "stopped", training.solved().reason().text());
        line(text, "verdict", training.verdict() + ". " + training.assessment().sentence());
        line(text, "work", work(training));
        line(text, "result", folder.resolve("result.json").toString());
        return text.toString();
    }

    private static void line(StringBuilder text, String label, String value) {
        text.append(String.format(Locale.ROOT, "%-11s %s%n", label, value));
    }

    private static String work(Training training) {
        EvaluationCounts counts = training.solved().evaluations();
        long iterations = training.solved().stages().stream()
                .mapToLong(StageResult::iterations)
                .sum();
        return String.format(
                Locale.ROOT,
                "%d iterations; %d values, %d gradients, %d Hessians, %d Hessian-vector products, %d Jacobians; %.3f s",
                iterations,
                counts.value(),
                counts.gradient(),
                counts.hessian(),
                counts.hessianVector(),
                counts.jacobian(),
                training.solved().wallSeconds());
    }
}
