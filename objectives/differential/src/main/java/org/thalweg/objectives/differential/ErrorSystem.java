package org.thalweg.objectives.differential;

import java.util.Arrays;
import java.util.Optional;
import org.thalweg.objectives.differential.Expression.Constant;
import org.thalweg.objectives.differential.Expression.Unknown;

/**
 * The error e = u<sub>network</sub> − u of a linear system with constant coefficients as a system of first order, E′ = A E +
 * B ρ(t), where ρ is the residual of the network: a linear operator takes e to ρ.
 */
final class ErrorSystem {

    private final DifferentialObjective objective;
    private final double[] theta;
    private final int[] offsets;
    private final Interval[][] matrix;
    /** For each unknown 1/(factor of its highest derivative). */
    private final Interval[] inverse;

    private ErrorSystem(
            DifferentialObjective objective, double[] theta, int[] offsets, Interval[][] matrix, Interval[] inverse) {
        this.objective = objective;
        this.theta = theta;
        this.offsets = offsets;
        this.matrix = matrix;
        this.inverse = inverse;
    }

    /** The system, if the equations are linear with constant coefficients, each in the highest derivative of its own unknown. */
    static Optional<ErrorSystem> of(DifferentialObjective objective, double[] theta) {
        DifferentialProblem problem = objective.problem();
        int unknowns = problem.unknowns();
        int[] offsets = new int[unknowns + 1];
        int[] orders = new int[unknowns];
        for (Expression equation : problem.equations()) {
            for (Unknown u : Calculus.unknowns(equation)) {
                orders[u.output()] = Math.max(orders[u.output()], u.order());
            }
        }
        for (int j = 0; j < unknowns; j++) {
            offsets[j + 1] = offsets[j] + orders[j];
        }
        boolean square =
                problem.equations().size() == unknowns && Arrays.stream(orders).allMatch(order -> order >= 1);
        if (!square) {
            return Optional.empty();
        }
        int n = offsets[unknowns];
        Interval[][] matrix = new Interval[n][n];
        for (Interval[] row : matrix) {
            Arrays.fill(row, Interval.ZERO);
        }
        Interval[] inverse = new Interval[unknowns];
        for (int j = 0; j < unknowns; j++) {
            for (int i = offsets[j]; i < offsets[j + 1] - 1; i++) {
                matrix[i][i + 1] = Interval.ONE;
            }
            if (!addEquation(problem.equations().get(j), j, orders, offsets, matrix, inverse)) {
                return Optional.empty();
            }
        }
        return Optional.of(new ErrorSystem(objective, theta, offsets, matrix, inverse));
    }

    private static boolean addEquation(
            Expression equation, int j, int[] orders, int[] offsets, Interval[][] matrix, Interval[] inverse) {
        Unknown highest = new Unknown(j, 0, orders[j]);
        if (!(Calculus.partial(equation, highest) instanceof Constant factor) || factor.value() == 0) {
            return false;
        }
        inverse[j] = Interval.ONE.over(factor.value());
        for (Unknown u : Calculus.unknowns(equation)) {
            if (!(Calculus.partial(equation, u) instanceof Constant c)) {
                return false;
            }
            if (u.equals(highest)) {
                continue;
            }
            if (u.order() == orders[u.output()]) {
                return false;
            }
            matrix[offsets[j + 1] - 1][offsets[u.output()] + u.order()] =
                    Interval.of(-c.value()).times(inverse[j]);
        }
        return true;
    }

    int size() {
        return matrix.length;
    }

    /** Components of an unknown: e, e′, … */
    int offset(int unknown) {
        return offsets[unknown];
    }

    /** A E. */
    Interval[] multiply(Interval[] state) {
        Interval[] product = new Interval[state.length];
        for (int i = 0; i < product.length; i++) {
            Interval sum = Interval.ZERO;
            for (int j = 0; j < state.length; j++) {
                sum = sum.plus(matrix[i][j].times(state[j]));
            }
            product[i] = sum;
        }
        return product;
    }

    /** Series of the network's unknowns, the ansatz included. */
    private IntervalSeries[] unknowns(Interval where, int order) {
        IntervalSeries t = IntervalSeries.variable(where, order);
        IntervalSeries[] outputs = NetworkSeries.outputs(objective.network(), theta, t);
        if (objective.problem().ansatz().isEmpty()) {
            return outputs;
        }
        IntervalSeries[] unknowns = new IntervalSeries[outputs.length];
        for (int j = 0; j < unknowns.length; j++) {
            unknowns[j] = SeriesFormula.of(objective.problem().ansatz().get(j), t, u -> outputs[u.output()]);
        }
        return unknowns;
    }

    /** Series of B ρ for ξ in an interval, [component]; null where it is 0. */
    IntervalSeries[] forcing(Interval where, int order) {
        int highest = 0;
        for (int j = 0; j < inverse.length; j++) {
            highest = Math.max(highest, offsets[j + 1] - offsets[j]);
        }
        IntervalSeries[] unknowns = unknowns(where, order + highest);
        IntervalSeries t = IntervalSeries.variable(where, order);
        IntervalSeries[] forcing = new IntervalSeries[size()];
        for (int j = 0; j < inverse.length; j++) {
            IntervalSeries residual = SeriesFormula.of(
                    objective.problem().equations().get(j),
                    t,
                    u -> unknowns[u.output()].derivative(u.order()).truncated(order));
            forcing[offsets[j + 1] - 1] = residual.times(IntervalSeries.constant(inverse[j], order));
        }
        return forcing;
    }

    /** A derivative of the network's unknown at a point minus what it shall be there. */
    Interval errorAt(Unknown what, double place, Expression value) {
        IntervalSeries network = unknowns(Interval.of(place), what.order())[what.output()].derivative(what.order());
        IntervalSeries wanted = SeriesFormula.of(
                value, IntervalSeries.variable(Interval.of(place), 0), u -> IntervalSeries.constant(Interval.ZERO, 0));
        return network.coefficient(0).minus(wanted.coefficient(0));
    }
}
