package com.acme.thalweg;

import java.util.List;
import java.util.random.RandomGenerator;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;
import org.thalweg.core.solve.Iterate;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.SolverRun;
import org.thalweg.core.solve.StepOutcome;
import org.thalweg.core.solve.StopReason;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;
import org.thalweg.core.spi.SolverProvider;

/** Gradient descent that halves its step until the loss falls. */
public final class Halving implements SolverProvider {
    public String name() { return "acme:halving"; }
    public String description() { return "Descent with halved steps."; }
    public List<OptionSpec> options() {
        return List.of(OptionSpec.real("tolerance", 1e-4, "absolute", "Largest gradient entry.").atLeast(1e-12));
    }
    public Solver create(Options options) { return new Descent(options.real("tolerance")); }

    record Descent(double tolerance) implements Solver {
        public String name() { return "acme:halving"; }
        public int requiredOrder() { return 1; }
        public SolverRun start(Objective objective, double[] start, RandomGenerator random) {
            Workspace workspace = objective.newWorkspace();
            Iterate iterate = new Iterate(start);
            double[] g = new double[start.length];
            double[] trial = start.clone();
            iterate.commit(start, objective.gradient(start, g, workspace), g);
            return new SolverRun() {
                double step = 1;
                public Iterate iterate() { return iterate; }
                public StepOutcome step() {
                    if (iterate.gradientNormInf() <= tolerance) {
                        return StepOutcome.stopped(StopReason.gradientNorm(iterate.gradientNormInf(), tolerance));
                    }
                    for (int i = 0; i < trial.length; i++) trial[i] = iterate.point()[i] - step * iterate.gradient()[i];
                    double value = objective.gradient(trial, g, workspace);
                    if (value < iterate.value() && iterate.commit(trial, value, g)) { step *= 2; return StepOutcome.accepted(); }
                    step /= 2;
                    return StepOutcome.rejected();
                }
            };
        }
    }
}
