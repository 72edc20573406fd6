package org.thalweg.activations.smooth;

import org.thalweg.core.internal.elementary.ElementaryKernels;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.ActivationTraits;

/** z Φ(z), the exact form with the distribution function of the standard normal distribution. */
public record Gelu() implements Activation {

    /** Value at z = −0.7517915246935645. */
    private static final double MINIMUM = -0.16997120747990369;

    @Override
    public String name() {
        return "gelu";
    }

    @Override
    public int maxOrder() {
        return 5;
    }

    @Override
    public void evaluate(int order, double[] z, int from, int to, double[][] derivatives) {
        if (order <= 3) {
            ElementaryKernels.chosen().gelu(order, z, from, to, derivatives);
            return;
        }
        // Kept, because derivatives[0] may be z; overwritten last.
        double[] arguments = derivatives[order];
        System.arraycopy(z, from, arguments, from, to - from);
        ElementaryKernels.chosen().gelu(3, z, from, to, derivatives);
        for (int i = from; i < to; i++) {
            higher(order, arguments[i], i, derivatives);
        }
    }

    /**
     * φ⁗ = (−z⁴ + 7z² − 4) p and φ⁽⁵⁾ = (z⁵ − 11z³ + 18z) p with the normal density p, which comes from
     * φ″ = (2 − z²) p or, near its zero, from φ‴ = (z³ − 4z) p.
     */
    private static void higher(int order, double z, int i, double[][] derivatives) {
        double square = z * z;
        double density =
                Math.abs(square - 2) >= 0.5 ? derivatives[2][i] / (2 - square) : derivatives[3][i] / (z * (square - 4));
        boolean vanished = derivatives[2][i] == 0 && derivatives[3][i] == 0;
        derivatives[4][i] = vanished ? 0 : ((7 - square) * square - 4) * density;
        if (order >= 5) {
            derivatives[5][i] = vanished ? 0 : ((square - 11) * square + 18) * z * density;
        }
    }

    @Override
    public ActivationTraits traits() {
        return ActivationTraits.smooth(false, MINIMUM, Double.POSITIVE_INFINITY);
    }
}
