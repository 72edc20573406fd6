package org.thalweg.objectives.differential;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Ansatz functions u = A(x) + B(x) N(x) that fulfill conditions whatever the network N is (I. Lagaris, A. Likas, D. Fotiadis,
 * IEEE Trans. Neural Networks 9, 1998).
 */
final class HardConditions {

    private HardConditions() {}

    static List<Expression> ansatz(DifferentialProblem problem) {
        List<Expression> ansatz = new ArrayList<>();
        for (int j = 0; j < problem.unknowns(); j++) {
            int output = j;
            List<Condition> own = problem.conditions().stream()
                    .filter(condition -> condition.what().output() == output)
                    .toList();
            ansatz.add(
                    problem.domain().variables() == 1
                            ? ofOneVariable(problem, output, own)
                            : zeroAround(problem, output, own));
        }
        return ansatz;
    }

    private static Expression ofOneVariable(DifferentialProblem problem, int output, List<Condition> conditions) {
        if (conditions.isEmpty()) {
            return Expression.unknown(output);
        }
        List<Condition> sorted = conditions.stream()
                .sorted(Comparator.comparingInt(c -> c.what().order()))
                .toList();
        if (areInitialValues(sorted)) {
            return initial(output, sorted);
        }
        boolean values = sorted.size() == 2
                && sorted.stream().allMatch(c -> c.what().order() == 0)
                && at(sorted.get(0)) != at(sorted.get(1));
        if (values) {
            return ends(output, sorted.get(0), sorted.get(1));
        }
        throw unsuitable("initial values u, u', ... at one point without a gap, or values at two points");
    }

    private static double at(Condition condition) {
        return condition.at().get(0).orElseThrow(() -> unsuitable("conditions at single points"));
    }

    private static double value(Condition condition) {
        return Calculus.value(condition.value(), at(condition));
    }

    private static boolean areInitialValues(List<Condition> sorted) {
        for (int k = 0; k < sorted.size(); k++) {
            if (sorted.get(k).what().order() != k || at(sorted.get(k)) != at(sorted.get(0))) {
                return false;
            }
        }
        return true;
    }

    /** Σ u<sub>k</sub> (t − a)<sup>k</sup>/k! + (t − a)<sup>K</sup> N. */
    private static Expression initial(int output, List<Condition> sorted) {
        Expression distance = Expression.variable(0).minus(at(sorted.get(0)));
        Expression sum = Expression.constant(0);
        double factorial = 1;
        for (int k = 0; k < sorted.size(); k++) {
            factorial *= Math.max(1, k);
            sum = sum.plus(distance.power(k).times(value(sorted.get(k)) / factorial));
        }
        return sum.plus(distance.power(sorted.size()).times(Expression.unknown(output)));
    }

    /** The line through both values + (t − a)(t − b) N. */
    private static Expression ends(int output, Condition first, Condition second) {
        double a = at(first);
        double b = at(second);
        Expression t = Expression.variable(0);
        Expression line =
                t.minus(a).times((value(second) - value(first)) / (b - a)).plus(value(first));
        return line.plus(t.minus(a).times(t.minus(b)).times(Expression.unknown(output)));
    }

    /** Π (x<sub>v</sub> − a<sub>v</sub>)(b<sub>v</sub> − x<sub>v</sub>) N over all edges that have a condition, all of them zero. */
    private static Expression zeroAround(DifferentialProblem problem, int output, List<Condition> conditions) {
        Expression factor = Expression.constant(1);
        for (Condition condition : conditions) {
            boolean fits = condition.what().order() == 0
                    && condition.at().stream()
                                    .filter(java.util.OptionalDouble::isPresent)
                                    .count()
                            == 1
                    && condition.value().is(0);
            if (!fits) {
                throw unsuitable(
                        "in several variables, values of zero along edges; give an ansatz of your own otherwise");
            }
            for (int v = 0; v < problem.domain().variables(); v++) {
                if (condition.at().get(v).isPresent()) {
                    factor = factor.times(
                            Expression.variable(v).minus(condition.at().get(v).getAsDouble()));
                }
            }
        }
        return factor.times(Expression.unknown(output));
    }

    private static IllegalArgumentException unsuitable(String expected) {
        return new IllegalArgumentException("These conditions cannot be built in: expected are " + expected + ".\n"
                + "Use soft conditions, or give an ansatz.");
    }
}
