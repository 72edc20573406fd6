package org.thalweg.analysis.internal.landscape;

import org.thalweg.core.objective.Norms;

/**
 * Eigenvector following towards a saddle of a given index: uphill along the lowest modes, downhill along the others (C. J.
 * Cerjan and W. H. Miller, J. Chem. Phys. 75, 1981; D. J. Wales, J. Chem. Phys. 101, 1994).
 *
 * <p>Where a factorization already shows the index wanted, that step is Newton's, and no eigenvectors are computed.
 */
final class EigenvectorFollowing {

    private static final double NEAR = 1e-4;

    private final Surface surface;
    private final BunchKaufman factorization;
    private final SymmetricEigen eigen;
    private final double[] step;
    private final double[] modes;

    EigenvectorFollowing(Surface surface) {
        this.surface = surface;
        this.factorization = new BunchKaufman(surface.dimension());
        this.eigen = new SymmetricEigen(surface.dimension());
        this.step = new double[surface.dimension()];
        this.modes = new double[surface.dimension()];
    }

    /**
     * Moves x towards a saddle.
     *
     * @param index the index wanted, below the dimension
     * @return whether the Hessian has that index there and the Newton step is short
     */
    boolean run(double[] x, int index, double longest, int iterations) {
        for (int k = 0; k < iterations; k++) {
            surface.hessianAt(x);
            double[] gradient = surface.gradient();
            if (!Double.isFinite(Norms.inf(gradient))) {
                return false;
            }
            factorization.factorize(surface.hessian());
            boolean right = factorization.negative() == index;
            if (right) {
                newton(gradient);
            } else {
                follow(gradient, index);
            }
            double length = Norms.euclidean(step);
            if (right && length <= NEAR * (1 + Norms.euclidean(x))) {
                return true;
            }
            double factor = Math.min(1, longest / length);
            for (int i = 0; i < x.length; i++) {
                x[i] += factor * step[i];
            }
        }
        return false;
    }

    private void newton(double[] gradient) {
        for (int i = 0; i < step.length; i++) {
            step[i] = -gradient[i];
        }
        factorization.solve(step);
    }

    private void follow(double[] gradient, int index) {
        eigen.decompose(surface.hessian());
        eigen.toModes(gradient, modes);
        for (int i = 0; i < modes.length; i++) {
            double curvature = Math.max(Math.abs(eigen.value(i)), 1e-12);
            // Cerjan and Miller's step, bounded where the curvature vanishes.
            double size =
                    2 * modes[i] / (curvature * (1 + Math.sqrt(1 + 4 * modes[i] * modes[i] / (curvature * curvature))));
            modes[i] = i < index ? size : -size;
        }
        eigen.fromModes(modes, step);
    }
}
