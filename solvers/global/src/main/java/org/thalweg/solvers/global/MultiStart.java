package org.thalweg.solvers.global;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.solve.ChainSolver;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.SolverRun;

/**
 * Runs a solver from many seeded initial points and keeps the lowest end point.
 *
 * <p>Start k draws its point and the inner solver's randomness from stream k of a seed that is drawn once, so that it
 * depends neither on how many starts there are nor on the thread that runs it. Starts are consumed in order, one for
 * each step; the iterate is the lowest end point so far, the first of equal ones. Result, counts and budgets are the
 * same bits for any number of threads, and after resuming from a journal: a start that exceeds what is left of the
 * budget is repeated with exactly that.
 *
 * <p>Terminations of the call see the lowest end point after each start: a target loss ends the search, and so does a
 * gradient norm, at the first start that reaches it. Limit single solves by the options of the inner solver.
 *
 * <p>Ends as completed when all starts are done, if the solve that found the lowest end point was a success; else with the
 * status of that solve (escaping, stalled, …), and as failed if no start reached a finite value. The details list the distinct
 * end points by loss, see {@link MultiStartOptions#lossTolerance()}; minima that differ by a symmetry of the network
 * are listed apart, and counted together only by loss.
 *
 * <p>Source: A. H. G. Rinnooy Kan and G. T. Timmer, "Stochastic global optimization methods", Mathematical Programming 39,
 * 1987 (there "multistart").
 *
 * @param solver the inner solver or chain
 * @param multiStartOptions options
 */
public record MultiStart(Solver solver, MultiStartOptions multiStartOptions) implements Solver {

    /** Permanent name. */
    public static final String NAME = "multi-start";

    /** Refuses a multi-start inside another. */
    public MultiStart {
        if (contains(solver)) {
            throw new IllegalArgumentException("A multi-start cannot run another multi-start: ask for more starts.");
        }
    }

    private static boolean contains(Solver solver) {
        return solver instanceof MultiStart
                || solver instanceof BasinHopping hopping && contains(hopping.solver())
                || solver instanceof ChainSolver chain
                        && chain.stages().stream().anyMatch(s -> contains(s.solver()));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, Object> options() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("solver", SolverText.format(solver));
        map.put("starts", multiStartOptions.starts());
        map.put("initializer", multiStartOptions.initializer().text());
        map.put("scale", multiStartOptions.scale());
        map.put("start-at-given", multiStartOptions.startAtGiven());
        OptionalLong perStart = multiStartOptions.evaluationsPerStart();
        map.put(
                "evaluations-per-start",
                perStart.isPresent() ? (double) perStart.getAsLong() : Double.POSITIVE_INFINITY);
        map.put("threads", (long) multiStartOptions.threads());
        map.put("loss-tolerance", multiStartOptions.lossTolerance());
        map.put("point-tolerance", multiStartOptions.pointTolerance());
        map.put("journal", multiStartOptions.journal().map(Path::toString).orElse(""));
        return map;
    }

    @Override
    public int requiredOrder() {
        return solver.requiredOrder();
    }

    @Override
    public boolean needsLeastSquares() {
        return solver.needsLeastSquares();
    }

    /**
     * Starts a run.
     *
     * @throws IllegalArgumentException if the initializer needs a network and the objective is none
     */
    @Override
    public SolverRun start(Objective objective, double[] start, RandomGenerator random) {
        multiStartOptions.initializer().check(objective);
        return new MultiStartRun(this, objective, start, random.nextLong());
    }
}
