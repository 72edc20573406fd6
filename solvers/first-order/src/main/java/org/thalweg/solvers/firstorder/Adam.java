package org.thalweg.solvers.firstorder;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.SolverRun;

/**
 * Steps along the gradient's running mean divided by the root of its running mean square. Source: D. Kingma and J. Ba,
 * arXiv:1412.6980 (2014), algorithm 1.
 *
 * <p>One step is one epoch. Ends: {@code CONVERGED} at the gradient tolerance; {@code PRECISION_LIMIT} when an epoch
 * changes no parameter; {@code COMPLETED} when the schedule has reached 0; {@code STALLED} when the loss is no longer finite.
 *
 * @param settings the options
 */
public record Adam(AdamOptions settings) implements Solver {

    /** With default options. */
    public Adam() {
        this(AdamOptions.defaults());
    }

    @Override
    public String name() {
        return "adam";
    }

    @Override
    public Map<String, Object> options() {
        return settings.asMap();
    }

    @Override
    public int requiredOrder() {
        return 1;
    }

    /**
     * Starts a run.
     *
     * @throws IllegalArgumentException if batches are asked for and the objective is no mean over samples
     */
    @Override
    public SolverRun start(Objective objective, double[] start, RandomGenerator random) {
        return new FirstOrderRun(
                objective,
                start,
                settings.common(),
                new AdamUpdate(start.length, settings.beta1(), settings.beta2(), settings.epsilon(), 0),
                random);
    }
}
