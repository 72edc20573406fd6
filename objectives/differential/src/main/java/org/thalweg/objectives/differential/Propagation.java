package org.thalweg.objectives.differential;

import java.util.Optional;

/**
 * Encloses the solutions of E′ = A E + f(t) on a grid: in each cell a Taylor polynomial at its beginning with a remainder
 * that holds over the cell (R. Moore's method of high order). The forcing is given by its series.
 */
final class Propagation {

    private static final int ORDER = 9;
    private static final int ATTEMPTS = 40;

    private final ErrorSystem system;

    Propagation(ErrorSystem system) {
        this.system = system;
    }

    /** Series of the forcing at the beginning of a cell and over it. */
    record Forcing(IntervalSeries[] point, IntervalSeries[] cell) {}

    Forcing forcing(double from, double to) {
        return new Forcing(system.forcing(Interval.of(from), ORDER), system.forcing(new Interval(from, to), ORDER));
    }

    /** No forcing. */
    Forcing none() {
        return new Forcing(new IntervalSeries[system.size()], new IntervalSeries[system.size()]);
    }

    /** What is known of one cell: the state over all of it, and at its end. */
    record Cell(Interval[] range, Interval[] end) {}

    /** Goes through one cell; empty if no enclosure is found, as for a cell that is too long. */
    Optional<Cell> step(Interval[] state, double from, double to, Forcing forcing) {
        Interval step = Interval.of(to).minus(Interval.of(from));
        Interval reach = new Interval(0, step.high());
        Optional<Interval[]> rough = rough(state, reach, forcing);
        if (rough.isEmpty()) {
            return Optional.empty();
        }
        Interval[][] point = coefficients(state, forcing.point());
        Interval[][] cell = coefficients(rough.get(), forcing.cell());
        int n = state.length;
        Interval[] range = new Interval[n];
        Interval[] end = new Interval[n];
        for (int i = 0; i < n; i++) {
            range[i] = polynomial(point, cell, i, reach);
            end[i] = polynomial(point, cell, i, step);
        }
        return Optional.of(new Cell(range, end));
    }

    /** A box that the solution does not leave within the cell: E + [0, h](A Z + f) ⊂ Z. */
    private Optional<Interval[]> rough(Interval[] state, Interval reach, Forcing forcing) {
        Interval[] box = state.clone();
        for (int k = 0; k < ATTEMPTS; k++) {
            Interval[] slope = system.multiply(box);
            Interval[] image = new Interval[box.length];
            boolean inside = true;
            for (int i = 0; i < box.length; i++) {
                IntervalSeries f = forcing.cell()[i];
                Interval rate = f == null ? slope[i] : slope[i].plus(f.coefficient(0));
                image[i] = state[i].plus(reach.times(rate));
                inside &= box[i].contains(image[i]);
            }
            if (inside) {
                return Optional.of(box);
            }
            for (int i = 0; i < box.length; i++) {
                Interval hull = box[i].hull(image[i]);
                double slack = 0.05 * (hull.high() - hull.low()) + Double.MIN_NORMAL;
                box[i] = new Interval(hull.low() - slack, hull.high() + slack);
                if (!Double.isFinite(box[i].magnitude())) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** E<sub>k+1</sub> = (A E<sub>k</sub> + f<sub>k</sub>)/(k + 1), k = 0 … ORDER. */
    private Interval[][] coefficients(Interval[] state, IntervalSeries[] forcing) {
        Interval[][] all = new Interval[ORDER + 1][];
        all[0] = state;
        for (int k = 0; k < ORDER; k++) {
            Interval[] next = system.multiply(all[k]);
            for (int i = 0; i < next.length; i++) {
                if (forcing[i] != null) {
                    next[i] = next[i].plus(forcing[i].coefficient(k));
                }
                next[i] = next[i].over(k + 1);
            }
            all[k + 1] = next;
        }
        return all;
    }

    /** Horner's rule with the remainder as the last coefficient. */
    private static Interval polynomial(Interval[][] point, Interval[][] cell, int i, Interval step) {
        Interval sum = cell[ORDER][i];
        for (int k = ORDER - 1; k >= 0; k--) {
            sum = sum.times(step).plus(point[k][i]);
        }
        return sum;
    }
}
