package org.thalweg.analysis.embedding;

import org.thalweg.analysis.spectrum.HessianSpectrum;

/**
 * Numbers of negative and zero eigenvalues of a small symmetric matrix.
 *
 * @param negative certainly below zero
 * @param zero not told from zero
 */
record Inertia(int negative, int zero) {

    /** Rounding of the matrix entries, which are sums over samples, relative to the largest eigenvalue. */
    private static final double ENTRY_ROUNDING = 64;

    static Inertia of(double[] matrix, int n) {
        HessianSpectrum spectrum = HessianSpectrum.ofMatrix(matrix, n);
        double tolerance = spectrum.errorBound() + ENTRY_ROUNDING * spectrum.resolution();
        int negative = 0;
        int zero = 0;
        for (double lambda : spectrum.eigenvalues()) {
            negative += lambda < -tolerance ? 1 : 0;
            zero += Math.abs(lambda) <= tolerance ? 1 : 0;
        }
        return new Inertia(negative, zero);
    }
}
