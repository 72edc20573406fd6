package org.thalweg.solvers.global;

import java.util.Arrays;
import org.thalweg.core.objective.ForwardingObjective;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;

/** An objective that tells when it is evaluated. */
class Watched extends ForwardingObjective {

    private final Runnable onEvaluation;

    Watched(Objective objective, Runnable onEvaluation) {
        super(objective);
        this.onEvaluation = onEvaluation;
    }

    /** Double wells whose value is NaN everywhere but at one point. */
    static Objective finiteOnlyAt(double[] only) {
        return new Watched(new DoubleWells(only.length), () -> {}) {
            @Override
            public double gradient(double[] theta, double[] gradient, Workspace workspace) {
                double value = super.gradient(theta, gradient, workspace);
                return Arrays.equals(theta, only) ? value : Double.NaN;
            }
        };
    }

    @Override
    public double value(double[] theta, Workspace workspace) {
        onEvaluation.run();
        return super.value(theta, workspace);
    }

    @Override
    public double gradient(double[] theta, double[] gradient, Workspace workspace) {
        onEvaluation.run();
        return super.gradient(theta, gradient, workspace);
    }

    @Override
    public double hessian(double[] theta, double[] gradient, double[] hessian, Workspace workspace) {
        onEvaluation.run();
        return super.hessian(theta, gradient, hessian, workspace);
    }

    @Override
    public void hessianVector(double[] theta, double[] vector, double[] product, Workspace workspace) {
        onEvaluation.run();
        super.hessianVector(theta, vector, product, workspace);
    }
}
