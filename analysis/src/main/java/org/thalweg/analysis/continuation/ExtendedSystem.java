package org.thalweg.analysis.continuation;

import java.util.function.DoubleFunction;
import org.ojalgo.matrix.decomposition.LU;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;
import org.thalweg.core.objective.Norms;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;

/**
 * ∇E(θ; e<sup>μ</sup>) = 0 in the unknowns u = (θ, μ), with Newton's method on a plane across the branch (H. B. Keller,
 * pseudo-arclength, 1977).
 */
final class ExtendedSystem {

    private static final int MAX_STEPS = 12;
    private static final double STEP_TOLERANCE = 1e-13;
    private static final double DIFFERENCE = 1e-3;

    private final DoubleFunction<? extends Objective> family;
    private final int n;
    private int lastSteps;

    ExtendedSystem(DoubleFunction<? extends Objective> family, int n) {
        this.family = family;
        this.n = n;
    }

    /** Steps that the last correction took. */
    int lastSteps() {
        return lastSteps;
    }

    /** The unit tangent at u that points the way of {@code previous}; null if it cannot be computed. */
    double[] tangent(double[] u, double[] previous) {
        double[] right = new double[n + 1];
        right[n] = 1;
        double[] tangent = solve(bordered(u, previous, null), right);
        if (tangent == null) {
            return null;
        }
        double norm = Norms.euclidean(tangent);
        for (int i = 0; i <= n; i++) {
            tangent[i] /= norm;
        }
        return tangent;
    }

    /** The stationary point on the plane through {@code guess} across {@code normal}; null if Newton fails. */
    double[] correct(double[] guess, double[] normal) {
        double[] u = guess.clone();
        double[] residual = new double[n + 1];
        double before = Double.POSITIVE_INFINITY;
        for (lastSteps = 1; lastSteps <= MAX_STEPS; lastSteps++) {
            R064Store matrix = bordered(u, normal, residual);
            residual[n] = 0;
            for (int i = 0; i <= n; i++) {
                residual[n] = Math.fma(normal[i], u[i] - guess[i], residual[n]);
            }
            double[] step = solve(matrix, residual);
            if (step == null) {
                return null;
            }
            double length = Norms.euclidean(step);
            for (int i = 0; i <= n; i++) {
                u[i] -= step[i];
            }
            boolean small = length <= STEP_TOLERANCE * Math.max(1, Norms.euclidean(u));
            boolean settled = length < 1e-9 && length > 0.25 * before;
            if (small || settled) {
                return u;
            }
            if (!(length < 10 * before) || Double.isInfinite(length)) {
                return null;
            }
            before = length;
        }
        return null;
    }

    /** [[H, ∂∇E/∂μ], [row]]; the gradient goes to {@code residual} unless null. */
    private R064Store bordered(double[] u, double[] row, double[] residual) {
        double[] theta = java.util.Arrays.copyOf(u, n);
        double parameter = StrictMath.exp(u[n]);
        Objective here = family.apply(parameter);
        double[] gradient = new double[n];
        double[] hessian = new double[n * n];
        here.hessian(theta, gradient, hessian, here.newWorkspace());
        double[] above = gradientAt(theta, parameter * (1 + DIFFERENCE));
        double[] below = gradientAt(theta, parameter * (1 - DIFFERENCE));
        R064Store matrix = R064Store.FACTORY.make(n + 1, n + 1);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                matrix.set(i, j, hessian[i * n + j]);
            }
            // Exact for an objective that is linear in its parameter; μ is the logarithm of it.
            matrix.set(i, n, (above[i] - below[i]) / (2 * DIFFERENCE));
            matrix.set(n, i, row[i]);
        }
        matrix.set(n, n, row[n]);
        if (residual != null) {
            System.arraycopy(gradient, 0, residual, 0, n);
        }
        return matrix;
    }

    private double[] gradientAt(double[] theta, double parameter) {
        Objective objective = family.apply(parameter);
        Workspace workspace = objective.newWorkspace();
        double[] gradient = new double[n];
        objective.gradient(theta, gradient, workspace);
        return gradient;
    }

    private double[] solve(R064Store matrix, double[] right) {
        LU<Double> lu = LU.R064.make(matrix);
        lu.decompose(matrix);
        if (!lu.isSolvable()) {
            return null;
        }
        MatrixStore<Double> solution = lu.getSolution(R064Store.wrap(right.clone()));
        double[] result = new double[n + 1];
        for (int i = 0; i <= n; i++) {
            result[i] = solution.doubleValue(i, 0);
            if (!Double.isFinite(result[i])) {
                return null;
            }
        }
        return result;
    }
}
