package org.thalweg.solvers.global;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.thalweg.core.objective.Norms;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;
import org.thalweg.core.solve.Iterate;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.SolverRun;
import org.thalweg.core.solve.Status;
import org.thalweg.core.solve.StepOutcome;
import org.thalweg.core.solve.StopReason;

/**
 * Steepest descent with halving of the step, the simplest inner solver that ends by itself.
 *
 * @param tolerance on the largest gradient entry
 * @param onStart told the starting point of each run, on the thread of the run
 */
record Descent(double tolerance, Consumer<double[]> onStart) implements Solver {

    Descent(double tolerance) {
        this(tolerance, start -> {});
    }

    @Override
    public String name() {
        return "test-descent";
    }

    @Override
    public Map<String, Object> options() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("tolerance", tolerance);
        return map;
    }

    @Override
    public int requiredOrder() {
        return 1;
    }

    @Override
    public SolverRun start(Objective objective, double[] start, RandomGenerator random) {
        onStart.accept(start);
        return new Run(objective, start);
    }

    private final class Run implements SolverRun {
        private final Objective objective;
        private final Workspace workspace;
        private final Iterate iterate;
        private final double[] trial;
        private final double[] gradient;
        private double step = 1;

        Run(Objective objective, double[] start) {
            this.objective = objective;
            workspace = objective.newWorkspace();
            iterate = new Iterate(start);
            trial = start.clone();
            gradient = new double[start.length];
        }

        @Override
        public Iterate iterate() {
            return iterate;
        }

        @Override
        public StepOutcome step() {
            if (Double.isNaN(iterate.value())) {
                double value = objective.gradient(trial, gradient, workspace);
                if (!iterate.commit(trial, value, gradient)) {
                    return StepOutcome.stopped(StopReason.notFiniteAtStart(value));
                }
            }
            double norm = Norms.inf(iterate.gradient());
            if (norm <= tolerance) {
                return StepOutcome.stopped(StopReason.gradientNorm(norm, tolerance));
            }
            for (int i = 0; i < trial.length; i++) {
                trial[i] = iterate.point()[i] - step * iterate.gradient()[i];
            }
            double value = objective.gradient(trial, gradient, workspace);
            if (isBetter(value, norm) && iterate.commit(trial, value, gradient)) {
                step *= 2;
                return StepOutcome.accepted();
            }
            step /= 4;
            return step > 1e-12
                    ? StepOutcome.rejected()
                    : StepOutcome.stopped(
                            StopReason.of(Status.PRECISION_LIMIT, "step", step, 1e-12, "step " + step + " too short"));
        }

        /** Within rounding of the value the gradient decides. */
        private boolean isBetter(double value, double norm) {
            double rounding = 1e-15 * (1 + Math.abs(iterate.value()));
            return value < iterate.value() - rounding
                    || value <= iterate.value() + rounding && Norms.inf(gradient) < norm;
        }
    }
}
