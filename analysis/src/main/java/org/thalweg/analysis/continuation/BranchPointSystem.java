package org.thalweg.analysis.continuation;

import java.util.Arrays;
import org.thalweg.core.objective.Norms;

/**
 * Refines a simple branch point by Newton's method on a system that is regular there, while the equations of the branch
 * itself are singular: ∇E + βφ = 0, Hφ = 0, φ·φ = 1, φ·∂∇E/∂μ = 0 in the unknowns θ, φ, μ, β (G. Moore, Numer. Funct.
 * Anal. Optim. 2, 1980). At the solution β = 0.
 */
final class BranchPointSystem {

    private static final int MAX_STEPS = 30;
    private static final double STEP_TOLERANCE = 1e-14;
    /** Step for the derivative of H along φ; its error slows the convergence down and does not move the solution. */
    private static final double PROBE = 1e-4;
    /** How far the refined point may lie from the one given, relative to its size. */
    private static final double NEAR = 1e-2;

    private final ExtendedSystem system;
    private final int n;

    BranchPointSystem(ExtendedSystem system) {
        this.system = system;
        this.n = system.dimension();
    }

    /** The branch point near u; null if Newton's method does not settle close by. */
    double[] refine(double[] u, double[] kernel) {
        // x = (θ, φ, μ, β)
        double[] x = new double[2 * n + 2];
        System.arraycopy(u, 0, x, 0, n);
        System.arraycopy(kernel, 0, x, n, n);
        x[2 * n] = u[n];
        double before = Double.POSITIVE_INFINITY;
        for (int k = 0; k < MAX_STEPS; k++) {
            double[] step = step(x);
            if (step == null) {
                return null;
            }
            for (int i = 0; i < x.length; i++) {
                x[i] -= step[i];
            }
            double length = Norms.euclidean(step);
            boolean small = length <= STEP_TOLERANCE * Math.max(1, Norms.euclidean(x));
            if (small || (length < 1e-10 && length > 0.25 * before)) {
                return near(point(x), u);
            }
            if (!(length < 2 * before)) {
                return null;
            }
            before = length;
        }
        return null;
    }

    private double[] near(double[] refined, double[] u) {
        double distance = Norms.euclidean(ExtendedSystem.moved(refined, u, -1));
        return distance <= NEAR * Math.max(1, Norms.euclidean(u)) ? refined : null;
    }

    private double[] point(double[] x) {
        double[] u = Arrays.copyOf(x, n + 1);
        u[n] = x[2 * n];
        return u;
    }

    private double[] step(double[] x) {
        double[] u = point(x);
        double[] phi = Arrays.copyOfRange(x, n, 2 * n);
        double[] hessian = system.hessian(u);
        double[] gradient = system.gradient(u);
        double[] push = system.parameterSlope(u);
        double[] bend = bend(u, phi);
        double[] drift = drift(u, phi);
        int m = 2 * n + 2;
        double[] matrix = new double[m * m];
        double[] residual = new double[m];
        for (int i = 0; i < n; i++) {
            double image = 0;
            for (int j = 0; j < n; j++) {
                matrix[i * m + j] = hessian[i * n + j];
                matrix[(n + i) * m + j] = bend[i * n + j];
                matrix[(n + i) * m + n + j] = hessian[i * n + j];
                image = Math.fma(hessian[i * n + j], phi[j], image);
            }
            matrix[i * m + n + i] = x[2 * n + 1];
            matrix[i * m + 2 * n] = push[i];
            matrix[i * m + 2 * n + 1] = phi[i];
            matrix[(n + i) * m + 2 * n] = drift[i];
            matrix[2 * n * m + n + i] = 2 * phi[i];
            matrix[(2 * n + 1) * m + i] = drift[i];
            matrix[(2 * n + 1) * m + n + i] = push[i];
            residual[i] = Math.fma(x[2 * n + 1], phi[i], gradient[i]);
            residual[n + i] = image;
        }
        residual[2 * n] = ExtendedSystem.dot(phi, phi) - 1;
        residual[2 * n + 1] = ExtendedSystem.dot(phi, push);
        // For an objective linear in its parameter the second derivative in μ = log p is the first.
        matrix[(2 * n + 1) * m + 2 * n] = residual[2 * n + 1];
        return ExtendedSystem.solve(matrix, residual);
    }

    /** bend[n × n]: the derivative of Hφ in θ. */
    private double[] bend(double[] u, double[] phi) {
        double size = PROBE * Math.max(1, Norms.euclidean(Arrays.copyOf(u, n)));
        double[] way = Arrays.copyOf(phi, n + 1);
        double[] above = system.hessian(ExtendedSystem.moved(u, way, size));
        double[] below = system.hessian(ExtendedSystem.moved(u, way, -size));
        for (int i = 0; i < above.length; i++) {
            above[i] = (above[i] - below[i]) / (2 * size);
        }
        return above;
    }

    /** drift[n]: the derivative of Hφ in μ. */
    private double[] drift(double[] u, double[] phi) {
        double[] way = new double[n + 1];
        way[n] = PROBE;
        double[] above = system.product(ExtendedSystem.moved(u, way, 1), phi);
        double[] below = system.product(ExtendedSystem.moved(u, way, -1), phi);
        for (int i = 0; i < n; i++) {
            above[i] = (above[i] - below[i]) / (2 * PROBE);
        }
        return above;
    }
}
