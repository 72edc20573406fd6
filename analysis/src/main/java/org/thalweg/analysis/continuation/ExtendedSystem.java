package org.thalweg.analysis.continuation;

import java.util.Arrays;
import java.util.function.DoubleFunction;
import org.ojalgo.matrix.decomposition.LU;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;
import org.thalweg.core.objective.Norms;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;

/**
 * ∇E(θ; p) = 0, p = p₀e<sup>μ</sup>, in the unknowns u = (θ, μ), with Newton's method on a plane across the branch (H. B. Keller,
 * pseudo-arclength, 1977).
 */
final class ExtendedSystem {

    private static final int MAX_STEPS = 12;
    private static final double STEP_TOLERANCE = 1e-13;
    private static final double DIFFERENCE = 1e-3;

    private final DoubleFunction<? extends Objective> family;
    private final double reference;
    private final int n;
    private int lastSteps;

    /** μ = log(p / reference). */
    ExtendedSystem(DoubleFunction<? extends Objective> family, double reference, int n) {
        this.family = family;
        this.reference = reference;
        this.n = n;
    }

    /** Steps that the last correction took. */
    int lastSteps() {
        return lastSteps;
    }

    /** Length n of θ. */
    int dimension() {
        return n;
    }

    /** The continued scalar at u. */
    double parameterOf(double[] u) {
        return reference * StrictMath.exp(u[n]);
    }

    /** μ of a value of the continued scalar. */
    double coordinate(double parameter) {
        return StrictMath.log(parameter / reference);
    }

    /** The objective at u. */
    Objective objective(double[] u) {
        return family.apply(parameterOf(u));
    }

    /** hessian[n × n] at u. */
    double[] hessian(double[] u) {
        Objective objective = objective(u);
        double[] hessian = new double[n * n];
        objective.hessian(Arrays.copyOf(u, n), new double[n], hessian, objective.newWorkspace());
        return hessian;
    }

    /** gradient[n] at u. */
    double[] gradient(double[] u) {
        return gradientAt(Arrays.copyOf(u, n), parameterOf(u));
    }

    /** ∇²E v at u. */
    double[] product(double[] u, double[] v) {
        Objective objective = objective(u);
        double[] image = new double[n];
        objective.hessianVector(Arrays.copyOf(u, n), v, image, objective.newWorkspace());
        return image;
    }

    /** vᵀ∇²E v at u. */
    double curvature(double[] u, double[] v) {
        return dot(v, product(u, v));
    }

    /** ∂∇E/∂μ at u, by a central difference: exact for an objective that is linear in its parameter. */
    double[] parameterSlope(double[] u) {
        double[] theta = Arrays.copyOf(u, n);
        double parameter = parameterOf(u);
        double[] above = gradientAt(theta, parameter * (1 + DIFFERENCE));
        double[] below = gradientAt(theta, parameter * (1 - DIFFERENCE));
        for (int i = 0; i < n; i++) {
            above[i] = (above[i] - below[i]) / (2 * DIFFERENCE);
        }
        return above;
    }

    /** a·b over the length of b. */
    static double dot(double[] a, double[] b) {
        double dot = 0;
        for (int i = 0; i < b.length; i++) {
            dot = Math.fma(a[i], b[i], dot);
        }
        return dot;
    }

    /** from + step · way. */
    static double[] moved(double[] from, double[] way, double step) {
        double[] to = new double[from.length];
        for (int i = 0; i < to.length; i++) {
            to[i] = Math.fma(step, way[i], from[i]);
        }
        return to;
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
            double[] matrix = bordered(u, normal, residual);
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
    private double[] bordered(double[] u, double[] row, double[] residual) {
        Objective here = objective(u);
        double[] gradient = new double[n];
        double[] hessian = new double[n * n];
        here.hessian(Arrays.copyOf(u, n), gradient, hessian, here.newWorkspace());
        double[] slope = parameterSlope(u);
        double[] matrix = new double[(n + 1) * (n + 1)];
        for (int i = 0; i < n; i++) {
            System.arraycopy(hessian, i * n, matrix, i * (n + 1), n);
            matrix[i * (n + 1) + n] = slope[i];
        }
        System.arraycopy(row, 0, matrix, n * (n + 1), n + 1);
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

    /** The solution of a system of linear equations, row-major; null if the matrix is singular. */
    static double[] solve(double[] rowMajor, double[] right) {
        int m = right.length;
        R064Store matrix = R064Store.FACTORY.make(m, m);
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                matrix.set(i, j, rowMajor[i * m + j]);
            }
        }
        LU<Double> lu = LU.R064.make(matrix);
        lu.decompose(matrix);
        if (!lu.isSolvable()) {
            return null;
        }
        MatrixStore<Double> solution = lu.getSolution(R064Store.wrap(right.clone()));
        double[] result = new double[m];
        for (int i = 0; i < m; i++) {
            result[i] = solution.doubleValue(i, 0);
            if (!Double.isFinite(result[i])) {
                return null;
            }
        }
        return result;
    }
}
