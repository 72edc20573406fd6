package org.thalweg.cli.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thalweg.analysis.spectrum.HessianSpectrum;
import org.thalweg.analysis.stationary.StationaryPoint;
import org.thalweg.analysis.stationary.StationaryPointClassifier;
import org.thalweg.analysis.stationary.Verdict;
import org.thalweg.core.objective.NetworkObjective;

/**
 * What a point is, as far as it was examined.
 *
 * @param point the classification, absent if the point was not examined
 * @param reason why it was not examined; empty if it was
 */
public record Assessment(Optional<StationaryPoint> point, String reason) {

    /** Most parameters for which an end point is examined without being asked: the cost grows with the third power. */
    private static final int DIMENSION_LIMIT = 1000;

    /** Most products that one Hessian may take, n²N, for the same. */
    private static final double WORK_LIMIT = 2e10;

    /** A point that was not examined. */
    public static Assessment undecided(String reason) {
        return new Assessment(Optional.empty(), reason);
    }

    /** Examines a point whatever it costs. */
    public static Assessment of(NetworkObjective objective, double[] theta) {
        return new Assessment(
                Optional.of(StationaryPointClassifier.withDefaults().classify(objective, theta)), "");
    }

    /**
     * Examines the end of a training, if that is cheap or was asked for; never fails, because the result comes first.
     *
     * @param asked whether eigenvalues belong to the result
     */
    public static Assessment ofEnd(NetworkObjective objective, double[] theta, boolean asked) {
        double n = objective.dimension();
        boolean cheap = n <= DIMENSION_LIMIT && n * n * objective.data().samples() <= WORK_LIMIT;
        if (!cheap && !asked) {
            return undecided("Not examined: with " + objective.dimension() + " parameters and "
                    + objective.data().samples() + " samples this takes long; 'thalweg classify' does it.");
        }
        if (objective.maxOrder() < 2) {
            return undecided(
                    "Not examined: an activation of " + objective.network().text() + " has no second derivative.");
        }
        try {
            return of(objective, theta);
        } catch (IllegalArgumentException e) {
            return undecided("Not examined: " + e.getMessage());
        }
    }

    /** The word written in results. */
    public String verdict() {
        return point.map(StationaryPoint::verdict).orElse(Verdict.UNDECIDED).text();
    }

    /** The verdict with its numbers in one sentence. */
    public String sentence() {
        return point.map(StationaryPoint::sentence).orElse(reason);
    }

    /** Sentences with the numbers behind the verdict. */
    public List<String> evidence() {
        return point.map(StationaryPoint::evidence).orElse(List.of());
    }

    /** Eigenvalues of the Hessian, ascending, if they were computed. */
    public Optional<double[]> eigenvalues() {
        return point.map(p -> p.spectrum().eigenvalues());
    }

    /** The entry {@code classification} of a result. */
    public Map<String, Object> classification() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("verdict", verdict());
        tree.put("sentence", sentence());
        point.ifPresent(p -> {
            tree.put("morseIndex", p.morseIndex());
            tree.put("nullity", p.nullity());
            tree.put("tolerance", p.tolerance());
            tree.put("gradientNormInf", p.gradientNormInf());
            tree.put("parameterNorm", p.parameterNorm());
            tree.put("newtonStepNorm", p.newtonStepNorm());
            tree.put("relativeNewtonStep", p.relativeNewtonStep());
            tree.put("curvatureChange", p.curvatureChange());
            tree.put("smallestEigenvalue", p.spectrum().eigenvalue(0));
            tree.put("largestEigenvalue", p.spectrum().eigenvalue(p.spectrum().dimension() - 1));
            tree.putAll(errors(p.spectrum()));
        });
        tree.put("evidence", evidence());
        return tree;
    }

    /** What is known about the error of eigenvalues. */
    public static Map<String, Object> errors(HessianSpectrum spectrum) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("errorBound", spectrum.errorBound());
        tree.put("evaluationError", spectrum.evaluationError());
        tree.put("resolution", spectrum.resolution());
        return tree;
    }
}
