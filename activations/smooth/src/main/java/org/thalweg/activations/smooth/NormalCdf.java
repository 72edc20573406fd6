package org.thalweg.activations.smooth;

import org.thalweg.core.internal.elementary.ElementaryKernels;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.ActivationTraits;

/** Φ(z), the distribution function of the standard normal distribution. */
public record NormalCdf() implements Activation {

    @Override
    public String name() {
        return "normal-cdf";
    }

    @Override
    public int maxOrder() {
        return 5;
    }

    @Override
    public void evaluate(int order, double[] z, int from, int to, double[][] derivatives) {
        if (order <= 3) {
            ElementaryKernels.chosen().normalCdf(order, z, from, to, derivatives);
            return;
        }
        // Kept, because derivatives[0] may be z; overwritten last.
        double[] arguments = derivatives[order];
        System.arraycopy(z, from, arguments, from, to - from);
        ElementaryKernels.chosen().normalCdf(3, z, from, to, derivatives);
        for (int i = from; i < to; i++) {
            higher(order, arguments[i], i, derivatives);
        }
    }

    /** φ⁗ = −(z³ − 3z) φ′ and φ⁽⁵⁾ = (z⁴ − 6z² + 3) φ′: Hermite polynomials, 0 where φ′ has underflowed. */
    private static void higher(int order, double z, int i, double[][] derivatives) {
        double slope = derivatives[1][i];
        double square = z * z;
        derivatives[4][i] = slope == 0 ? 0 : (3 - square) * z * slope;
        if (order >= 5) {
            derivatives[5][i] = slope == 0 ? 0 : ((square - 6) * square + 3) * slope;
        }
    }

    @Override
    public ActivationTraits traits() {
        return ActivationTraits.smooth(false, 0, 1);
    }
}
