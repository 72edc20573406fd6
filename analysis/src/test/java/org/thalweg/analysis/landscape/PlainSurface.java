package org.thalweg.analysis.landscape;

import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;

/** Functions of a few variables whose stationary points are known. */
final class PlainSurface implements Objective {

    /** Adds value, gradient and Hessian (row-major), which are 0 before. */
    private interface Terms {
        double add(double[] x, double[] gradient, double[] hessian);
    }

    private record None() implements Workspace {}

    private final int dimension;
    private final Terms terms;

    private PlainSurface(int dimension, Terms terms) {
        this.dimension = dimension;
        this.terms = terms;
    }

    /** Σ (x² − 1)² + a bit of x, so that no two points have equal values: 3ⁿ stationary points. */
    static Objective doubleWells(int n) {
        return new PlainSurface(n, (x, g, h) -> {
            double value = 0;
            for (int i = 0; i < n; i++) {
                double tilt = 0.01 * Math.scalb(1.0, i);
                double s = x[i] * x[i] - 1;
                value += s * s + tilt * x[i];
                g[i] += 4 * x[i] * s + tilt;
                h[i * n + i] += 12 * x[i] * x[i] - 4;
            }
            return value;
        });
    }

    /** (x² + y − 11)² + (x + y² − 7)²: 4 minima, 4 saddles, 1 maximum (D. Himmelblau 1972). */
    static Objective himmelblau() {
        return new PlainSurface(2, (x, g, h) -> {
            double a = x[0] * x[0] + x[1] - 11;
            double b = x[0] + x[1] * x[1] - 7;
            g[0] += 4 * x[0] * a + 2 * b;
            g[1] += 2 * a + 4 * x[1] * b;
            h[0] += 4 * a + 8 * x[0] * x[0] + 2;
            h[1] += 4 * x[0] + 4 * x[1];
            h[2] += 4 * x[0] + 4 * x[1];
            h[3] += 2 + 4 * b + 8 * x[1] * x[1];
            return a * a + b * b;
        });
    }

    /** K. Müller and L. D. Brown, Theor. Chim. Acta 53, 1979: 3 minima, 2 saddles. */
    static Objective muellerBrown() {
        double[] height = {-200, -100, -170, 15};
        double[] a = {-1, -1, -6.5, 0.7};
        double[] b = {0, 0, 11, 0.6};
        double[] c = {-10, -10, -6.5, 0.7};
        double[] centerX = {1, 0, -0.5, -1};
        double[] centerY = {0, 0.5, 1.5, 1};
        return new PlainSurface(2, (x, g, h) -> {
            double value = 0;
            for (int k = 0; k < 4; k++) {
                double dx = x[0] - centerX[k];
                double dy = x[1] - centerY[k];
                double term = height[k] * StrictMath.exp(a[k] * dx * dx + b[k] * dx * dy + c[k] * dy * dy);
                double px = 2 * a[k] * dx + b[k] * dy;
                double py = b[k] * dx + 2 * c[k] * dy;
                value += term;
                g[0] += term * px;
                g[1] += term * py;
                h[0] += term * (px * px + 2 * a[k]);
                h[1] += term * (px * py + b[k]);
                h[2] += term * (px * py + b[k]);
                h[3] += term * (py * py + 2 * c[k]);
            }
            return value;
        });
    }

    /** 10⁻⁹ e⁻ˣ + y²: falls for ever, with a gradient that is tiny everywhere. */
    static Objective slowSlope() {
        return new PlainSurface(2, (x, g, h) -> {
            double e = StrictMath.exp(-x[0]);
            g[0] += -1e-9 * e;
            h[0] += 1e-9 * e;
            g[1] += 2 * x[1];
            h[3] += 2;
            return 1e-9 * e + x[1] * x[1];
        });
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public int maxOrder() {
        return 2;
    }

    @Override
    public Workspace newWorkspace() {
        return new None();
    }

    @Override
    public double value(double[] theta, Workspace workspace) {
        return terms.add(theta, new double[dimension], new double[dimension * dimension]);
    }

    @Override
    public double gradient(double[] theta, double[] gradient, Workspace workspace) {
        java.util.Arrays.fill(gradient, 0);
        return terms.add(theta, gradient, new double[dimension * dimension]);
    }

    @Override
    public double hessian(double[] theta, double[] gradient, double[] hessian, Workspace workspace) {
        java.util.Arrays.fill(gradient, 0);
        java.util.Arrays.fill(hessian, 0);
        return terms.add(theta, gradient, hessian);
    }

    @Override
    public void hessianVector(double[] theta, double[] vector, double[] product, Workspace workspace) {
        double[] hessian = new double[dimension * dimension];
        hessian(theta, new double[dimension], hessian, workspace);
        for (int i = 0; i < dimension; i++) {
            product[i] = 0;
            for (int j = 0; j < dimension; j++) {
                product[i] += hessian[i * dimension + j] * vector[j];
            }
        }
    }
}
