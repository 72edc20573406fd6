package org.thalweg.solvers.global;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.SolverRun;

/**
 * A random walk over end points of an inner solver: displace, solve, accept by Metropolis.
 *
 * <p>The first step solves from the given point. Each further one, a hop, adds to every parameter of the current end point
 * a number uniform in ± the step size, solves from there and accepts the new end point if its loss is not higher, or
 * else with probability exp(−Δ/T). The step size is adapted so that a given part of the hops is accepted. The iterate is
 * the lowest end point so far.
 *
 * <p>Ends as completed after the last hop, if the solve that found the lowest end point was a success, else with the status
 * of that solve; as failed if the first solve reaches no finite value. Sequential; for several
 * walks at once run it inside a {@link MultiStart}.
 *
 * <p>Source: D. J. Wales and J. P. K. Doye, "Global optimization by basin-hopping and the lowest energy structures of
 * Lennard-Jones clusters containing up to 110 atoms", J. Phys. Chem. A 101, 5111, 1997, section 2.
 *
 * @param solver the inner solver or chain
 * @param basinHoppingOptions options
 */
public record BasinHopping(Solver solver, BasinHoppingOptions basinHoppingOptions) implements Solver {

    /** Permanent name. */
    public static final String NAME = "basin-hopping";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, Object> options() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("solver", SolverText.format(solver));
        map.put("hops", basinHoppingOptions.hops());
        map.put("temperature", basinHoppingOptions.temperature());
        map.put("step-size", basinHoppingOptions.stepSize());
        map.put("target-acceptance", basinHoppingOptions.targetAcceptance());
        map.put("adaptation-interval", basinHoppingOptions.adaptationInterval());
        map.put("step-factor", basinHoppingOptions.stepFactor());
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

    @Override
    public SolverRun start(Objective objective, double[] start, RandomGenerator random) {
        return new BasinHoppingRun(this, objective, start, random.nextLong());
    }
}
