package org.thalweg.core.solve;

import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.thalweg.core.objective.Objective;

/** Makes a given number of steps and stops in the last of them. */
record StepCounter(long count, AtomicLong steps) implements Solver {
    @Override
    public String name() {
        return "step-counter";
    }

    @Override
    public int requiredOrder() {
        return 1;
    }

    @Override
    public SolverRun start(Objective objective, double[] start, RandomGenerator random) {
        SolverRun inner = Descent.of(1e-300).start(objective, start, random);
        AtomicLong own = new AtomicLong();
        return new SolverRun() {
            @Override
            public StepOutcome step() {
                steps.incrementAndGet();
                StepOutcome outcome = inner.step();
                return own.incrementAndGet() < count
                        ? outcome
                        : StepOutcome.stopped(StopReason.of(Status.COMPLETED, "done", "done"));
            }

            @Override
            public Iterate iterate() {
                return inner.iterate();
            }
        };
    }
}
