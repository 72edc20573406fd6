package org.thalweg.solvers.newton;

import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.RoundingError;
import org.thalweg.core.objective.Workspace;
import org.thalweg.core.solve.Iterate;

/** The current point with value and gradient, and a trial point beside it. Confined to one run. */
class TrialPoint {

    private final Objective objective;
    private final Workspace workspace;
    private final Iterate iterate;
    private final double[] trial;
    private final double[] trialGradient;
    private double trialValue;
    private boolean gradientKnown;
    private double lowest = Double.POSITIVE_INFINITY;

    TrialPoint(Objective objective, double[] start) {
        this.objective = objective;
        this.workspace = objective.newWorkspace();
        this.iterate = new Iterate(start);
        this.trial = start.clone();
        this.trialGradient = new double[start.length];
    }

    final Iterate iterate() {
        return iterate;
    }

    /** Sets the trial point to θ + p; whether it differs from θ in floating point. */
    final boolean moveTrial(double[] step) {
        boolean moved = false;
        double[] point = iterate.point();
        for (int i = 0; i < trial.length; i++) {
            trial[i] = point[i] + step[i];
            moved |= trial[i] != point[i];
        }
        gradientKnown = false;
        return moved;
    }

    /** Evaluates the value at the trial. */
    final double evaluateValue() {
        trialValue = objective.value(trial, workspace);
        return trialValue;
    }

    /** Evaluates value and gradient at the trial. */
    final double evaluateGradient() {
        trialValue = objective.gradient(trial, trialGradient, workspace);
        gradientKnown = true;
        return trialValue;
    }

    final double[] trialGradient() {
        return trialGradient;
    }

    final double trialValue() {
        return trialValue;
    }

    /** Moves to the trial if everything there is finite; evaluates what is missing. */
    boolean acceptTrial() {
        if (!gradientKnown) {
            evaluateGradient();
        }
        return commit(trialValue);
    }

    /** Moves to the trial with a value that belongs to the trial gradient. */
    final boolean commit(double value) {
        if (!iterate.commit(trial, value, trialGradient)) {
            return false;
        }
        trialValue = value;
        lowest = Math.min(lowest, value);
        return true;
    }

    final Objective objective() {
        return objective;
    }

    final Workspace workspace() {
        return workspace;
    }

    /** The trial point; live, read only. */
    final double[] trial() {
        return trial;
    }

    /** Rounding error of the value here. */
    final double noise() {
        return RoundingError.ofValue(iterate.value(), iterate.gradient(), iterate.point());
    }

    /** The largest value that is no rise beyond rounding; does not drift upwards. */
    final double ceiling() {
        return Math.max(iterate.value(), lowest + noise());
    }
}
