package org.thalweg.solvers.firstorder;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;
import org.thalweg.core.solve.Iterate;
import org.thalweg.core.solve.SolverRun;
import org.thalweg.core.solve.Status;
import org.thalweg.core.solve.StepOutcome;
import org.thalweg.core.solve.StopReason;

/** A started solver of the family; one step is one epoch. */
final class FirstOrderRun implements SolverRun {

    private final FirstOrderOptions options;
    private final UpdateRule rule;
    private final Objective objective;
    private final Workspace workspace;
    private final Optional<Epoch> epoch;
    private final Iterate iterate;
    private final double[] theta;
    private final double[] gradient;
    private long epochs;
    private boolean started;

    FirstOrderRun(
            Objective objective, double[] start, FirstOrderOptions options, UpdateRule rule, RandomGenerator random) {
        this.options = options;
        this.rule = rule;
        this.objective = objective;
        this.workspace = objective.newWorkspace();
        this.epoch = Epoch.of(objective, options.batchSize(), random);
        this.iterate = new Iterate(start);
        this.theta = start.clone();
        this.gradient = new double[start.length];
    }

    @Override
    public Iterate iterate() {
        return iterate;
    }

    @Override
    public StepOutcome step() {
        if (!started) {
            started = true;
            double value = objective.gradient(theta, gradient, workspace);
            if (!iterate.commit(theta, value, gradient)) {
                return StepOutcome.stopped(StopReason.notFiniteAtStart(value));
            }
        }
        double norm = iterate.gradientNormInf();
        if (norm <= options.gradientTolerance()) {
            return StepOutcome.stopped(StopReason.gradientNorm(norm, options.gradientTolerance()));
        }
        runEpoch();
        if (!hasMoved()) {
            return StepOutcome.stopped(notMoved(norm));
        }
        double value = objective.gradient(theta, gradient, workspace);
        if (!iterate.commit(theta, value, gradient)) {
            return StepOutcome.stopped(diverged(value));
        }
        epochs++;
        return StepOutcome.accepted();
    }

    private void runEpoch() {
        if (epoch.isPresent()) {
            runBatches(epoch.get());
        } else {
            rule.apply(theta, iterate.gradient(), options.learningRate().at(epochs));
        }
    }

    private void runBatches(Epoch samples) {
        samples.shuffle();
        int batches = samples.batches();
        for (int b = 0; b < batches; b++) {
            samples.gradient(b, theta, gradient, workspace);
            rule.apply(theta, gradient, options.learningRate().at(epochs + (double) b / batches));
        }
    }

    private boolean hasMoved() {
        double[] point = iterate.point();
        for (int i = 0; i < theta.length; i++) {
            if (theta[i] != point[i]) {
                return true;
            }
        }
        return false;
    }

    private StopReason notMoved(double norm) {
        double rate = options.learningRate().at(epochs);
        return StopReason.of(
                rate > 0 ? Status.PRECISION_LIMIT : Status.COMPLETED,
                rate > 0 ? "rounding-error" : "schedule-ended",
                norm,
                options.gradientTolerance(),
                rate > 0
                        ? "an epoch at learning rate " + rate
                                + " changes no parameter in floating point; largest absolute" + " gradient entry "
                                + norm
                        : "the learning rate has fallen to 0 after " + epochs
                                + " epochs; largest absolute gradient entry " + norm);
    }

    private StopReason diverged(double value) {
        double rate = options.learningRate().at(epochs);
        return StopReason.of(
                Status.STALLED,
                "diverged",
                value,
                Double.NaN,
                "the loss or its gradient is not finite (value " + value + ") after epoch " + (epochs + 1)
                        + " at learning rate " + rate + ": choose a smaller one");
    }
}
