package org.thalweg.analysis.internal.landscape;

import org.thalweg.core.objective.Norms;

/**
 * Eigenvector following towards a saddle of a given index: uphill along the lowest modes, downhill along the others, by
 * −(H − σ)⁻¹∇E with σ between the modes to climb and the others (J. Simons, P. Jørgensen, H. Taylor, J. Ozment, J. Phys.
 * Chem. 87, 1983; D. J. Wales, J. Chem. Phys. 101, 1994).
 *
 * <p>A factorization of H − σ tells how many modes lie below σ, so that bisection finds a shift without any eigenvector; from
 * step to step the last one mostly serves again. Where the Hessian itself has the index wanted, σ = 0 and the step is
 * Newton's.
 */
final class EigenvectorFollowing {

    private static final double NEAR = 1e-4;
    private static final int BISECTIONS = 60;

    private final Surface surface;
    private final BunchKaufman factorization;
    private final double[] step;
    private final double[] shifted;
    private double shift;

    EigenvectorFollowing(Surface surface) {
        this.surface = surface;
        this.factorization = new BunchKaufman(surface.dimension());
        this.step = new double[surface.dimension()];
        this.shifted = new double[surface.dimension() * surface.dimension()];
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
            boolean right = negative(0) == index;
            if (!right && !findShift(index)) {
                return false;
            }
            for (int i = 0; i < step.length; i++) {
                step[i] = -gradient[i];
            }
            factorization.solve(step);
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

    /** Number of eigenvalues below σ; leaves H − σ factorized. */
    private int negative(double sigma) {
        int n = step.length;
        System.arraycopy(surface.hessian(), 0, shifted, 0, n * n);
        for (int i = 0; i < n; i++) {
            shifted[i * n + i] -= sigma;
        }
        factorization.factorize(shifted);
        return factorization.negative();
    }

    /** Leaves H − σ factorized with as many negative eigenvalues as wanted. */
    private boolean findShift(int index) {
        if (shift != 0 && negative(shift) == index) {
            return true;
        }
        double bound = Norms.inf(surface.hessian()) * step.length;
        double low = -bound;
        double high = bound;
        double size = Math.max(Math.abs(shift), 1e-3 * bound / step.length);
        for (int k = 0; k < BISECTIONS; k++) {
            // First near zero on both sides, as curvatures differ by orders of magnitude; then by halves.
            shift = k == 0 ? -size : k == 1 ? size : middle(low, high);
            int below = negative(shift);
            if (below == index) {
                return true;
            }
            if (below < index) {
                low = Math.max(low, shift);
            } else {
                high = Math.min(high, shift);
            }
        }
        return false;
    }

    /** The geometric mean of bounds of one sign, the arithmetic one of others. */
    private static double middle(double low, double high) {
        double product = low * high;
        return product > 0 ? Math.copySign(Math.sqrt(product), low) : 0.5 * (low + high);
    }
}
