package org.thalweg.activations.piecewise;

import org.thalweg.core.internal.elementary.ElementaryKernels;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.ActivationTraits;

/**
 * z for z &gt; 0 and slope · z elsewhere; φ′(0) = slope.
 *
 * @param slope 0 … 1
 */
public record LeakyRelu(double slope) implements Activation {

    /** The slope that is used, and not written in the name, if none is given. */
    public static final double DEFAULT_SLOPE = 0.01;

    /** Checks the slope. */
    public LeakyRelu {
        if (!(slope >= 0 && slope <= 1)) {
            throw new IllegalArgumentException(
                    "The slope of leaky-relu must be between 0 and 1, but is " + slope + ".");
        }
        // −0 would be another value to equals, and is the same function.
        slope += 0.0;
    }

    @Override
    public String name() {
        return slope == DEFAULT_SLOPE ? "leaky-relu" : "leaky-relu(" + slope + ")";
    }

    @Override
    public int maxOrder() {
        return 5;
    }

    @Override
    public void evaluate(int order, double[] z, int from, int to, double[][] derivatives) {
        ElementaryKernels.chosen().leakyRelu(slope, Math.min(order, 3), z, from, to, derivatives);
        for (int k = 4; k <= order; k++) {
            // Zero, or NaN, as the third derivative is.
            System.arraycopy(derivatives[3], from, derivatives[k], from, to - from);
        }
    }

    @Override
    public ActivationTraits traits() {
        boolean linear = slope == 1;
        double lowerBound = slope == 0 ? 0 : Double.NEGATIVE_INFINITY;
        return new ActivationTraits(linear, true, linear, !linear, lowerBound, Double.POSITIVE_INFINITY);
    }
}
