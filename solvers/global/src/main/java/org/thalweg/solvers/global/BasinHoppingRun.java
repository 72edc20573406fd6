package org.thalweg.solvers.global;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.solve.Iterate;
import org.thalweg.core.solve.SolverRun;
import org.thalweg.core.solve.Status;
import org.thalweg.core.solve.StepOutcome;
import org.thalweg.core.solve.StopReason;

/** A started {@link BasinHopping}; the first step solves from the given point, each further one is a hop. */
final class BasinHoppingRun implements SolverRun {

    private final BasinHoppingOptions options;
    private final Accounts accounts;
    private final InnerSolver inner;
    private final double[] given;
    private final long seed;
    private final Xoshiro256PlusPlus random;
    private final Iterate best;
    private final StepSize stepSize;
    private final EndPoints endPoints;
    private EndPoint current;
    private EndPoint lowest;
    private long hops;
    private long accepted;
    private long notFinite;
    private boolean anyElsewhere;

    BasinHoppingRun(BasinHopping search, Objective objective, double[] start, long seed) {
        this.options = search.basinHoppingOptions();
        this.accounts = Accounts.of(objective);
        this.inner = new InnerSolver(search.solver(), accounts.unmetered(), OptionalLong.empty());
        this.given = start.clone();
        this.seed = seed;
        this.random = Xoshiro256PlusPlus.seeded(seed);
        this.best = new Iterate(start);
        this.stepSize = new StepSize(options);
        this.endPoints = new EndPoints(
                MultiStartOptions.defaults().lossTolerance(),
                MultiStartOptions.defaults().pointTolerance(),
                "firstHop",
                new NeuronSymmetry(accounts.unmetered()));
    }

    @Override
    public Iterate iterate() {
        return best;
    }

    @Override
    public StepOutcome step() {
        if (accounts.isSpent()) {
            return accounts.end(given);
        }
        return current == null ? firstSolve() : hop();
    }

    private StepOutcome firstSolve() {
        InnerRun run = solve(given, 0);
        boolean better = settle(run);
        if (!run.isComplete()) {
            return accounts.end(given);
        }
        current = run.endPoint();
        if (!current.isFinite()) {
            return StepOutcome.stopped(StopReason.notFiniteAtStart(current.value()));
        }
        endPoints.add(current, 0);
        anyElsewhere = current.hasLeft(given);
        return better ? StepOutcome.accepted() : StepOutcome.rejected();
    }

    private StepOutcome hop() {
        double[] displaced = displace(current.point());
        // Drawn whatever comes of the solve, so that the stream does not depend on it.
        double chance = random.nextDouble();
        InnerRun run = solve(displaced, hops + 1);
        boolean better = settle(run);
        if (!run.isComplete()) {
            return accounts.end(given);
        }
        hops++;
        EndPoint reached = run.endPoint();
        endPoints.add(reached, hops);
        notFinite += reached.isFinite() ? 0 : 1;
        anyElsewhere |= reached.hasLeft(given);
        boolean accept = reached.isFinite() && accepts(reached.value() - current.value(), chance);
        stepSize.count(accept);
        if (accept) {
            current = reached;
            accepted++;
        }
        if (hops == options.hops()) {
            return StepOutcome.stopped(StopReason.of(
                    foundNothing() ? Status.FAILED : lowest.statusOfSearch(),
                    "hops",
                    hops,
                    options.hops(),
                    sentence()));
        }
        return better ? StepOutcome.accepted() : StepOutcome.rejected();
    }

    /** Whether the given point is the only one with a finite value that any solve came to. */
    private boolean foundNothing() {
        return notFinite > 0 && !anyElsewhere;
    }

    private String sentence() {
        if (foundNothing()) {
            return notFinite + " of " + hops + " hops have no finite value, and no solve left the given point, loss "
                    + lowest.value();
        }
        return "all " + hops + " hops done; lowest loss " + lowest.value() + " ("
                + lowest.status().text() + "), " + endPoints.distinct() + " distinct end points" + lowest.remark();
    }

    private InnerRun solve(double[] from, long number) {
        return inner.run(
                from, Xoshiro256PlusPlus.streamSeed(seed, number), accounts.remaining(), accounts::isInterrupted);
    }

    /** Charges a run and keeps its point if it is the lowest; says whether it is. */
    private boolean settle(InnerRun run) {
        accounts.chargeIfAffordable(run.endPoint().counts());
        boolean better = run.endPoint().commitIfBetter(best);
        lowest = better ? run.endPoint() : lowest;
        return better;
    }

    private double[] displace(double[] point) {
        double[] displaced = point.clone();
        for (int i = 0; i < displaced.length; i++) {
            double moved = displaced[i] + stepSize.size() * (2 * random.nextDouble() - 1);
            // Steps that overflow are not taken: a start must be finite.
            displaced[i] = Double.isFinite(moved) ? moved : displaced[i];
        }
        return displaced;
    }

    /** The Metropolis test; a rise of 0 must not become 0/0 at temperature 0. */
    private boolean accepts(double rise, double chance) {
        return rise <= 0 || chance < StrictMath.exp(-rise / options.temperature());
    }

    @Override
    public Map<String, Object> details() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("hops", hops);
        map.put("accepted", accepted);
        map.put("step-size", stepSize.size());
        map.put("distinct-end-points", (long) endPoints.distinct());
        map.put("end-points", endPoints.report());
        map.put("loss-levels", endPoints.lossLevels());
        return map;
    }
}
