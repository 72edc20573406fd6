package org.thalweg.solvers.quasinewton;

import java.util.Arrays;
import org.thalweg.core.objective.HessianMemory;

/**
 * The dense approximation B ≈ H⁻¹ of BFGS, kept exactly symmetric.
 *
 * <p>All loops run along rows without reductions, so that the compiler can vectorize them without changing a bit.
 */
final class InverseHessian implements CurvatureModel {

    /** Curvature s·y below this multiple of |s||y| is rounding, not information. */
    private static final double MIN_COSINE = 1e-14;

    private final int n;
    private final double[][] rows;
    private final double[] product;
    private boolean learned;

    InverseHessian(int n) {
        this.n = n;
        HessianMemory.check(n);
        this.rows = new double[n][n];
        this.product = new double[n];
    }

    @Override
    public void reset(double scale) {
        for (int i = 0; i < n; i++) {
            Arrays.fill(rows[i], 0);
            rows[i][i] = scale;
        }
        learned = false;
    }

    @Override
    public boolean hasLearned() {
        return learned;
    }

    @Override
    public void direction(double[] gradient, double[] direction) {
        multiply(gradient, direction);
        for (int i = 0; i < n; i++) {
            direction[i] = -direction[i];
        }
    }

    private void multiply(double[] vector, double[] result) {
        Arrays.fill(result, 0);
        for (int j = 0; j < n; j++) {
            double[] row = rows[j];
            double factor = vector[j];
            for (int i = 0; i < n; i++) {
                result[i] += factor * row[i];
            }
        }
    }

    @Override
    public double update(double[] s, double[] y) {
        double sy = Vectors.dot(s, y);
        double yy = Vectors.dot(y, y);
        double ss = Vectors.dot(s, s);
        if (!(sy > MIN_COSINE * Math.sqrt(ss) * Math.sqrt(yy))) {
            return Double.NaN;
        }
        if (!learned) {
            // From s·y/y·y alone, an inverse of the largest eigenvalue, soft directions are too slowly learned.
            reset(Math.max(1, sy / yy));
        }
        multiply(y, product);
        double yBy = Vectors.dot(y, product);
        double half = 0.5 * (1 + yBy / sy) / sy;
        double inverse = 1 / sy;
        for (int i = 0; i < n; i++) {
            product[i] = half * s[i] - product[i] * inverse;
        }
        for (int i = 0; i < n; i++) {
            double[] row = rows[i];
            double si = s[i];
            double vi = product[i];
            for (int j = 0; j < n; j++) {
                row[j] += si * product[j] + vi * s[j];
            }
        }
        learned = true;
        return sy / yy;
    }
}
