package org.thalweg.solvers.testproblems;

import java.util.List;
import org.thalweg.core.objective.Objective;

/**
 * A problem with a known end.
 *
 * @param name its name in the literature
 * @param objective what to lower
 * @param start the standard starting point; a copy is handed out
 * @param ends values of the objective at the known local minima, infima at infinity included
 * @param source where problem and values come from
 */
public record TestProblem(String name, Objective objective, double[] start, List<Double> ends, String source) {

    /** Copies the start. */
    public TestProblem {
        start = start.clone();
        ends = List.copyOf(ends);
    }

    /** {@return a copy of the starting point} */
    @Override
    public double[] start() {
        return start.clone();
    }

    /**
     * {@return the smallest distance of a value to one of the ends, relative to 1 + |end|}
     *
     * @param value value of the objective where a run ended
     */
    public double distanceToEnd(double value) {
        double distance = Double.POSITIVE_INFINITY;
        for (double end : ends) {
            distance = Math.min(distance, Math.abs(value - end) / (1 + Math.abs(end)));
        }
        return distance;
    }

    @Override
    public String toString() {
        return name;
    }
}
