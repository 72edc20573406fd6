package org.thalweg.testkit;

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

/**
 * Gradient descent that halves its step until the value falls; a small solver that keeps every rule, for tests.
 *
 * @param gradientTolerance stops at or below this largest gradient entry
 */
record SampleDescent(double gradientTolerance) implements Solver {

    @Override
    public String name() {
        return "acme:descent";
    }

    @Override
    public Map<String, Object> options() {
        return Map.of("gradient-tolerance", gradientTolerance);
    }

    @Override
    public int requiredOrder() {
        return 1;
    }

    @Override
    public SolverRun start(Objective objective, double[] start, RandomGenerator random) {
        return new Run(objective, start, gradientTolerance);
    }

    static class Run implements SolverRun {
        final Objective objective;
        final Workspace workspace;
        final Iterate iterate;
        final double[] trial;
        final double[] gradient;
        private final double tolerance;
        private double stepLength = 1;

        Run(Objective objective, double[] start, double tolerance) {
            this.objective = objective;
            this.tolerance = tolerance;
            workspace = objective.newWorkspace();
            iterate = new Iterate(start);
            trial = start.clone();
            gradient = new double[start.length];
            iterate.commit(start, objective.gradient(start, gradient, workspace), gradient);
        }

        @Override
        public StepOutcome step() {
            if (!iterate.hasGradient()) {
                return StepOutcome.stopped(StopReason.notFiniteAtStart(iterate.value()));
            }
            double norm = iterate.gradientNormInf();
            if (norm <= tolerance) {
                return StepOutcome.stopped(StopReason.gradientNorm(norm, tolerance));
            }
            if (stepLength < 1e-30) {
                return StepOutcome.stopped(
                        StopReason.of(Status.STALLED, "step-length", stepLength, 1e-30, "no step lowers the value"));
            }
            for (int i = 0; i < trial.length; i++) {
                trial[i] = iterate.point()[i] - stepLength * iterate.gradient()[i];
            }
            double value = objective.gradient(trial, gradient, workspace);
            if (value < iterate.value() && iterate.commit(trial, value, gradient)) {
                stepLength *= 2;
                return StepOutcome.accepted();
            }
            stepLength /= 2;
            return StepOutcome.rejected();
        }

        @Override
        public Iterate iterate() {
            return iterate;
        }
    }
}
