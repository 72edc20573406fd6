package org.thalweg.cli.report;

import java.nio.file.Path;
import java.util.Optional;
import org.thalweg.cli.result.AtomicFile;
import org.thalweg.cli.result.Training;
import org.thalweg.core.network.ParameterLayout;
import org.thalweg.core.solve.StageResult;

/** The files of a result that are made for people: a report in Markdown and pictures. */
public final class Report {

    private Report() {}

    /** Writes {@code report.md}, {@code loss.svg} and, for one input, {@code prediction.svg}. */
    public static void write(Path folder, Training training) {
        Optional<String> loss = LossCurve.draw(training);
        Optional<String> prediction = PredictionCurve.draw(training);
        loss.ifPresent(svg -> AtomicFile.write(folder.resolve("loss.svg"), svg));
        prediction.ifPresent(svg -> AtomicFile.write(folder.resolve("prediction.svg"), svg));
        AtomicFile.write(folder.resolve("report.md"), text(training, folder, loss.isPresent(), prediction.isPresent()));
    }

    private static String text(Training training, Path folder, boolean loss, boolean prediction) {
        StringBuilder text = new StringBuilder("# Training of ")
                .append(training.problem().network().text())
                .append("\n\n```\n")
                .append(Summary.text(training, folder))
                .append("```\n");
        text.append("\n## Verdict\n\n").append(training.assessment().sentence()).append("\n");
        for (String sentence : training.assessment().evidence()) {
            text.append("- ").append(sentence).append('\n');
        }
        text.append("\n## Stages\n\n| solver | status | loss | iterations | seconds | stopped because |\n")
                .append("|---|---|---|---|---|---|\n");
        for (StageResult stage : training.solved().stages()) {
            text.append("| ")
                    .append(stage.solver())
                    .append(" | ")
                    .append(stage.reason().status().text())
                    .append(" | ")
                    .append(stage.finalValue())
                    .append(" | ")
                    .append(stage.iterations())
                    .append(" | ")
                    .append(String.format(java.util.Locale.ROOT, "%.3f", stage.wallSeconds()))
                    .append(" | ")
                    .append(stage.reason().text())
                    .append(" |\n");
        }
        appendParameters(text, training);
        if (loss) {
            text.append("\n![Loss along the solve](loss.svg)\n");
        }
        if (prediction) {
            text.append("\n![Prediction](prediction.svg)\n");
        }
        return text.toString();
    }

    private static void appendParameters(StringBuilder text, Training training) {
        text.append(
                "\n## Parameters\n\n| block | rows × columns | offset | largest absolute entry |\n|---|---|---|---|\n");
        double[] theta = training.solved().point();
        for (ParameterLayout.Block block : training.problem().network().layout().blocks()) {
            double largest = 0;
            for (int i = 0; i < block.size(); i++) {
                largest = Math.max(largest, Math.abs(theta[block.offset() + i]));
            }
            text.append("| ").append(block.name()).append(" | ");
            text.append(block.rows()).append(" × ").append(block.columns()).append(" | ");
            text.append(block.offset()).append(" | ").append(largest).append(" |\n");
        }
    }
}
