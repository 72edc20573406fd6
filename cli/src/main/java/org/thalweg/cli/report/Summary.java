package org.thalweg.cli.report;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.thalweg.cli.experiment.Problem;
import org.thalweg.cli.result.Training;
import org.thalweg.core.objective.Norms;
import org.thalweg.core.solve.EvaluationCounts;

/** A training in a few lines of text. */
public final class Summary {

    private Summary() {}

    /** The lines, each ended. */
    public static String text(Training training, Path folder) {
        Problem problem = training.problem();
        StringBuilder text = new StringBuilder();
        line(
                text,
                "network",
                problem.network().text() + " on " + problem.network().inputWidth() + " inputs, "
                        + problem.network().parameterCount() + " parameters"
                        + problem.data()
                                .map(data -> ", " + data.samples() + " samples")
                                .orElse(""));
        problem.measure().objective().ifPresent(objective -> line(text, "objective", objective.name()));
        line(
                text,
                "loss",
                training.end().loss() + " (began at " + training.start().loss() + ")");
        if (!training.earlier().isEmpty()) {
            line(text, "refined", refined(training));
        }
        line(text, "gradient", training.end().gradientNormInf() + " (largest absolute entry)");
        line(text, "parameters", "norm " + Norms.euclidean(training.solved().point()));
        line(text, "status", training.solved().reason().status().text());
        line(text, "stopped", training.solved().reason().text());
        line(text, "verdict", training.verdict() + ". " + training.assessment().sentence());
        training.report()
                .ifPresent(report -> report.statements()
                        .forEach(told -> line(text, told.proved() ? "proved" : "measured", told.sentence())));
        line(text, "work", work(training));
        line(text, "result", folder.resolve("result.json").toString());
        return text.toString();
    }

    private static String refined(Training training) {
        return training.earlier().size() + (training.earlier().size() == 1 ? " time" : " times")
                + "; the trainings before ended at loss "
                + training.earlier().stream()
                        .map(before -> Double.toString(before.solved().value()))
                        .collect(Collectors.joining(", "));
    }

    private static void line(StringBuilder text, String label, String value) {
        text.append(String.format(Locale.ROOT, "%-11s %s%n", label, value));
    }

    private static String work(Training training) {
        EvaluationCounts counts = training.evaluations();
        return String.format(
                Locale.ROOT,
                "%d iterations; %d values, %d gradients, %d Hessians, %d Hessian-vector products, %d Jacobians; %.3f s",
                training.iterations(),
                counts.value(),
                counts.gradient(),
                counts.hessian(),
                counts.hessianVector(),
                counts.jacobian(),
                training.wallSeconds());
    }
}
