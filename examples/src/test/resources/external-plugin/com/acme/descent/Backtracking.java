package com.acme.descent;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;
import org.thalweg.core.solve.Iterate;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.SolverRun;
import org.thalweg.core.solve.Status;
import org.thalweg.core.solve.StepOutcome;
import org.thalweg.core.solve.StopReason;

/** Steepest descent that halves its step until the loss falls enough (L. Armijo, 1966). */
record Backtracking(double tolerance) implements Solver {

    static final String NAME = "acme:backtracking";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, Object> options() {
        return Map.of("tolerance", tolerance);
    }

    @Override
    public int requiredOrder() {
        return 1;
    }

    @Override
    public SolverRun start(Objective objective, double[] start, RandomGenerator random) {
        Workspace workspace = objective.newWorkspace();
        Iterate iterate = new Iterate(start);
        double[] trial = new double[start.length];
        double[] gradient = new double[start.length];
        iterate.commit(start, objective.gradient(start, gradient, workspace), gradient);
        return new SolverRun() {
            private double length = 1;

            @Override
            public StepOutcome step() {
                double norm = iterate.gradientNormInf();
                if (!iterate.hasGradient()) {
                    return StepOutcome.stopped(StopReason.notFiniteAtStart(iterate.value()));
                }
                if (norm <= tolerance) {
                    return StepOutcome.stopped(StopReason.gradientNorm(norm, tolerance));
                }
                if (length < 1e-30) {
                    return StepOutcome.stopped(
                            StopReason.of(Status.STALLED, "step-length", length, 1e-30, "no step lowers the loss"));
                }
                double squares = 0;
                for (int i = 0; i < trial.length; i++) {
                    squares += iterate.gradient()[i] * iterate.gradient()[i];
                    trial[i] = iterate.point()[i] - length * iterate.gradient()[i];
                }
                double value = objective.gradient(trial, gradient, workspace);
                boolean lower = value < iterate.value() - 1e-4 * length * squares;
                boolean taken = lower && iterate.commit(trial, value, gradient);
                length *= taken ? 2 : 0.5;
                return taken ? StepOutcome.accepted() : StepOutcome.rejected();
            }

            @Override
            public Iterate iterate() {
                return iterate;
            }
        };
    }
}
