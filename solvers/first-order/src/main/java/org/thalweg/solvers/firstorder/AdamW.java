package org.thalweg.solvers.firstorder;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.SolverRun;

/**
 * {@link Adam} with weight decay apart from the gradient, θ ← θ − ηwθ before each update. The decay is part of the method and
 * not of the objective, whose stationary points are therefore not where this ends. Source: I. Loshchilov and F. Hutter,
 * arXiv:1711.05101 (2017), algorithm 2.
 *
 * <p>One step is one epoch. Ends: {@code CONVERGED} at the gradient tolerance; {@code PRECISION_LIMIT} when an epoch
 * changes no parameter; {@code COMPLETED} when the schedule has reached 0; {@code STALLED} when the loss is no longer finite.
 *
 * @param settings the options
 */
public record AdamW(AdamWOptions settings) implements Solver {

    /** With default options. */
    public AdamW() {
        this(AdamWOptions.defaults());
    }

    @Override
    public String name() {
        return "adamw";
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
                new AdamUpdate(
                        start.length, settings.beta1(), settings.beta2(), settings.epsilon(), settings.weightDecay()),
                random);
    }
}
