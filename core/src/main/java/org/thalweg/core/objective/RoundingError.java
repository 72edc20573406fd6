package org.thalweg.core.objective;

/** How far rounding alone can move computed quantities; what a solver compares its progress with. */
public final class RoundingError {

    /** Unit roundoff of double, 2⁻⁵³. */
    public static final double UNIT_ROUNDOFF = 0x1p-53;

    /**
     * Roundings that a sum over some hundred samples shows in practice; it grows as the square root of their number.
     */
    private static final double OPERATIONS = 16;

    private RoundingError() {}

    /**
     * An estimate of the rounding error of E(θ), 16 u (|E| + Σ |∂E/∂θ<sub>i</sub>| |θ<sub>i</sub>|).
     *
     * <p>The first term is the error of the last operations; the second is what relative errors u in θ do, which
     * dominates when a small value is the outcome of cancellation, as for residuals near zero. An estimate, not a bound.
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
