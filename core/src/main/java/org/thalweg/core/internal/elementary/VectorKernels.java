package org.thalweg.core.internal.elementary;

import jdk.incubator.vector.DoubleVector;

/**
 * The vector twin of {@link ScalarKernels}, with the same bits: full vectors in place, the rest by way of a {@link Tile}.
 *
 * <p>The piecewise linear functions are the scalar ones, whose loops the compiler of the JVM vectorizes by itself.
 */
final class VectorKernels implements ElementaryKernels {

    private static final int LANES = DoubleVector.SPECIES_PREFERRED.length();

    private final ScalarKernels scalar = new ScalarKernels();
    private final long elements;
    private final Patience exp;
    private final Patience expm1;
    private final Patience log;
    private final Patience log1p;
    private final Patience tanh;
    private final Patience sigmoid;
    private final Patience softplus;
    private final Patience silu;
    private final Patience g;
    private final Patience normalCdf;
    private final Patience erf;
    private final Patience gelu;
    private final Patience elu;

    /**
     * Vector loops after some scalar ones.
     *
     * @param patience elements that each function computes with scalar loops first; 0 for none
     */
    VectorKernels(long patience) {
        elements = patience;
        exp = patience(scalar::exp, VectorExp::exp);
        expm1 = patience(scalar::expm1, VectorExp::expm1);
        log = patience(scalar::log, VectorLog::log);
        log1p = patience(scalar::log1p, VectorLog::log1p);
        tanh = patience(scalar::tanh, VectorTanh::tanh);
        sigmoid = patience(scalar::sigmoid, VectorSigmoid::sigmoid);
        softplus = patience(scalar::softplus, VectorSoftplus::softplus);
        silu = patience(scalar::silu, VectorSilu::silu);
        g = patience(scalar::g, VectorG::g);
        normalCdf = patience(scalar::normalCdf, VectorNormalCdf::normalCdf);
        erf = patience(scalar::erf, VectorErf::erf);
        gelu = patience(scalar::gelu, VectorGelu::gelu);
        elu = patience(
                (order, z, from, to, r) -> scalar.elu(1, 1, order, z, from, to, r),
                (order, z, from, to, r0, r1, r2, r3) -> VectorElu.elu(1, 1, order, z, from, to, r0, r1, r2, r3));
    }

    private Patience patience(ScalarFunction function, Loop loop) {
        return new Patience(elements, () -> {
            Sample sample = new Sample();
            return new VectorTrial.Codes(
                    () -> sample.eachOrder(function),
                    () -> sample.eachOrder((order, z, from, to, r) -> run(loop, order, z, from, to, r)));
        });
    }

    private Patience patience(PlainScalarFunction function, PlainLoop loop) {
        return new Patience(elements, () -> {
            Sample sample = new Sample();
            return new VectorTrial.Codes(
                    () -> function.run(sample.z, 0, Sample.SIZE, sample.results[0]),
                    () -> run(loop, sample.z, 0, Sample.SIZE, sample.results[0]));
        });
    }

    /** What loops are tried with. */
    private static final class Sample {

        /** Full vectors and some elements more. */
        static final int SIZE = 251;

        final double[] z = new double[SIZE];
        final double[][] results = new double[4][SIZE];

        Sample() {
            for (int i = 0; i < SIZE; i++) {
                z[i] = 0.1 * (i - SIZE / 2);
            }
        }

        /** All orders: code compiled for some of them would be compiled again when the job asks for another. */
        void eachOrder(ScalarFunction function) {
            for (int order = 0; order < results.length; order++) {
                function.run(order, z, 0, SIZE, results);
            }
        }
    }

    /** A method of {@link ScalarKernels}. */
    private interface ScalarFunction {
        void run(int order, double[] z, int from, int to, double[][] derivatives);
    }

    /** The same without derivatives. */
    private interface PlainScalarFunction {
        void run(double[] x, int from, int to, double[] result);
    }

    /** Computes full vectors from {@code from} on; returns the index after the last. */
    private interface Loop {
        int run(int order, double[] z, int from, int to, double[] d0, double[] d1, double[] d2, double[] d3);
    }

    /** The same without derivatives. */
    private interface PlainLoop {
        int run(double[] x, int from, int to, double[] result);
    }

    private static void run(Loop loop, int order, double[] z, int from, int to, double[][] derivatives) {
        int done = loop.run(
                order,
                z,
                from,
                to,
                derivatives[0],
                derivatives[Math.min(1, order)],
                derivatives[Math.min(2, order)],
                derivatives[Math.min(3, order)]);
        if (done < to) {
            Tile tile = Tile.ofThread();
            System.arraycopy(z, done, tile.x, 0, to - done);
            double[][] r = tile.results;
            loop.run(order, tile.x, 0, LANES, r[0], r[1], r[2], r[3]);
            tile.copyResults(order, derivatives, done, to - done);
        }
    }

