package org.thalweg.core.solve;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;

/**
 * Gradient descent with a fixed step: evaluates the start in {@code start} and one gradient in each step.
 *
 * @param name its name
 * @param rate step length over gradient
 * @param tolerance stops at or below this gradient norm
 */
record Descent(String name, double rate, double tolerance) implements Solver {

    static Descent of(double tolerance) {
        return new Descent("descent", 0.1, tolerance);
    }

    @Override
    public Map<String, Object> options() {
        return Map.of("rate", rate);
    }

    @Override
    public int requiredOrder() {
        return 1;
    }

    @Override
    public SolverRun start(Objective objective, double[] start, RandomGenerator random) {
        return new Run(objective, start);
    }

    private final class Run implements SolverRun {
        private final Objective objective;
        private final Workspace workspace;
        private final Iterate iterate;
        private final double[] trial;
        private final double[] gradient;

        Run(Objective objective, double[] start) {
            this.objective = objective;
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
            if (iterate.gradientNormInf() <= tolerance) {
                return StepOutcome.stopped(StopReason.gradientNorm(iterate.gradientNormInf(), tolerance));
            }
            for (int i = 0; i < trial.length; i++) {
                trial[i] = iterate.point()[i] - rate * iterate.gradient()[i];
            }
            double value = objective.gradient(trial, gradient, workspace);
            return iterate.commit(trial, value, gradient) ? StepOutcome.accepted() : StepOutcome.rejected();
        }

        @Override
        public Iterate iterate() {
            return iterate;
        }
    }
}
