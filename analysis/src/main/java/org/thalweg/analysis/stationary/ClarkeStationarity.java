package org.thalweg.analysis.stationary;

import static org.thalweg.analysis.internal.NumberText.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.Norms;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;

/**
 * Whether 0 lies in the convex hull of the gradients around a point where the loss has a kink (F. Clarke, Optimization and
 * Nonsmooth Analysis, 1983, theorem 2.5.1).
 *
 * <p>The gradients of the pieces that meet are sampled a tiny way off the point in random directions; the point of their
 * hull nearest to 0 is found by the algorithm of B. Mitchell, V. Dem'yanov and V. Malozemov (SIAM J. Control 12, 1974).
 */
final class ClarkeStationarity {

    /** Distance at which gradients are sampled, relative to max(1, ‖θ‖∞): far above rounding, far below curvature. */
    private static final double ASIDE = 1e-9;

    private static final int DIRECTIONS = 200;
    private static final int MOST_STEPS = 20_000;
    private static final long STREAM = 0xC1A2L;

    /** Size, relative to the largest gradient, up to which a vector counts as 0: what the distance leaves of curvature. */
    private static final double VANISHING = 1e-6;

    /** How much longer than what the distance changes of it a gradient must be, to be one of a piece and not of curvature. */
    private static final double CLEAR = 100;

    private ClarkeStationarity() {}

    /** A sentence with the numbers if the point is stationary in Clarke's sense and no piece has a vanishing gradient. */
    static Optional<String> at(Objective objective, double[] theta) {
        List<double[]> gradients = pieces(objective, theta);
        double largest = gradients.stream().mapToDouble(Norms::euclidean).max().orElse(0);
        double smallest = gradients.stream().mapToDouble(Norms::euclidean).min().orElse(0);
        boolean apart = smallest > VANISHING * largest && smallest > CLEAR * change(objective, theta);
        if (!apart || Double.isInfinite(largest)) {
            return Optional.empty();
        }
        double nearest = Norms.euclidean(nearestToZero(gradients, VANISHING * largest));
        return nearest <= VANISHING * largest
                ? Optional.of("The gradients of the " + gradients.size() + " pieces seen around it are "
                        + brief(smallest) + " to " + brief(largest) + " long, and a convex combination of them is "
                        + brief(nearest) + ".")
                : Optional.empty();
    }

    /** Different gradients around the point. */
    private static List<double[]> pieces(Objective objective, double[] theta) {
        Workspace workspace = objective.newWorkspace();
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(STREAM);
        double way = ASIDE * Math.max(1, Norms.inf(theta));
        List<double[]> pieces = new ArrayList<>();
        double[] moved = new double[theta.length];
        for (int k = 0; k < DIRECTIONS; k++) {
            for (int i = 0; i < theta.length; i++) {
                moved[i] = Math.fma(way, random.nextGaussian(), theta[i]);
            }
            double[] gradient = new double[theta.length];
            objective.gradient(moved, gradient, workspace);
            if (pieces.stream().noneMatch(other -> isSame(other, gradient))) {
                pieces.add(gradient);
            }
        }
        return pieces;
    }

    /** Largest change of the gradient when the distance is doubled, in a few directions. */
    private static double change(Objective objective, double[] theta) {
        Workspace workspace = objective.newWorkspace();
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(STREAM);
        double way = ASIDE * Math.max(1, Norms.inf(theta));
        double[] near = new double[theta.length];
        double[] far = new double[theta.length];
        double[] nearGradient = new double[theta.length];
        double[] farGradient = new double[theta.length];
        double largest = 0;
        for (int k = 0; k < DIRECTIONS; k++) {
            for (int i = 0; i < theta.length; i++) {
                double step = way * random.nextGaussian();
                near[i] = theta[i] + step;
                far[i] = theta[i] + 2 * step;
            }
            objective.gradient(near, nearGradient, workspace);
            objective.gradient(far, farGradient, workspace);
            for (int i = 0; i < theta.length; i++) {
                farGradient[i] -= nearGradient[i];
            }
            largest = Math.max(largest, Norms.euclidean(farGradient));
        }
        return largest;
    }

    private static boolean isSame(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return Norms.euclidean(difference) <= 0.1 * VANISHING * Math.max(Norms.euclidean(a), Norms.euclidean(b));
    }

    private static double[] nearestToZero(List<double[]> points, double small) {
        double[] weights = new double[points.size()];
        weights[0] = 1;
        double[] x = points.get(0).clone();
        for (int step = 0; step < MOST_STEPS && Norms.euclidean(x) > 0.1 * small; step++) {
            int toward = extreme(points, x, weights, true);
            int away = extreme(points, x, weights, false);
            double[] direction = points.get(toward).clone();
            for (int i = 0; i < x.length; i++) {
                direction[i] -= points.get(away)[i];
            }
            double along = SymmetricProduct.dot(x, direction);
            double square = SymmetricProduct.dot(direction, direction);
            if (!(along < 0)) {
                break;
            }
            double length = Math.min(weights[away], -along / square);
            weights[away] -= length;
            weights[toward] += length;
            for (int i = 0; i < x.length; i++) {
                x[i] = Math.fma(length, direction[i], x[i]);
            }
        }
        return x;
    }

    /** The point lowest along x, or the highest of those in use. */
    private static int extreme(List<double[]> points, double[] x, double[] weights, boolean lowest) {
        int best = -1;
        double bestValue = 0;
        for (int k = 0; k < weights.length; k++) {
            if (!lowest && weights[k] == 0) {
                continue;
            }
            double value = SymmetricProduct.dot(x, points.get(k));
            if (best < 0 || (lowest ? value < bestValue : value > bestValue)) {
                best = k;
                bestValue = value;
            }
        }
        return best;
    }
}
