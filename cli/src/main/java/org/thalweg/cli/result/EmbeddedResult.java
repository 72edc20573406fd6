package org.thalweg.cli.result;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.analysis.embedding.EmbeddedPoint;
import org.thalweg.analysis.stationary.Verdict;
import org.thalweg.cli.experiment.Problem;
import org.thalweg.core.objective.Norms;
import org.thalweg.core.solve.Status;

/**
 * A point of a wider network made from a result, as a result that every command reads; no solver has run.
 *
 * @param source the result it comes from
 * @param narrow what its point is in its own network
 * @param narrowProblem its objective
 * @param point the point in the wider network, with its predicted index
 * @param wide what the point is in the wider network, as computed there
 * @param choices how it was embedded, as it stands in the result
 */
public record EmbeddedResult(
        StoredResult source,
        Assessment narrow,
        Problem narrowProblem,
        EmbeddedPoint point,
        Assessment wide,
        Map<String, Object> choices) {

    /** Examines the point in both networks. */
    public static EmbeddedResult of(
            StoredResult source, Problem problem, EmbeddedPoint point, Map<String, Object> choices) {
        return new EmbeddedResult(
                source,
                Assessment.of(problem.objective(), source.parameters()),
                problem,
                point,
                Assessment.of(point.objective(), point.theta()),
                choices);
    }

    /** Whether the prediction is the computed index. */
    public boolean agrees() {
        return point.predictedMorseIndex() == wide.morseIndex();
    }

    /** Whether the theory applies: it speaks of stationary points only. */
    public boolean sourceIsStationary() {
        return !narrow.verdict().equals(Verdict.UNDECIDED.text());
    }

    /**
     * The JSON object.
     *
     * @param file where it will be written, to whose folder its paths are relative
     */
    public Map<String, Object> tree(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        double[] theta = point.theta();
        Problem problem = new Problem(
                point.objective(),
                point.objective().network(),
                narrowProblem.data(),
                narrowProblem.names(),
                narrowProblem.measure(),
                narrowProblem.initial(),
                narrowProblem.checksums());
        Training.PointValue value = Training.PointValue.at(problem, theta);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", ResultTree.FORMAT);
        tree.put("loss", value.loss());
        tree.put("gradientNormInf", value.gradientNormInf());
        tree.put("parameterNorm", Norms.euclidean(theta));
        tree.put("status", Status.COMPLETED.text());
        tree.put("stopReason", "embedded without running a solver");
        tree.put("verdict", wide.verdict());
        tree.put("predictedMorseIndex", point.predictedMorseIndex());
        tree.put("computedMorseIndex", wide.morseIndex());
        tree.put("embedding", embedding(folder));
        tree.put("network", problem.network().text());
        tree.put("inputs", problem.network().inputWidth());
        problem.names().tree().ifPresent(names -> tree.put("names", names));
        tree.put("parameters", theta);
        tree.put("parametersSha256", ParameterDigest.of(theta));
        tree.put("layout", ResultTree.layout(problem.network().layout()));
        tree.put("classification", wide.classification());
        tree.put(
                "lossCheck",
                LossCheck.of(problem, theta, value.loss())
                        .map(ResultTree::check)
                        .orElse(null));
        tree.put("stages", List.of());
        tree.put("trajectory", List.of());
        tree.put("experiment", ExperimentRecord.ofObjective(source.experiment(), problem, folder));
        return tree;
    }

    private Map<String, Object> embedding(Path folder) {
        Map<String, Object> tree = new LinkedHashMap<>();
        Path from = source.path().toAbsolutePath().normalize();
        tree.put(
                "from",
                folder.getRoot().equals(from.getRoot())
                        ? folder.normalize().relativize(from).toString()
                        : from.toString());
        tree.putAll(choices);
        tree.put("narrowMorseIndex", point.predictedMorseIndex() - point.addedMorseIndex());
        tree.put("addedMorseIndex", point.addedMorseIndex());
        tree.put("addedNullity", point.addedNullity());
        return tree;
    }
}
