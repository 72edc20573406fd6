package org.thalweg.core.internal.elementary;

/** The specification: plain Java, one element after the other. */
public final class ScalarKernels implements ElementaryKernels {

    @Override
    public String name() {
        return "scalar";
    }

    @Override
    public void exp(double[] x, int from, int to, double[] result) {
        ScalarExp.exp(x, from, to, result);
    }

    @Override
    public void expm1(double[] x, int from, int to, double[] result) {
        ScalarExp.expm1(x, from, to, result);
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
    public void tanh(int order, double[] z, int from, int to, double[][] d) {
        ScalarTanh.tanh(order, z, from, to, d[0], at(1, order, d), at(2, order, d), at(3, order, d));
    }

    @Override
    public void sigmoid(int order, double[] z, int from, int to, double[][] d) {
        ScalarLogistic.sigmoid(order, z, from, to, d[0], at(1, order, d), at(2, order, d), at(3, order, d));
    }

    @Override
    public void softplus(int order, double[] z, int from, int to, double[][] d) {
        ScalarLogistic.softplus(order, z, from, to, d[0], at(1, order, d), at(2, order, d), at(3, order, d));
    }

    @Override
    public void silu(int order, double[] z, int from, int to, double[][] d) {
        ScalarLogistic.silu(order, z, from, to, d[0], at(1, order, d), at(2, order, d), at(3, order, d));
    }

    @Override
    public void g(int order, double[] z, int from, int to, double[][] d) {
        ScalarLogistic.g(order, z, from, to, d[0], at(1, order, d), at(2, order, d), at(3, order, d));
    }

    @Override
    public void normalCdf(int order, double[] z, int from, int to, double[][] d) {
        ScalarGaussian.normalCdf(order, z, from, to, d[0], at(1, order, d), at(2, order, d), at(3, order, d));
    }

    @Override
    public void erf(int order, double[] z, int from, int to, double[][] d) {
        ScalarGaussian.erf(order, z, from, to, d[0], at(1, order, d), at(2, order, d), at(3, order, d));
    }

    @Override
    public void gelu(int order, double[] z, int from, int to, double[][] d) {
        ScalarGaussian.gelu(order, z, from, to, d[0], at(1, order, d), at(2, order, d), at(3, order, d));
    }

    @Override
    public void elu(double alpha, double scale, int order, double[] z, int from, int to, double[][] d) {
        ScalarExp.elu(alpha, scale, order, z, from, to, d[0], at(1, order, d), at(2, order, d), at(3, order, d));
    }

    @Override
    public void leakyRelu(double slope, int order, double[] z, int from, int to, double[][] d) {
        ScalarLinear.leakyRelu(slope, order, z, from, to, d[0], at(1, order, d), at(2, order, d), at(3, order, d));
    }

    /** The array of the k-th derivative, or some array that will not be written. */
    private static double[] at(int k, int order, double[][] derivatives) {
        return derivatives[Math.min(k, order)];
    }
}
