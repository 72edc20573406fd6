package org.thalweg.analysis.internal.landscape;

import java.util.List;
import org.thalweg.analysis.symmetry.NetworkSymmetryGroup;
import org.thalweg.core.network.ParameterLayout;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.Norms;

/** Draws points to start from: anywhere, near a known point, or put together from the neurons of known points. */
final class StartDraw {

    private static final double SMALLEST_SCALE = 0.1;
    private static final double FIRST_SCALE = 3;
    private static final int COPIES = 20;

    /** Parameters up to this size are within reach of the usual steps. */
    private static final double USUAL_SIZE = 50;

    /** Attempts without any point after which steps become ten times longer. */
    private static final long PATIENCE = 64;

    private static final int LONGEST_STEPS = 8;

    private final KnownPoints known;
    private final NetworkSymmetryGroup group;

    StartDraw(KnownPoints known, NetworkSymmetryGroup group) {
        this.known = known;
        this.group = group;
    }

    /**
     * How much longer than usual steps may be: where targets are in the thousands, so are output weights, and no number of
     * steps of length 1 gets there. As long as nothing is known, steps grow with the number of attempts in vain.
     */
    double reach(long attempt) {
        if (known.size() > 0) {
            return Math.max(1, known.largestParameter() / USUAL_SIZE);
        }
        double factor = 1;
        for (long k = Math.min(LONGEST_STEPS, attempt / PATIENCE); k > 0; k--) {
            factor *= 10;
        }
        return factor;
    }

    /** Normal entries of a scale drawn up to the largest parameter of a known point. */
    void anywhere(Xoshiro256PlusPlus random, double[] x) {
        double largest = FIRST_SCALE;
        if (known.size() > 0) {
            largest = Math.max(largest, Norms.inf(known.theta(random.nextInt(known.size()))));
        }
        double scale = logUniform(random, SMALLEST_SCALE, largest);
        for (int i = 0; i < x.length; i++) {
            x[i] = scale * random.nextGaussian();
        }
    }

    /** A known point with noise of a scale drawn; returns its number. */
    int near(Xoshiro256PlusPlus random, double[] theta) {
        int base = random.nextInt(known.size());
        System.arraycopy(known.theta(base), 0, theta, 0, theta.length);
        double scale = logUniform(random, 1e-2, 3);
        for (int i = 0; i < theta.length; i++) {
            theta[i] += scale * random.nextGaussian();
        }
        return base;
    }

    /**
     * Neurons of known points at the places of the distinct ones of a stratum, mostly of one point, with noise; the output
     * biases are those of that point, whose number is returned.
     */
    int recombined(Xoshiro256PlusPlus random, List<int[]> types, double[] theta) {
        int chosen = random.nextInt(known.size());
        double[] base = known.theta(chosen);
        System.arraycopy(base, 0, theta, 0, theta.length);
        double foreign = random.nextInt(3) == 0 ? 1 : 0.3;
        boolean noisy = random.nextInt(2) == 0;
        ParameterLayout layout = group.layout();
        for (int l = 1; l <= types.size(); l++) {
            int width = layout.width(l);
            for (int i = 0; i < width; i++) {
                double[] source = random.nextDouble() < foreign ? known.theta(random.nextInt(known.size())) : base;
                int from = random.nextInt(width);
                double sign = group.flippable(l, i) && random.nextInt(2) == 0 ? -1 : 1;
                double noise = noisy ? logUniform(random, 1e-2, 1.5) : 1e-3;
                copyNeuron(layout, l, from, source, i, theta, sign, noise, random);
            }
        }
        return chosen;
    }

    private static void copyNeuron(
            ParameterLayout layout,
            int layer,
            int from,
            double[] source,
            int to,
            double[] theta,
            double sign,
            double noise,
            Xoshiro256PlusPlus random) {
        for (int p = 0; p < layout.width(layer - 1); p++) {
            theta[layout.weight(layer, to, p)] =
                    sign * source[layout.weight(layer, from, p)] + noise * random.nextGaussian();
        }
        if (layout.hasBias(layer)) {
            theta[layout.bias(layer, to)] = sign * source[layout.bias(layer, from)] + noise * random.nextGaussian();
        }
        for (int k = 0; k < layout.width(layer + 1); k++) {
            theta[layout.weight(layer + 1, k, to)] =
                    sign * source[layout.weight(layer + 1, k, from)] + noise * random.nextGaussian();
        }
    }

    /** Two minima, the second in the copy nearest to the first of some drawn; false if there are none to pair. */
    boolean pairOfMinima(Xoshiro256PlusPlus random, InvariantSubspace subspace, double[] from, double[] to) {
        if (known.minimaCount() == 0 || known.minimaCount() + (group == null ? 0 : 1) < 2) {
            return false;
        }
        double[] first = known.theta(known.minimum(random.nextInt(known.minimaCount())));
        double[] second = known.theta(known.minimum(random.nextInt(known.minimaCount())));
        double least = Double.POSITIVE_INFINITY;
        double[] nearest = second;
        for (int k = 0; k < COPIES && group != null; k++) {
            double[] copy = copy(random, second);
            double distance = distance(first, copy);
            if (distance < least && distance > 0) {
                least = distance;
                nearest = copy;
            }
        }
        subspace.project(first, from);
        subspace.project(nearest, to);
        return distance(from, to) > 1e-6;
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }

    /** The image of a point under a random element of the group. */
    private double[] copy(Xoshiro256PlusPlus random, double[] theta) {
        double[] copy = group.dataSymmetries()
                .get(random.nextInt(group.dataSymmetries().size()))
                .apply(theta);
        for (int l = 1; l <= group.hiddenLayers(); l++) {
            int width = group.layout().width(l);
            for (int i = 0; i < width; i++) {
                int j = i + random.nextInt(width - i);
                copy = j > i && group.exchangeable(l, i, j)
                        ? group.exchange(l, i, j).apply(copy)
                        : copy;
                copy = group.flippable(l, i) && random.nextInt(2) == 0
                        ? group.flip(l, i).apply(copy)
                        : copy;
            }
        }
        return copy;
    }

    static double logUniform(Xoshiro256PlusPlus random, double low, double high) {
        return StrictMath.exp(random.nextDouble(StrictMath.log(low), StrictMath.log(high)));
    }
}
