package org.thalweg.solvers.firstorder;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.SolverRun;

/**
 * θ ← θ − η∇E. Source: A. Cauchy, C. R. Acad. Sci. 25 (1847) 536–538; with batches H. Robbins and S. Monro (1951).
 *
 * <p>One step is one epoch. Ends: {@code CONVERGED} at the gradient tolerance; {@code PRECISION_LIMIT} when an epoch
 * changes no parameter; {@code COMPLETED} when the schedule has reached 0; {@code STALLED} when the loss is no longer finite.
 *
 * @param settings the options
 */
public record GradientDescent(GradientDescentOptions settings) implements Solver {

    /** With default options. */
    public GradientDescent() {
        this(GradientDescentOptions.defaults());
    }

    @Override
    public String name() {
        return "gradient-descent";
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
        return new FirstOrderRun(objective, start, settings.common(), new PlainUpdate(), random);
    }
}
