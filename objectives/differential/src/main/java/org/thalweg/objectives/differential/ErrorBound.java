package org.thalweg.objectives.differential;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A proved bound of max |network − solution| over the domain, for linear equations of one variable with constant coefficients
 * and all initial values at its beginning, or, of second order, a value at each end.
 *
 * <p>The error obeys the same linear equation with the network's residual as its right-hand side. That equation is integrated
 * in outward rounded intervals, cell by cell, with the residual as an interval Taylor series of the network, so that signs are
 * kept and the bound is nearly the error itself. Cells are halved until the bound is at most {@value #TIGHT} times the largest
 * error that is proved to occur at a cell's end. The network is taken as the exact function of its parameters.
 *
 * @param bound for each unknown a number that |network − solution| nowhere exceeds
 * @param attained for each unknown a number that it somewhere reaches
 * @param cells how many cells it took
 */
public record ErrorBound(List<Double> bound, List<Double> attained, int cells) {

    private static final double TIGHT = 1.1;
    private static final int FEWEST_CELLS = 64;
    private static final int MOST_CELLS = 2048;

    /**
     * {@return the bound at a point, if the problem is of such a kind and intervals stay finite}
     *
     * @param objective the differential equation with its network
     * @param theta θ[n], read only
     */
    public static Optional<ErrorBound> of(DifferentialObjective objective, double[] theta) {
        DifferentialProblem problem = objective.problem();
        boolean suited = problem.domain().variables() == 1 && NetworkSeries.isKnown(objective.network());
        if (!suited || problem.conditions().stream().anyMatch(c -> c.at().get(0).isEmpty())) {
            return Optional.empty();
        }
        Optional<ErrorSystem> system = ErrorSystem.of(objective, theta);
        Optional<ErrorBound> best = Optional.empty();
        for (int cells = FEWEST_CELLS; system.isPresent() && cells <= MOST_CELLS; cells *= 2) {
            Optional<ErrorBound> found = withCells(problem, system.get(), cells).filter(ErrorBound::isFinite);
            best = found.isPresent() ? found : best;
            if (best.isPresent() && best.get().isTight()) {
                return best;
            }
        }
        return best;
    }

    private boolean isFinite() {
        return bound.stream().allMatch(Double::isFinite);
    }

    private boolean isTight() {
        for (int j = 0; j < bound.size(); j++) {
            if (!(bound.get(j) <= TIGHT * attained.get(j))) {
                return false;
            }
        }
        return true;
    }

    private static Optional<ErrorBound> withCells(DifferentialProblem problem, ErrorSystem system, int cells) {
        double[] grid = new double[cells + 1];
        double from = problem.domain().lower().get(0);
        double to = problem.domain().upper().get(0);
        for (int k = 0; k <= cells; k++) {
            grid[k] = k == cells ? to : from + (to - from) * k / cells;
        }
        Optional<Interval[]> initial = initial(problem, system, from);
        if (initial.isPresent()) {
            return run(system, initial.get(), grid, true)
                    .map(states -> measured(problem.unknowns(), system, states, initial.get()));
        }
        return boundary(problem, system, grid);
    }

    /** The errors of all initial values, if all are given at the beginning. */
    private static Optional<Interval[]> initial(DifferentialProblem problem, ErrorSystem system, double from) {
        Interval[] state = new Interval[system.size()];
        for (Condition c : problem.conditions()) {
            int last = c.what().output() + 1 < problem.unknowns()
                    ? system.offset(c.what().output() + 1)
                    : system.size();
            int component = system.offset(c.what().output()) + c.what().order();
            if (c.at().get(0).getAsDouble() != from || component >= last) {
                return Optional.empty();
            }
            state[component] = system.errorAt(c.what(), from, c.value());
        }
        return Arrays.stream(state).anyMatch(java.util.Objects::isNull) ? Optional.empty() : Optional.of(state);
    }

    private static Optional<List<Propagation.Cell>> run(
            ErrorSystem system, Interval[] initial, double[] grid, boolean forced) {
        Propagation propagation = new Propagation(system);
        List<Propagation.Cell> cells = new ArrayList<>();
        Interval[] state = initial;
        for (int k = 0; k + 1 < grid.length; k++) {
            Optional<Propagation.Cell> cell = propagation.step(
                    state,
                    grid[k],
                    grid[k + 1],
                    forced ? propagation.forcing(grid[k], grid[k + 1]) : propagation.none());
            if (cell.isEmpty()) {
                return Optional.empty();
            }
            cells.add(cell.get());
            state = cell.get().end();
        }
        return Optional.of(cells);
    }

    private static ErrorBound measured(
            int unknowns, ErrorSystem system, List<Propagation.Cell> cells, Interval[] initial) {
        List<Double> bound = new ArrayList<>();
        List<Double> attained = new ArrayList<>();
        for (int j = 0; j < unknowns; j++) {
            int i = system.offset(j);
            double high = initial[i].magnitude();
            double low = initial[i].mignitude();
            for (Propagation.Cell cell : cells) {
                high = Math.max(high, cell.range()[i].magnitude());
                low = Math.max(low, cell.end()[i].mignitude());
            }
            bound.add(high);
            attained.add(low);
        }
        return new ErrorBound(bound, attained, cells.size());
    }

    /** Second order with a value at each end: e = p + α h with p(a) = e(a), p′(a) = 0 and h(a) = 0, h′(a) = 1. */
    private static Optional<ErrorBound> boundary(DifferentialProblem problem, ErrorSystem system, double[] grid) {
        List<Condition> conditions = problem.conditions();
        boolean suited = problem.unknowns() == 1
                && system.size() == 2
                && conditions.size() == 2
                && conditions.stream().allMatch(c -> c.what().order() == 0);
        if (!suited) {
            return Optional.empty();
        }
        Optional<Interval> left = errorAt(grid[0], conditions, system);
        Optional<Interval> right = errorAt(grid[grid.length - 1], conditions, system);
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        Optional<List<Propagation.Cell>> particular =
                run(system, new Interval[] {left.get(), Interval.ZERO}, grid, true);
        Optional<List<Propagation.Cell>> homogeneous =
                run(system, new Interval[] {Interval.ZERO, Interval.ONE}, grid, false);
        if (particular.isEmpty() || homogeneous.isEmpty()) {
            return Optional.empty();
        }
        int last = grid.length - 2;
        Interval alpha = right.get()
                .minus(particular.get().get(last).end()[0])
                .over(homogeneous.get().get(last).end()[0]);
        double high = Math.max(left.get().magnitude(), right.get().magnitude());
        double low = Math.max(left.get().mignitude(), right.get().mignitude());
        for (int k = 0; k <= last; k++) {
            Propagation.Cell p = particular.get().get(k);
            Propagation.Cell h = homogeneous.get().get(k);
            high = Math.max(high, p.range()[0].plus(alpha.times(h.range()[0])).magnitude());
            low = Math.max(low, p.end()[0].plus(alpha.times(h.end()[0])).mignitude());
        }
        return Optional.of(new ErrorBound(List.of(high), List.of(low), grid.length - 1));
    }

    private static Optional<Interval> errorAt(double place, List<Condition> conditions, ErrorSystem system) {
        return conditions.stream()
                .filter(c -> c.at().get(0).getAsDouble() == place)
                .findFirst()
                .map(c -> system.errorAt(c.what(), place, c.value()));
    }
}
