package org.thalweg.solvers.newton;

import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.RoundingError;
import org.thalweg.core.objective.Workspace;
import org.thalweg.core.solve.Iterate;

/** The current point with value, gradient and Hessian, and a trial point beside it. Confined to one run. */
final class SecondOrderPoint {

    private final Objective objective;
    private final Workspace workspace;
    private final Iterate iterate;
    private final double[] trial;
    private final double[] trialGradient;
    private double[] hessian;
    private double[] trialHessian;
    private double trialValue;
    private double lowest;

    SecondOrderPoint(Objective objective, double[] start) {
        int n = start.length;
        this.objective = objective;
        this.workspace = objective.newWorkspace();
        this.iterate = new Iterate(start);
        this.trial = start.clone();
        this.trialGradient = new double[n];
        this.hessian = new double[n * n];
        this.trialHessian = new double[n * n];
    }

    Iterate iterate() {
        return iterate;
    }

    double[] hessian() {
        return hessian;
    }

    /** Sets the trial point to θ + p; whether it differs from θ in floating point. */
    boolean moveTrial(double[] step) {
        boolean moved = false;
        double[] point = iterate.point();
        for (int i = 0; i < trial.length; i++) {
            trial[i] = point[i] + step[i];
            moved |= trial[i] != point[i];
        }
        return moved;
    }

    /** Evaluates the value at the trial. */
    double evaluateValue() {
        trialValue = objective.value(trial, workspace);
        return trialValue;
    }

    /** Evaluates value and gradient at the trial. */
    double evaluateGradient() {
        trialValue = objective.gradient(trial, trialGradient, workspace);
        return trialValue;
    }

    double[] trialGradient() {
        return trialGradient;
    }

    double trialValue() {
        return trialValue;
    }

    /** Evaluates all derivatives at the trial and moves there if everything is finite. */
    boolean acceptTrial() {
        double value = objective.hessian(trial, trialGradient, trialHessian, workspace);
        for (double h : trialHessian) {
            if (!Double.isFinite(h)) {
                return false;
            }
        }
        boolean first = Double.isNaN(iterate.value());
        if (!iterate.commit(trial, value, trialGradient)) {
            return false;
        }
        double[] old = hessian;
        hessian = trialHessian;
        trialHessian = old;
        lowest = first ? value : Math.min(lowest, value);
        trialValue = value;
        return true;
    }

    /** Rounding error of the value here. */
    double noise() {
        return RoundingError.ofValue(iterate.value(), iterate.gradient(), iterate.point());
    }

    /** The largest value that is no rise beyond rounding; does not drift upwards. */
    double ceiling() {
        return Math.max(iterate.value(), lowest + noise());
    }
}
