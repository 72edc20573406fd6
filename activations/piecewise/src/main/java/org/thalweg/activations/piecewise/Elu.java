package org.thalweg.activations.piecewise;

import org.thalweg.core.internal.elementary.ElementaryKernels;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.ActivationTraits;

/**
 * z for z &gt; 0 and alpha (e^z − 1) elsewhere; φ′(0) = φ″(0) = alpha, from the left.
 *
 * @param alpha positive, finite; φ′ is continuous for alpha = 1
 */
public record Elu(double alpha) implements Activation {

    /** The alpha that is used, and not written in the name, if none is given. */
    public static final double DEFAULT_ALPHA = 1;

    /** Checks alpha. */
    public Elu {
        if (!(alpha > 0) || Double.isInfinite(alpha)) {
            throw new IllegalArgumentException("The alpha of elu must be positive and finite, but is " + alpha + ".");
        }
    }

    @Override
    public String name() {
        return alpha == DEFAULT_ALPHA ? "elu" : "elu(" + alpha + ")";
    }

    @Override
    public int maxOrder() {
        return 5;
    }

    @Override
    public void evaluate(int order, double[] z, int from, int to, double[][] derivatives) {
        ElementaryKernels.chosen().elu(alpha, 1, Math.min(order, 3), z, from, to, derivatives);
        for (int k = 4; k <= order; k++) {
            // Derivatives of e^z repeat, and so do those of 0.
            System.arraycopy(derivatives[3], from, derivatives[k], from, to - from);
        }
    }

    @Override
    public ActivationTraits traits() {
        return new ActivationTraits(false, false, false, true, -alpha, Double.POSITIVE_INFINITY);
    }
}
