package org.thalweg.solvers.global;

import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;

/** An objective that tells when it is evaluated. */
class Watched implements Objective {

    private final Objective objective;
    private final Runnable onEvaluation;

    Watched(Objective objective, Runnable onEvaluation) {
        this.objective = objective;
        this.onEvaluation = onEvaluation;
    }

    @Override
    public int dimension() {
        return objective.dimension();
    }

    @Override
    public int maxOrder() {
        return objective.maxOrder();
    }

    @Override
    public Workspace newWorkspace() {
        return objective.newWorkspace();
    }

    @Override
    public double value(double[] theta, Workspace workspace) {
        onEvaluation.run();
        return objective.value(theta, workspace);
    }

    @Override
    public double gradient(double[] theta, double[] gradient, Workspace workspace) {
        onEvaluation.run();
        return objective.gradient(theta, gradient, workspace);
    }

    @Override
    public double hessian(double[] theta, double[] gradient, double[] hessian, Workspace workspace) {
        onEvaluation.run();
        return objective.hessian(theta, gradient, hessian, workspace);
    }

    @Override
    public void hessianVector(double[] theta, double[] vector, double[] product, Workspace workspace) {
        onEvaluation.run();
        objective.hessianVector(theta, vector, product, workspace);
    }
}
