package org.thalweg.analysis.internal.landscape;

import org.thalweg.core.objective.Norms;

/**
 * Levenberg–Marquardt on ‖∇E‖², which is a sum of squares with the Hessian as its Jacobian (K. Levenberg 1944, D. Marquardt
 * 1963): goes downhill to points of any index, and to points that are not stationary at all, which polishing finds out.
 */
final class GradientNormDescent {

    private static final double NEAR = 1e-4;
    private static final double LARGEST_DAMPING = 1e12;

    private final Surface surface;
    private final BunchKaufman factorization;
    private final int m;
    private final double[] normal;
    private final double[] slope;
    private final double[] step;
    private final double[] trial;

    GradientNormDescent(Surface surface) {
        this.surface = surface;
        this.m = surface.dimension();
        this.factorization = new BunchKaufman(m);
        this.normal = new double[m * m];
        this.slope = new double[m];
        this.step = new double[m];
        this.trial = new double[m];
    }

    /** Moves x; returns whether the last step was short compared with x. */
    boolean run(double[] x, int iterations) {
        double damping = 1e-3;
        for (int k = 0; k < iterations; k++) {
            surface.hessianAt(x);
            double square = square(surface.gradient());
            if (!Double.isFinite(square)) {
                return false;
            }
            normalEquations();
            double scale = Norms.inf(normal);
            boolean accepted = false;
            while (!accepted && damping < LARGEST_DAMPING) {
                solve(damping * scale);
                for (int i = 0; i < m; i++) {
                    trial[i] = x[i] + step[i];
                }
                surface.gradientAt(trial);
                accepted = square(surface.gradient()) < square;
                damping *= accepted ? 0.1 : 4;
            }
            if (!accepted || Norms.euclidean(step) <= NEAR * (1 + Norms.euclidean(x))) {
                return accepted;
            }
            System.arraycopy(trial, 0, x, 0, m);
        }
        return false;
    }

    private static double square(double[] v) {
        double sum = 0;
        for (double entry : v) {
            sum = Math.fma(entry, entry, sum);
        }
        return sum;
    }

    /** H² and H∇E. */
    private void normalEquations() {
        double[] h = surface.hessian();
        double[] g = surface.gradient();
        for (int i = 0; i < m; i++) {
            slope[i] = 0;
            for (int j = 0; j < m; j++) {
                slope[i] = Math.fma(h[i * m + j], g[j], slope[i]);
            }
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int k = 0; k < m; k++) {
                    sum = Math.fma(h[i * m + k], h[j * m + k], sum);
                }
                normal[i * m + j] = sum;
                normal[j * m + i] = sum;
            }
        }
    }

    private void solve(double damping) {
        for (int i = 0; i < m; i++) {
            normal[i * m + i] += damping;
            step[i] = -slope[i];
        }
        factorization.factorize(normal);
        factorization.solve(step);
        for (int i = 0; i < m; i++) {
            normal[i * m + i] -= damping;
        }
    }
}
