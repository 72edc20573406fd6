package org.thalweg.analysis.internal.landscape;

import org.thalweg.core.objective.Norms;

/**
 * High-index saddle dynamics: the gradient flow reflected along k directions, which themselves relax towards the lowest
 * modes, with Barzilai–Borwein steps (J. Yin, L. Zhang, P. Zhang, SIAM J. Sci. Comput. 41, 2019). Needs products with the
 * Hessian only; slower than following by factorizations, but it approaches saddles by other ways.
 */
final class HighIndexDynamics {

    private static final double NEAR = 1e-3;
    private static final double FIRST_STEP = 1e-2;

    private final Surface surface;
    private final int m;
    private final double[] force;
    private final double[] lastForce;
    private final double[] last;
    private final double[] image;

    HighIndexDynamics(Surface surface) {
        this.surface = surface;
        this.m = surface.dimension();
        this.force = new double[m];
        this.lastForce = new double[m];
        this.last = new double[m];
        this.image = new double[m];
    }

    /**
     * Moves x towards a saddle of the index of the number of directions.
     *
     * @param directions directions[index][m], orthonormal, overwritten
     * @return whether the gradient became small
     */
    boolean run(double[] x, double[][] directions, double longest, int iterations) {
        double first = Double.NaN;
        for (int k = 0; k < iterations; k++) {
            surface.hessianAt(x);
            double size = Norms.euclidean(surface.gradient());
            if (!Double.isFinite(size)) {
                return false;
            }
            first = k == 0 ? size : first;
            if (size <= NEAR * first || size == 0) {
                return true;
            }
            relax(directions);
            reflect(directions);
            double step = k == 0 ? FIRST_STEP : barzilaiBorwein(x);
            step = Math.min(step, longest / Norms.euclidean(force));
            System.arraycopy(x, 0, last, 0, m);
            System.arraycopy(force, 0, lastForce, 0, m);
            for (int i = 0; i < m; i++) {
                x[i] = Math.fma(step, force[i], x[i]);
            }
        }
        return false;
    }

    /** force = −∇E + 2 Σ v (v·∇E). */
    private void reflect(double[][] directions) {
        double[] gradient = surface.gradient();
        for (int i = 0; i < m; i++) {
            force[i] = -gradient[i];
        }
        for (double[] v : directions) {
            double along = 0;
            for (int i = 0; i < m; i++) {
                along = Math.fma(v[i], gradient[i], along);
            }
            for (int i = 0; i < m; i++) {
                force[i] = Math.fma(2 * along, v[i], force[i]);
            }
        }
    }

    /** |s·s / s·y| with s the last move and y the last change of the force. */
    private double barzilaiBorwein(double[] x) {
        double square = 0;
        double product = 0;
        for (int i = 0; i < m; i++) {
            double s = x[i] - last[i];
            square = Math.fma(s, s, square);
            product = Math.fma(s, force[i] - lastForce[i], product);
        }
        return product == 0 ? FIRST_STEP : Math.abs(square / product);
    }

    /** One step of simultaneous iteration with c − H, c above the spectrum; then orthonormal again. */
    private void relax(double[][] directions) {
        double[] hessian = surface.hessian();
        double bound = 0;
        for (int i = 0; i < m; i++) {
            double row = 0;
            for (int j = 0; j < m; j++) {
                row += Math.abs(hessian[i * m + j]);
            }
            bound = Math.max(bound, row);
        }
        for (int d = 0; d < directions.length; d++) {
            double[] v = directions[d];
            for (int i = 0; i < m; i++) {
                double sum = bound * v[i];
                for (int j = 0; j < m; j++) {
                    sum -= hessian[i * m + j] * v[j];
                }
                image[i] = sum;
            }
            for (int other = 0; other < d; other++) {
                removeComponent(directions[other]);
            }
            double norm = Norms.euclidean(image);
            for (int i = 0; i < m && norm > 0; i++) {
                v[i] = image[i] / norm;
            }
        }
    }

    private void removeComponent(double[] unit) {
        double dot = 0;
        for (int i = 0; i < m; i++) {
            dot = Math.fma(unit[i], image[i], dot);
        }
        for (int i = 0; i < m; i++) {
            image[i] -= dot * unit[i];
        }
    }
}
