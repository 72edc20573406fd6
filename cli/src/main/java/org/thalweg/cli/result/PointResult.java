package org.thalweg.cli.result;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.experiment.Experiment;
import org.thalweg.cli.experiment.ExperimentTree;
import org.thalweg.cli.experiment.Problem;
import org.thalweg.cli.plugins.Plugins;
import org.thalweg.core.objective.Norms;
import org.thalweg.core.solve.Status;

/** A point of a landscape as a result that every command reads, with its data beside it; no solver has run. */
public final class PointResult {

    private PointResult() {}

    /**
     * Writes the data files, then {@code result.json}.
     *
     * @param sections the experiment that makes the objective, its data files named relative to the folder
     * @param data the text of each data file by name
     * @param source where the point was, for the reader
     * @return the JSON object
     */
    public static Map<String, Object> write(
            Path folder,
            LandscapePoint point,
            Map<String, Object> sections,
            Map<String, String> data,
            Map<String, Object> source,
            Plugins plugins) {
        data.forEach((name, text) -> AtomicFile.write(folder.resolve(name), text));
        Experiment experiment = Experiment.of(ExperimentTree.of(sections, folder, ""), folder.toString());
        Problem problem = Problem.of(experiment, plugins);
        Assessment assessment = Assessment.of(problem.objective(), point.theta());
        Map<String, Object> tree = tree(point, problem, assessment);
        tree.put("landscape", source);
        tree.put("experiment", ExperimentRecord.ofObjective(experiment, problem, folder));
        AtomicFile.write(folder.resolve("result.json"), JsonText.write(tree));
        return tree;
    }

    private static Map<String, Object> tree(LandscapePoint point, Problem problem, Assessment assessment) {
        double[] theta = point.theta();
        Training.PointValue value = Training.PointValue.at(problem, theta);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", ResultTree.FORMAT);
        tree.put("loss", value.loss());
        tree.put("gradientNormInf", value.gradientNormInf());
        tree.put("parameterNorm", Norms.euclidean(theta));
        tree.put("status", Status.COMPLETED.text());
        tree.put("stopReason", "taken out of a landscape: " + point.origin());
        tree.put("verdict", assessment.verdict());
        tree.put("network", problem.network().text());
        tree.put("inputs", problem.network().inputWidth());
        problem.names().tree().ifPresent(names -> tree.put("names", names));
        tree.put("parameters", theta);
        tree.put("parametersSha256", ParameterDigest.of(theta));
        tree.put("layout", ResultTree.layout(problem.network().layout()));
        tree.put("classification", assessment.classification());
        tree.put(
                "lossCheck",
                LossCheck.of(problem, theta, value.loss())
                        .map(ResultTree::check)
                        .orElse(null));
        tree.put("stages", List.of());
        tree.put("trajectory", List.of());
        return tree;
    }
}
