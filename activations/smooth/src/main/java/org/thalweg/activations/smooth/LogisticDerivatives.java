package org.thalweg.activations.smooth;

import org.thalweg.core.internal.elementary.ElementaryKernels;

/**
 * High derivatives of the sigmoid s from e = e<sup>−|z|</sup>: with p = s′ = e/(1 + e)² and t = tanh(z/2) they are
 * s‴ = p (3t² − 1)/2, s⁗ = p t (2 − 3t²) and s⁽⁵⁾ = p (1 − 15/2 t² (1 − t²)).
 */
final class LogisticDerivatives {

    private LogisticDerivatives() {}

    /** e<sup>−|z|</sup> for z[from … to−1]; z is kept. */
    static void decay(double[] z, int from, int to, double[] result) {
        for (int i = from; i < to; i++) {
            result[i] = -Math.abs(z[i]);
        }
        ElementaryKernels.chosen().exp(result, from, to, result);
    }

    static double slope(double e) {
        return e / ((1 + e) * (1 + e));
    }

    static double halfTanh(double z, double e) {
        return Math.copySign((1 - e) / (1 + e), z);
    }

    static double third(double p, double t) {
        return p * (1.5 * t * t - 0.5);
    }

    static double fourth(double p, double t) {
        return p * (t * (2 - 3 * t * t));
    }

    static double fifth(double p, double t) {
        return p * (1 - 7.5 * t * t * (1 - t * t));
    }
}
