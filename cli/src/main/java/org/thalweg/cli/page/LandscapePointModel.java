package org.thalweg.cli.page;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.spectrum.HessianSpectrum;
import org.thalweg.cli.experiment.Problem;
import org.thalweg.cli.landscape.LandscapeTree;
import org.thalweg.cli.landscape.StoredLandscape;
import org.thalweg.cli.result.Assessment;
import org.thalweg.cli.result.PointQuality;

/** One point of a landscape: its numbers, its neighbors, parameters, prediction and spectrum. */
final class LandscapePointModel {

    private static final double ZERO_WEIGHT = 1e-8;

    private LandscapePointModel() {}

    /**
     * The model of a point.
     *
     * @param down numbers of the points that descents from it end at
     * @param up numbers of the points with descents to it
     * @param mapPoints points along each edge of a decision map
     */
    static Map<String, Object> of(
            StoredLandscape stored, LandscapePoint point, Collection<Long> down, Collection<Long> up, int mapPoints) {
        Problem problem = stored.problem();
        double[] theta = point.theta();
        Map<String, Object> tree = LandscapeTree.brief(point);
        tree.put("down", List.copyOf(down));
        tree.put("up", List.copyOf(up));
        tree.put("theta", PackedNumbers.exactly(theta));
        HessianSpectrum spectrum = HessianSpectrum.of(problem.objective(), theta);
        Map<String, Object> eigenvalues = Named.of("eigenvalues", PackedNumbers.exactly(spectrum.eigenvalues()));
        eigenvalues.putAll(Assessment.errors(spectrum));
        tree.put("spectrum", eigenvalues);
        tree.put("quality", quality(problem, theta));
        problem.dataObjective()
                .ifPresent(objective -> tree.put("prediction", PredictionModel.values(objective, theta, mapPoints)));
        return tree;
    }

    /** Of the probabilities of the right classes only the ends, since there is one for each sample. */
    private static Map<String, Object> quality(Problem problem, double[] theta) {
        Map<String, Object> tree = PointQuality.of(problem, theta, ZERO_WEIGHT).tree();
        tree.computeIfPresent("correctClassProbabilities", (name, probabilities) -> ends((double[]) probabilities));
        return tree;
    }

    private static double[] ends(double[] values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return new double[] {low, high};
    }
}
