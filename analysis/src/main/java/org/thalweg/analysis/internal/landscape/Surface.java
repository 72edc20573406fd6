package org.thalweg.analysis.internal.landscape;

import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;

/**
 * An objective on a subspace, with the last value and derivatives. Confined to one thread.
 *
 * <p>What is evaluated may be another, smaller objective of parameters linear in x, plus a sum of squares.
 */
final class Surface {

    private final Objective objective;
    private final Workspace workspace;
    private final InvariantSubspace subspace;
    private final InvariantSubspace map;
    private final double[] penalty;
    private final double[] theta;
    private final double[] fullGradient;
    private final double[] fullHessian;
    private final double[] gradient;
    private final double[] hessian;
    private long evaluations;

    /** E on a subspace. */
    Surface(Objective objective, Workspace workspace, InvariantSubspace subspace) {
        this(objective, workspace, subspace, subspace, new double[0]);
    }

    /**
     * E(Bx) evaluated as F(Mx) + Σ penalty x².
     *
     * @param objective F
     * @param map M
     * @param penalty penalty[m], or empty if there is none
     */
    Surface(
            Objective objective,
            Workspace workspace,
            InvariantSubspace subspace,
            InvariantSubspace map,
            double[] penalty) {
        int n = objective.dimension();
        int m = subspace.dimension();
        this.objective = objective;
        this.workspace = workspace;
        this.subspace = subspace;
        this.map = map;
        this.penalty = penalty;
        this.theta = new double[n];
        this.fullGradient = new double[n];
        this.fullHessian = new double[n * n];
        this.gradient = new double[m];
        this.hessian = new double[m * m];
    }

    int dimension() {
        return subspace.dimension();
    }

    InvariantSubspace subspace() {
        return subspace;
    }

    double value(double[] x) {
        evaluations++;
        map.expand(x, theta);
        return penalized(objective.value(theta, workspace), x);
    }

    double gradientAt(double[] x) {
        evaluations++;
        map.expand(x, theta);
        double value = objective.gradient(theta, fullGradient, workspace);
        map.project(fullGradient, gradient);
        addPenaltyGradient(x);
        return penalized(value, x);
    }

    double hessianAt(double[] x) {
        evaluations++;
        map.expand(x, theta);
        double value = objective.hessian(theta, fullGradient, fullHessian, workspace);
        map.project(fullGradient, gradient);
        map.projectMatrix(fullHessian, hessian);
        addPenaltyGradient(x);
        for (int c = 0; c < penalty.length; c++) {
            hessian[c * penalty.length + c] += 2 * penalty[c];
        }
        return penalized(value, x);
    }

    private double penalized(double value, double[] x) {
        double sum = value;
        for (int c = 0; c < penalty.length; c++) {
            sum = Math.fma(penalty[c] * x[c], x[c], sum);
        }
        return sum;
    }

    private void addPenaltyGradient(double[] x) {
        for (int c = 0; c < penalty.length; c++) {
            gradient[c] = Math.fma(2 * penalty[c], x[c], gradient[c]);
        }
    }

    /** The last gradient on the subspace; overwritten by the next. */
    double[] gradient() {
        return gradient;
    }

    /** The last Hessian on the subspace; overwritten by the next. */
    double[] hessian() {
        return hessian;
    }

    /** Evaluations so far, of whatever order. */
    long evaluations() {
        return evaluations;
    }
}