    private static void run(PlainLoop loop, double[] x, int from, int to, double[] result) {
        int done = loop.run(x, from, to, result);
        if (done < to) {
            Tile tile = Tile.ofThread();
            System.arraycopy(x, done, tile.x, 0, to - done);
            loop.run(tile.x, 0, LANES, tile.results[0]);
            System.arraycopy(tile.results[0], 0, result, done, to - done);
        }
    }

    @Override
    public String name() {
        return "vector";
    }

    @Override
    public void exp(double[] x, int from, int to, double[] result) {
        if (exp.isSpent(to - from)) {
            run(VectorExp::exp, x, from, to, result);
        } else {
            scalar.exp(x, from, to, result);
        }
    }

    @Override
    public void expm1(double[] x, int from, int to, double[] result) {
        if (expm1.isSpent(to - from)) {
            run(VectorExp::expm1, x, from, to, result);
        } else {
            scalar.expm1(x, from, to, result);
        }
    }

    @Override
    public void log(double[] x, int from, int to, double[] result) {
        if (log.isSpent(to - from)) {
            run(VectorLog::log, x, from, to, result);
        } else {
            scalar.log(x, from, to, result);
        }
    }

    @Override
    public void log1p(double[] x, int from, int to, double[] result) {
        if (log1p.isSpent(to - from)) {
            run(VectorLog::log1p, x, from, to, result);
        } else {
            scalar.log1p(x, from, to, result);
        }
    }

    @Override
    public void tanh(int order, double[] z, int from, int to, double[][] derivatives) {
        if (tanh.isSpent(to - from)) {
            run(VectorTanh::tanh, order, z, from, to, derivatives);
        } else {
            scalar.tanh(order, z, from, to, derivatives);
        }
    }

    @Override
    public void sigmoid(int order, double[] z, int from, int to, double[][] derivatives) {
        if (sigmoid.isSpent(to - from)) {
            run(VectorSigmoid::sigmoid, order, z, from, to, derivatives);
        } else {
            scalar.sigmoid(order, z, from, to, derivatives);
        }
    }

    @Override
    public void softplus(int order, double[] z, int from, int to, double[][] derivatives) {
        if (softplus.isSpent(to - from)) {
            run(VectorSoftplus::softplus, order, z, from, to, derivatives);
        } else {
            scalar.softplus(order, z, from, to, derivatives);
        }
    }

    @Override
    public void silu(int order, double[] z, int from, int to, double[][] derivatives) {
        if (silu.isSpent(to - from)) {
            run(VectorSilu::silu, order, z, from, to, derivatives);
        } else {
            scalar.silu(order, z, from, to, derivatives);
        }
    }

    @Override
    public void g(int order, double[] z, int from, int to, double[][] derivatives) {
        if (g.isSpent(to - from)) {
            run(VectorG::g, order, z, from, to, derivatives);
        } else {
            scalar.g(order, z, from, to, derivatives);
        }
    }

    @Override
    public void normalCdf(int order, double[] z, int from, int to, double[][] derivatives) {
        if (normalCdf.isSpent(to - from)) {
            run(VectorNormalCdf::normalCdf, order, z, from, to, derivatives);
        } else {
            scalar.normalCdf(order, z, from, to, derivatives);
        }
    }

    @Override
    public void erf(int order, double[] z, int from, int to, double[][] derivatives) {
        if (erf.isSpent(to - from)) {
            run(VectorErf::erf, order, z, from, to, derivatives);
        } else {
            scalar.erf(order, z, from, to, derivatives);
        }
    }

    @Override
    public void gelu(int order, double[] z, int from, int to, double[][] derivatives) {
        if (gelu.isSpent(to - from)) {
            run(VectorGelu::gelu, order, z, from, to, derivatives);
        } else {
            scalar.gelu(order, z, from, to, derivatives);
        }
    }

    @Override
    public void elu(double alpha, double scale, int order, double[] z, int from, int to, double[][] derivatives) {
        if (!elu.isSpent(to - from)) {
            scalar.elu(alpha, scale, order, z, from, to, derivatives);
            return;
        }
        double below = scale * alpha;
        double[] d1 = derivatives[Math.min(1, order)];
        double[] d2 = derivatives[Math.min(2, order)];
        double[] d3 = derivatives[Math.min(3, order)];
        int done = VectorElu.elu(below, scale, order, z, from, to, derivatives[0], d1, d2, d3);
        if (done < to) {
            Tile tile = Tile.ofThread();
            System.arraycopy(z, done, tile.x, 0, to - done);
            double[][] r = tile.results;
            VectorElu.elu(below, scale, order, tile.x, 0, LANES, r[0], r[1], r[2], r[3]);
            tile.copyResults(order, derivatives, done, to - done);
        }
    }

    @Override
    public void leakyRelu(double slope, int order, double[] z, int from, int to, double[][] derivatives) {
        scalar.leakyRelu(slope, order, z, from, to, derivatives);
    }
}
