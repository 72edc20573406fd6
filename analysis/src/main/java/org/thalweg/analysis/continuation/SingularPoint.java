package org.thalweg.analysis.continuation;

import java.util.Arrays;
import org.thalweg.analysis.spectrum.HessianSpectrum;
import org.thalweg.core.objective.Norms;

/**
 * A located singular point with what is needed to leave it on another branch.
 *
 * @param u (θ, μ)
 * @param arrival unit tangent of the branch on which it was found
 * @param kernel orthonormal vectors φ that the Hessian maps to 0
 * @param event what it is
 * @param refined whether it is the solution of the equations of a simple branch point
 */
record SingularPoint(double[] u, double[] arrival, double[][] kernel, BranchEvent event, boolean refined) {

    /** |φ·∂∇E/∂μ| relative to ‖∂∇E/∂μ‖ above which the parameter pushes along φ, as it does at a fold only. */
    private static final double PUSHED = 1e-7;

    /** Step along φ for the third derivative, relative to max(1, ‖θ‖). */
    private static final double PROBE = 1e-3;

    /** Third derivative along φ, relative to the fourth over the size of θ, up to which it counts as 0. */
    private static final double EVEN = 1e-5;

    /**
     * Names what was located.
     *
     * @param turned whether the parameter turns back there
     * @param multiplicity number of eigenvalues that vanish
     * @param after points of the branch before it
     */
    static SingularPoint classify(
            ExtendedSystem system, double[] u, double[] arrival, boolean turned, int multiplicity, int after) {
        double[][] kernel = kernel(system, u, multiplicity);
        double[] refined = turned && isPushed(system, u, kernel) || multiplicity > 1
                ? null
                : new BranchPointSystem(system).refine(u, kernel[0]);
        double[] place = refined == null ? u : refined;
        kernel = kernel(system, place, multiplicity);
        BranchEvent.Kind kind = kind(system, place, kernel, turned && refined == null);
        BranchEvent event = new BranchEvent(kind, BranchPoint.at(system, place), after, multiplicity);
        return new SingularPoint(place, arrival, kernel, event, refined != null);
    }

    /** Eigenvectors of the eigenvalues smallest in size. */
    private static double[][] kernel(ExtendedSystem system, double[] u, int multiplicity) {
        HessianSpectrum spectrum = HessianSpectrum.ofMatrix(system.hessian(u), system.dimension());
        Integer[] order = new Integer[spectrum.dimension()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order, (a, b) -> Double.compare(Math.abs(spectrum.eigenvalue(a)), Math.abs(spectrum.eigenvalue(b))));
        double[][] kernel = new double[multiplicity][];
        for (int i = 0; i < multiplicity; i++) {
            kernel[i] = spectrum.eigenvector(order[i]);
        }
        return kernel;
    }

    private static BranchEvent.Kind kind(ExtendedSystem system, double[] u, double[][] kernel, boolean turned) {
        if (turned && isPushed(system, u, kernel)) {
            return BranchEvent.Kind.FOLD;
        }
        boolean even = true;
        for (double[] phi : kernel) {
            even &= isEven(system, u, phi);
        }
        return even ? BranchEvent.Kind.PITCHFORK : BranchEvent.Kind.CROSSING;
    }

    private static boolean isPushed(ExtendedSystem system, double[] u, double[][] kernel) {
        double[] push = system.parameterSlope(u);
        double largest = 0;
        for (double[] phi : kernel) {
            largest = Math.max(largest, Math.abs(ExtendedSystem.dot(phi, push)));
        }
        return largest > PUSHED * Norms.euclidean(push);
    }

    /** Whether the third derivative along φ vanishes, from the curvature along φ on both sides. */
    private static boolean isEven(ExtendedSystem system, double[] u, double[] phi) {
        int n = system.dimension();
        double size = Math.max(1, Norms.euclidean(Arrays.copyOf(u, n)));
        double[] curvature = new double[2];
        for (int side = 0; side < 2; side++) {
            double[] moved = u.clone();
            for (int i = 0; i < n; i++) {
                moved[i] += (side == 0 ? -1 : 1) * PROBE * size * phi[i];
            }
            curvature[side] = system.curvature(moved, phi);
        }
        double middle = system.curvature(u, phi);
        double odd = Math.abs(curvature[1] - curvature[0]) / 2;
        double even = Math.abs((curvature[1] - middle) + (curvature[0] - middle)) / 2;
        // odd ≈ |c₃|h and even ≈ |c₄|h²/2; both must be told from rounding.
        return odd <= EVEN * even / PROBE;
    }
}
