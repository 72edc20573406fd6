package org.thalweg.core.solve;

import java.util.List;
import java.util.random.RandomGenerator;
import org.thalweg.core.objective.Objective;

/** A chain stepped outside the driver, by someone who uses it as a plain solver. */
final class ChainRun implements SolverRun {

    private final List<ChainSolver.Stage> stages;
    private final Objective objective;
    private final RandomGenerator random;
    private final Iterate iterate;
    private SolverRun current;
    private int stage;

    ChainRun(List<ChainSolver.Stage> stages, Objective objective, double[] start, RandomGenerator random) {
        this.stages = stages;
        this.objective = objective;
        this.random = random;
        this.iterate = new Iterate(start);
        this.current = stages.get(0).solver().start(objective, start, random);
    }

    @Override
    public StepOutcome step() {
        StepOutcome outcome = current.step();
        copy(current.iterate());
        if (outcome instanceof StepOutcome.Stopped stopped
                && stage + 1 < stages.size()
                && stopped.reason().status().permitsContinuation()) {
            stage++;
            current =
                    stages.get(stage).solver().start(objective, iterate.point().clone(), random);
            return StepOutcome.accepted();
        }
        return outcome;
    }

    private void copy(Iterate from) {
        if (from.hasGradient()) {
            iterate.commit(from.point(), from.value(), from.gradient());
        } else {
            iterate.commit(from.point(), from.value());
        }
    }

    @Override
    public Iterate iterate() {
        return iterate;
    }
}
