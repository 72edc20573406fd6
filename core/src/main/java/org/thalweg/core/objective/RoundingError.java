package org.thalweg.core.objective;

/** How far rounding alone can move computed quantities; what a solver compares its progress with. */
public final class RoundingError {

    /** Unit roundoff of double, 2⁻⁵³. */
    public static final double UNIT_ROUNDOFF = 0x1p-53;

    /**
     * Size of the scatter that values of a sum over a thousand samples show at points closer than rounding tells apart; with
     * 16 instead, line searches gave up at gradients of 1e-8 that with 64 went down to 1e-15.
     */
    private static final double OPERATIONS = 64;

    private RoundingError() {}

    /**
     * {@return an estimate of the rounding error of E(θ), 64 u (|E| + Σ |∂E/∂θ<sub>i</sub>| |θ<sub>i</sub>|)}
     *
     * <p>The first term is the error of the last operations; the second is what relative errors u in θ do, which
     * dominates when a small value is the outcome of cancellation, as for residuals near zero. An estimate, not a
     * bound.
     *
     * @param value E(θ)
     * @param gradient gradient[n]
     * @param theta θ[n]
     */
    public static double ofValue(double value, double[] gradient, double[] theta) {
        double sum = Math.abs(value);
        for (int i = 0; i < theta.length; i++) {
            sum = Math.fma(Math.abs(gradient[i]), Math.abs(theta[i]), sum);
        }
        return OPERATIONS * UNIT_ROUNDOFF * sum;
    }
}
