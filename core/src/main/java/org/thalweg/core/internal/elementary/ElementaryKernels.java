package org.thalweg.core.internal.elementary;

/**
 * Elementary functions and activations over array ranges; the scalar and the vector implementation give the same bits.
 *
 * <p>All methods write indices from … to−1 only, allocate nothing and take NaN to NaN. An activation writes its k-th
 * derivative to {@code derivatives[k]} for k = 0 … order ≤ 3; {@code derivatives[0]} may be {@code z}, and {@code result} may
 * be {@code x}. Largest errors in ulps are listed in {@code docs/accuracy.md}. Implementations are stateless.
 */
public interface ElementaryKernels {

    /**
     * The implementation that {@link VectorSupport} chose.
     *
     * @throws IllegalStateException if it refuses the choice asked for
     */
    static ElementaryKernels chosen() {
        return VectorSupport.isVector() ? Vector.KERNELS : Scalar.KERNELS;
    }

    /** {@code scalar} or {@code vector}. */
    String name();

    /** e^x. */
    void exp(double[] x, int from, int to, double[] result);

    /** e^x − 1 without cancellation near 0. */
    void expm1(double[] x, int from, int to, double[] result);

    /** The natural logarithm; −∞ at 0, NaN below. */
    void log(double[] x, int from, int to, double[] result);

    /** log(1 + x) without cancellation near 0; −∞ at −1, NaN below. */
    void log1p(double[] x, int from, int to, double[] result);

    /** tanh. */
    void tanh(int order, double[] z, int from, int to, double[][] derivatives);

    /** 1 / (1 + e^−z). */
    void sigmoid(int order, double[] z, int from, int to, double[][] derivatives);

    /** log(1 + e^z). */
    void softplus(int order, double[] z, int from, int to, double[][] derivatives);

    /** z sigmoid(z). */
    void silu(int order, double[] z, int from, int to, double[][] derivatives);

    /** sigmoid(4z) + softplus(z). */
    void g(int order, double[] z, int from, int to, double[][] derivatives);

    /** Φ(z), the distribution function of the standard normal distribution. */
    void normalCdf(int order, double[] z, int from, int to, double[][] derivatives);

    /** erf(z/√2) = 2Φ(z) − 1. */
    void erf(int order, double[] z, int from, int to, double[][] derivatives);

    /** z Φ(z). */
    void gelu(int order, double[] z, int from, int to, double[][] derivatives);

    /**
     * scale · z for z &gt; 0 and scale · alpha (e^z − 1) elsewhere; derivatives at 0 from the left.
     *
     * @param alpha positive, finite
     * @param scale positive, finite
     */
    void elu(double alpha, double scale, int order, double[] z, int from, int to, double[][] derivatives);

    /**
     * z for z &gt; 0 and slope · z elsewhere; derivatives at 0 from the left.
     *
     * @param slope finite; 0 gives relu
     */
    void leakyRelu(double slope, int order, double[] z, int from, int to, double[][] derivatives);

    /** Holds the scalar implementation. */
    final class Scalar {

        private static final ElementaryKernels KERNELS = new ScalarKernels();

        private Scalar() {}
    }

    /** Holds the vector implementation; initialized on first use, so that no vector class is loaded without its module. */
    final class Vector {

        private static final ElementaryKernels KERNELS =
                new VectorKernels(VectorSupport.isDemanded() ? 0 : Patience.DEFAULT * VectorTrial.patience());

        private Vector() {}
    }
}
