package org.thalweg.core.objective;

/** Norms of vectors with a fixed order of summation; NaN entries give NaN. */
public final class Norms {

    private Norms() {}

    /**
     * {@return largest absolute entry, 0 for an empty vector}
     *
     * @param vector any entries, read only
     */
    public static double inf(double[] vector) {
        double norm = 0;
        for (double v : vector) {
            norm = Math.max(norm, Math.abs(v));
        }
        return norm;
    }

    /**
     * {@return Euclidean norm √Σv², scaled so that it neither overflows nor underflows}
     *
     * @param vector any entries, read only
     */
    public static double euclidean(double[] vector) {
        double largest = inf(vector);
        if (largest == 0 || !Double.isFinite(largest)) {
            return largest;
        }
        double scale = Math.scalb(1.0, -Math.getExponent(largest));
        double sum = 0;
        for (double v : vector) {
            double scaled = v * scale;
            sum = Math.fma(scaled, scaled, sum);
        }
        return Math.sqrt(sum) / scale;
    }
}
