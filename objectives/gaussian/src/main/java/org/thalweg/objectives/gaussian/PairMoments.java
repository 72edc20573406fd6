package org.thalweg.objectives.gaussian;

/**
 * Expectations over two neurons z₁ = b₁ + σ₁u and z₂ = b₂ + pu + qv with independent standard normal u and v.
 *
 * <p>They hold all that value, gradient and Hessian of a population loss need: derivatives in weights and biases are
 * expectations of derivatives of φ times input components, and components of the input outside the plane of u and v are
 * independent of both neurons.
 */
final class PairMoments {

    /** E φ(z₁) φ(z₂). */
    double value;
    /** E φ′(z₁) φ(z₂) × {1, u, v}. */
    final double[] slope = new double[3];
    /** E φ″(z₁) φ(z₂) × {1, u, v, u², uv, v²}. */
    final double[] bent = new double[6];
    /** E φ′(z₁) φ′(z₂) × {1, u, v, u², uv, v²}. */
    final double[] mixed = new double[6];

    /** Multiplies everything by a number. */
    void scale(double factor) {
        value *= factor;
        scale(slope, factor);
        scale(bent, factor);
        scale(mixed, factor);
    }

    private static void scale(double[] values, double factor) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
    }
}
