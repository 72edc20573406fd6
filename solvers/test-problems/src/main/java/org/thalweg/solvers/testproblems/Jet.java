package org.thalweg.solvers.testproblems;

/**
 * A number with its gradient and Hessian in n variables, so that a problem is written once and differentiated exactly.
 *
 * <p>Slow and allocating: for tests. Source: forward-mode differentiation, A. Griewank and A. Walther, Evaluating
 * Derivatives (2008), chapter 13.
 */
final class Jet {

    final double value;
    final double[] gradient;
    final double[] hessian;

    private Jet(double value, double[] gradient, double[] hessian) {
        this.value = value;
        this.gradient = gradient;
        this.hessian = hessian;
    }

    /** The variables at a point. */
    static Jet[] variables(double[] x) {
        int n = x.length;
        Jet[] jets = new Jet[n];
        for (int i = 0; i < n; i++) {
            double[] unit = new double[n];
            unit[i] = 1;
            jets[i] = new Jet(x[i], unit, new double[n * n]);
        }
        return jets;
    }

    Jet plus(Jet other) {
        return combine(1, other, 1, 0, value + other.value);
    }

    Jet minus(Jet other) {
        return combine(1, other, -1, 0, value - other.value);
    }

    Jet times(Jet other) {
        return combine(other.value, other, value, 1, value * other.value);
    }

    Jet plus(double c) {
        return new Jet(value + c, gradient, hessian);
    }

    Jet minus(double c) {
        return plus(-c);
    }

    Jet times(double c) {
        return compose(value * c, c, 0);
    }

    Jet squared() {
        return times(this);
    }

    Jet reciprocal() {
        double r = 1 / value;
        return compose(r, -r * r, 2 * r * r * r);
    }

    Jet exp() {
        double e = StrictMath.exp(value);
        return compose(e, e, e);
    }

    Jet sqrt() {
        double s = Math.sqrt(value);
        return compose(s, 0.5 / s, -0.25 / (s * value));
    }

    Jet atan() {
        double d = 1 / (1 + value * value);
        return compose(StrictMath.atan(value), d, -2 * value * d * d);
    }

    Jet cos() {
        return compose(StrictMath.cos(value), -StrictMath.sin(value), -StrictMath.cos(value));
    }

    Jet sin() {
        return compose(StrictMath.sin(value), StrictMath.cos(value), -StrictMath.sin(value));
    }

    /** φ(this) for a function with value f and derivatives d1 and d2 here. */
    private Jet compose(double f, double d1, double d2) {
        int n = gradient.length;
        double[] g = new double[n];
        double[] h = new double[n * n];
        for (int i = 0; i < n; i++) {
            g[i] = d1 * gradient[i];
            for (int j = 0; j < n; j++) {
                h[i * n + j] = d1 * hessian[i * n + j] + d2 * (gradient[i] * gradient[j]);
            }
        }
        return new Jet(f, g, h);
    }

    /** A function of this (a) and b with ∂f/∂a, ∂f/∂b and ∂²f/∂a∂b. */
    private Jet combine(double da, Jet b, double db, double dab, double f) {
        int n = gradient.length;
        double[] g = new double[n];
        double[] h = new double[n * n];
        for (int i = 0; i < n; i++) {
            g[i] = da * gradient[i] + db * b.gradient[i];
            for (int j = 0; j < n; j++) {
                double cross = gradient[i] * b.gradient[j] + gradient[j] * b.gradient[i];
                h[i * n + j] = da * hessian[i * n + j] + db * b.hessian[i * n + j] + dab * cross;
            }
        }
        return new Jet(f, g, h);
    }
}
