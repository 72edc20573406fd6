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

    private final KnownPoints known;
    private final NetworkSymmetryGroup group;

    StartDraw(KnownPoints known, NetworkSymmetryGroup group) {
        this.known = known;
        this.group = group;
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

    /** A known point with noise of a scale drawn. */
    void near(Xoshiro256PlusPlus random, double[] theta) {
        System.arraycopy(known.theta(random.nextInt(known.size())), 0, theta, 0, theta.length);
        double scale = logUniform(random, 1e-2, 3);
        for (int i = 0; i < theta.length; i++) {
            theta[i] += scale * random.nextGaussian();
        }
    }

    /**
     * Neurons of known points at the places of the distinct ones of a stratum, mostly of one point, with noise; the output
     * biases are those of that point.
     */
    void recombined(Xoshiro256PlusPlus random, List<int[]> types, double[] theta) {
        double[] base = known.theta(random.nextInt(known.size()));
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

    static double logUniform(Xoshiro256PlusPlus random, double low, double high) {
        return StrictMath.exp(random.nextDouble(StrictMath.log(low), StrictMath.log(high)));
    }
}
