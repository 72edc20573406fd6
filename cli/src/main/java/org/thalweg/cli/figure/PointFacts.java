package org.thalweg.cli.figure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.thalweg.analysis.landscape.Landscape;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.landscape.graph.MonotonicBasin;
import org.thalweg.analysis.landscape.graph.SolutionLandscape;
import org.thalweg.analysis.landscape.graph.TransitionNetwork;
import org.thalweg.analysis.quality.ClassificationQuality;
import org.thalweg.analysis.quality.Connectivity;
import org.thalweg.analysis.spectrum.HessianSpectrum;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.ParameterLayout;
import org.thalweg.core.objective.NetworkObjective;

/**
 * What a figure tells of a minimum.
 *
 * @param point the minimum
 * @param rank its place by loss, 1 for the lowest
 * @param spectrum eigenvalues of the Hessian ascending; empty for large networks
 * @param classification probabilities; absent without softmax or labels
 * @param areaUnderRoc mean over the classes; absent without classification
 * @param steppedAreaUnderRoc the same with ROC curves through {@link #THRESHOLDS} thresholds alone
 * @param connected hidden neurons that take part
 * @param hidden hidden neurons
 * @param origin highest index of a saddle from which descents led here, 0 without any
 * @param basin number of the deepest monotonic basin it belongs to, from 1
 */
public record PointFacts(
        LandscapePoint point,
        int rank,
        double[] spectrum,
        Optional<ClassificationQuality> classification,
        Optional<Double> areaUnderRoc,
        Optional<Double> steppedAreaUnderRoc,
        int connected,
        int hidden,
        int origin,
        int basin) {

    /** Weights up to this size count as zero (D. Mehta et al., Sec. IV.B). */
    public static final double ZERO_WEIGHT = 1e-10;

    /** Steps of 0.01: with curves drawn so the areas are those printed by D. Mehta et al. for all minima of Fig. 1. */
    public static final int THRESHOLDS = 100;

    /** Parameters up to which spectra are computed. */
    private static final int SPECTRUM_LIMIT = 400;

    /** The facts of all minima, by number of the point. */
    public static Map<Long, PointFacts> of(NetworkObjective objective, Landscape landscape) {
        Map<Long, Integer> origins = new HashMap<>();
        SolutionLandscape solution = SolutionLandscape.of(landscape);
        for (int index : solution.indices()) {
            for (LandscapePoint saddle : solution.levels().get(index)) {
                solution.minimaBelow(saddle.id()).forEach(m -> origins.merge(m.id(), index, Math::max));
            }
        }
        Map<Long, Integer> basins = new HashMap<>();
        List<MonotonicBasin> monotonic = MonotonicBasin.of(TransitionNetwork.of(landscape));
        for (int k = 0; k < monotonic.size(); k++) {
            int number = k + 1;
            monotonic.get(k).members().forEach(m -> basins.putIfAbsent(m.id(), number));
        }
        Map<Long, PointFacts> facts = new HashMap<>();
        int rank = 1;
        for (LandscapePoint minimum : landscape.minima()) {
            facts.put(
                    minimum.id(),
                    of(objective, minimum, rank++, origins.getOrDefault(minimum.id(), 0), basins.get(minimum.id())));
        }
        return facts;
    }

    private static PointFacts of(NetworkObjective objective, LandscapePoint point, int rank, int origin, int basin) {
        double[] theta = point.theta();
        List<Layer> layers = objective.network().layers();
        boolean classifies =
                layers.get(layers.size() - 1).softmax() && objective.data().hasLabels();
        Optional<ClassificationQuality> quality =
                classifies ? Optional.of(ClassificationQuality.of(objective, theta)) : Optional.empty();
        int hidden = layers.stream().mapToInt(Layer::width).sum()
                - objective.network().outputWidth();
        int idle = Connectivity.of(objective.network(), theta, ZERO_WEIGHT)
                .disconnectedNeurons()
                .size();
        double[] spectrum = theta.length <= SPECTRUM_LIMIT
                ? HessianSpectrum.of(objective, theta).eigenvalues()
                : new double[0];
        int classes = objective.data().targetWidth();
        return new PointFacts(
                point,
                rank,
                spectrum,
                quality,
                quality.map(q -> meanArea(classes, q::areaUnderRoc)),
                quality.map(q -> meanArea(classes, k -> q.areaUnderRoc(k, THRESHOLDS))),
                hidden - idle,
                hidden,
                origin,
                basin);
    }

    private static double meanArea(int classes, IntToDoubleFunction area) {
        double sum = 0;
        for (int k = 0; k < classes; k++) {
            sum += area.applyAsDouble(k);
        }
        return sum / classes;
    }

    /** Whether all parameters of a point are zero within {@link #ZERO_WEIGHT}. */
    public static boolean isZero(LandscapePoint point) {
        return Arrays.stream(point.theta()).allMatch(w -> Math.abs(w) <= ZERO_WEIGHT);
    }

    /** Number of weights, biases not counted, larger than {@link #ZERO_WEIGHT}. */
    public static int nonzeroWeights(NetworkObjective objective, double[] theta) {
        ParameterLayout layout = objective.network().layout();
        int count = 0;
        for (ParameterLayout.Block block : layout.blocks()) {
            for (int i = 0; i < block.size() && !block.bias(); i++) {
                count += Math.abs(theta[block.offset() + i]) > ZERO_WEIGHT ? 1 : 0;
            }
        }
        return count;
    }

    /** Smallest and largest probability of the right class over the samples. */
    public Optional<double[]> probabilities() {
        return classification.map(q -> {
            double[] p = q.correctClassProbabilities();
            return new double[] {
                Arrays.stream(p).min().orElse(Double.NaN),
                Arrays.stream(p).max().orElse(Double.NaN)
            };
        });
    }
}
