package org.thalweg.core.internal.elementary;

/** The specification: plain Java, in short loops over a {@link Tile}. */
public final class ScalarKernels implements ElementaryKernels {

    @Override
    public String name() {
        return "scalar";
    }

    @Override
    public void exp(double[] x, int from, int to, double[] result) {
        Tile.run(ScalarExp::exp, x, from, to, result);
    }

    @Override
    public void expm1(double[] x, int from, int to, double[] result) {
        Tile.run(ScalarExp::expm1, x, from, to, result);
    }

    @Override
    public void log(double[] x, int from, int to, double[] result) {
        ScalarLog.log(x, from, to, result);
    }

    @Override
    public void log1p(double[] x, int from, int to, double[] result) {
        ScalarLog.log1p(x, from, to, result);
    }

    @Override
    public void tanh(int order, double[] z, int from, int to, double[][] derivatives) {
        Tile.run(ScalarTanh::tanh, order, z, from, to, derivatives);
    }

    @Override
    public void sigmoid(int order, double[] z, int from, int to, double[][] derivatives) {
        Tile.run(ScalarLogistic::sigmoid, order, z, from, to, derivatives);
    }

    @Override
    public void softplus(int order, double[] z, int from, int to, double[][] derivatives) {
        Tile.run(ScalarLogistic::softplus, order, z, from, to, derivatives);
    }

    @Override
    public void silu(int order, double[] z, int from, int to, double[][] derivatives) {
        Tile.run(ScalarSilu::silu, order, z, from, to, derivatives);
    }

    @Override
    public void g(int order, double[] z, int from, int to, double[][] derivatives) {
        Tile.run(ScalarLogistic::g, order, z, from, to, derivatives);
    }

    @Override
    public void normalCdf(int order, double[] z, int from, int to, double[][] derivatives) {
        Tile.run(ScalarGaussian::normalCdf, order, z, from, to, derivatives);
    }

    @Override
    public void erf(int order, double[] z, int from, int to, double[][] derivatives) {
        Tile.run(ScalarGaussian::erf, order, z, from, to, derivatives);
    }

    @Override
    public void gelu(int order, double[] z, int from, int to, double[][] derivatives) {
        Tile.run(ScalarGaussian::gelu, order, z, from, to, derivatives);
    }

    @Override
    public void elu(double alpha, double scale, int order, double[] z, int from, int to, double[][] derivatives) {
        ScalarElu.elu(alpha, scale, order, z, from, to, derivatives);
    }

    @Override
    public void leakyRelu(double slope, int order, double[] z, int from, int to, double[][] derivatives) {
        ScalarElu.leakyRelu(slope, order, z, from, to, derivatives);
    }
}
