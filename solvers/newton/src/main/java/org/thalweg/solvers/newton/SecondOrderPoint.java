package org.thalweg.solvers.newton;

import org.thalweg.core.objective.HessianMemory;
import org.thalweg.core.objective.Objective;

/** A trial point whose current point also has its Hessian. */
final class SecondOrderPoint extends TrialPoint {

    /** Two Hessians here, a factor and a tridiagonal form in the step rules. */
    private static final int DENSE_MATRICES = 4;

    private double[] hessian;
    private double[] trialHessian;

    SecondOrderPoint(Objective objective, double[] start) {
        super(objective, start);
        int n = start.length;
        HessianMemory.check(n, DENSE_MATRICES);
        this.hessian = new double[Math.multiplyExact(n, n)];
        this.trialHessian = new double[n * n];
    }

    /** ∇²E[n × n] at the current point; read only. */
    double[] hessian() {
        return hessian;
    }

    @Override
    boolean acceptTrial() {
        double value = objective().hessian(trial(), trialGradient(), trialHessian, workspace());
        for (double h : trialHessian) {
            if (!Double.isFinite(h)) {
                return false;
            }
        }
        if (!commit(value)) {
            return false;
        }
        double[] old = hessian;
        hessian = trialHessian;
        trialHessian = old;
        return true;
    }
}
