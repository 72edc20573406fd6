package org.thalweg.solvers.firstorder;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.SolverRun;

/**
 * u ← μu − η∇E, θ ← θ + u; or, after Nesterov, θ ← θ + μu − η∇E with the new u. Source: B. Polyak, USSR Comput. Math.
 * Math. Phys. 4 (1964) 1–17; I. Sutskever et al., ICML 2013, equations (1)–(4).
 *
 * <p>One step is one epoch. Ends: {@code CONVERGED} at the gradient tolerance; {@code PRECISION_LIMIT} when an epoch
 * changes no parameter; {@code COMPLETED} when the schedule has reached 0; {@code STALLED} when the loss is no longer finite.
 *
 * @param settings the options
 */
public record Momentum(MomentumOptions settings) implements Solver {

    /** With default options. */
    public Momentum() {
        this(MomentumOptions.defaults());
    }

    @Override
    public String name() {
        return "momentum";
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
                new MomentumUpdate(start.length, settings.momentum(), settings.nesterov()),
                random);
    }
}
