package org.thalweg.analysis.internal.landscape;

import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;

/** An objective on a subspace, with the last value and derivatives. Confined to one thread. */
public final class Surface {

    private final Objective objective;
    private final Workspace workspace;
    private final InvariantSubspace subspace;
    private final double[] theta;
    private final double[] fullGradient;
    private final double[] fullHessian;
    private final double[] gradient;
    private final double[] hessian;
    private long evaluations;

    Surface(Objective objective, Workspace workspace, InvariantSubspace subspace) {
        int n = objective.dimension();
        int m = subspace.dimension();
        this.objective = objective;
        this.workspace = workspace;
        this.subspace = subspace;
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
        subspace.expand(x, theta);
        return objective.value(theta, workspace);
    }

    double gradientAt(double[] x) {
        evaluations++;
        subspace.expand(x, theta);
        double value = objective.gradient(theta, fullGradient, workspace);
        subspace.project(fullGradient, gradient);
        return value;
    }

    double hessianAt(double[] x) {
        evaluations++;
        subspace.expand(x, theta);
        double value = objective.hessian(theta, fullGradient, fullHessian, workspace);
        subspace.project(fullGradient, gradient);
        subspace.projectMatrix(fullHessian, hessian);
        return value;
    }

    /** The last gradient on the subspace; overwritten by the next. */
    double[] gradient() {
        return gradient;
    }

    /** The last Hessian on the subspace; overwritten by the next. */
    double[] hessian() {
        return hessian;
    }

    /** The last Hessian in all parameters. */
    double[] fullHessian() {
        return fullHessian;
    }

    /** Evaluations so far, of whatever order. */
    long evaluations() {
        return evaluations;
    }
}
