package org.thalweg.objectives.differential;

import java.util.List;
import java.util.OptionalDouble;

/**
 * An initial or boundary value: an unknown or one of its derivatives has a value at a point or along an edge.
 *
 * @param what the unknown or derivative
 * @param at for each variable the coordinate, or empty for all of the domain
 * @param value what it shall be, a formula in the variables
 */
public record Condition(Expression.Unknown what, List<OptionalDouble> at, Expression value) {

    /** Checks that the value is no formula in unknowns. */
    public Condition {
        at = List.copyOf(at);
        if (Calculus.hasUnknowns(value)) {
            throw new IllegalArgumentException(
                    "The value of a condition has an unknown function in it, but must be known.");
        }
    }

    /**
     * {@return the derivative of that order of an unknown of one variable at a point; order 0 is the unknown itself}
     *
     * @param output number of the unknown, from 0
     * @param order order of the derivative, from 0
     * @param at where the condition holds
     * @param value what the derivative is there
     */
    public static Condition initial(int output, int order, double at, double value) {
        return new Condition(
                new Expression.Unknown(output, 0, order), List.of(OptionalDouble.of(at)), Expression.constant(value));
    }

    /** Whether this speaks of one point. */
    boolean isPoint() {
        return at.stream().allMatch(OptionalDouble::isPresent);
    }

    /** The point, or points along the edge at the places of a grid. */
    double[][] points(Box domain, int count) {
        int free = (int) at.stream().filter(OptionalDouble::isEmpty).count();
        int total = 1;
        for (int k = 0; k < free; k++) {
            total = Math.multiplyExact(total, count);
        }
        double[][] points = new double[total][at.size()];
        for (int p = 0; p < total; p++) {
            int rest = p;
            for (int v = 0; v < at.size(); v++) {
                if (at.get(v).isPresent()) {
                    points[p][v] = at.get(v).getAsDouble();
                } else {
                    points[p][v] = domain.along(v, rest % count, count);
                    rest /= count;
                }
            }
        }
        return points;
    }
}
