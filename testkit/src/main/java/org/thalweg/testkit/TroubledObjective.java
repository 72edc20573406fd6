package org.thalweg.testkit;

import java.util.Arrays;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;

/** An objective that returns NaN for everything after a number of good evaluations. */
class TroubledObjective implements Objective {

    private final Objective objective;
    private long left;

    TroubledObjective(Objective objective, long goodEvaluations) {
        this.objective = objective;
        this.left = goodEvaluations;
    }

    private boolean isGood() {
        return left-- > 0;
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
        return isGood() ? objective.value(theta, workspace) : Double.NaN;
    }

    @Override
    public double gradient(double[] theta, double[] gradient, Workspace workspace) {
        if (isGood()) {
            return objective.gradient(theta, gradient, workspace);
        }
        Arrays.fill(gradient, Double.NaN);
        return Double.NaN;
    }

    @Override
    public double hessian(double[] theta, double[] gradient, double[] hessian, Workspace workspace) {
        if (isGood()) {
            return objective.hessian(theta, gradient, hessian, workspace);
        }
        Arrays.fill(gradient, Double.NaN);
        Arrays.fill(hessian, Double.NaN);
        return Double.NaN;
    }

    @Override
    public void hessianVector(double[] theta, double[] vector, double[] product, Workspace workspace) {
        if (isGood()) {
            objective.hessianVector(theta, vector, product, workspace);
        } else {
            Arrays.fill(product, Double.NaN);
        }
    }
}
