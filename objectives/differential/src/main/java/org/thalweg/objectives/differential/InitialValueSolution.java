package org.thalweg.objectives.differential;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.thalweg.objectives.differential.Expression.Constant;
import org.thalweg.objectives.differential.Expression.Unknown;

/**
 * The solution of an initial value problem of one variable, integrated numerically at tolerances of 1e-13 (Dormand and Prince's
 * method of order 8, from Hipparchus), for reports.
 *
 * <p>Each equation must be solvable for the highest derivative of its unknown: linear in it with a constant factor.
 */
final class InitialValueSolution {

    private static final double TOLERANCE = 1e-13;

    /** First component of each unknown's u, u′, … in the state. */
    private final int[] offsets;

    private final double[] initial;
    private final double start;
    private final Tape[] highest;
    private final Channels channels;

    private InitialValueSolution(int[] offsets, double[] initial, double start, Tape[] highest, Channels channels) {
        this.offsets = offsets;
        this.initial = initial;
        this.start = start;
        this.highest = highest;
        this.channels = channels;
    }

    /** The integration, if the problem is one that can be integrated. */
    static Optional<InitialValueSolution> of(DifferentialProblem problem) {
        int unknowns = problem.unknowns();
        if (problem.domain().variables() != 1 || problem.equations().size() != unknowns) {
            return Optional.empty();
        }
        int[] offsets = new int[unknowns + 1];
        Channels channels = problem.channels();
        Tape[] highest = new Tape[unknowns];
        for (int j = 0; j < unknowns; j++) {
            int order = problem.order(j, 0);
            offsets[j + 1] = offsets[j] + order;
            Optional<Expression> solved = solved(problem.equations().get(j), new Unknown(j, 0, order));
            if (order == 0 || solved.isEmpty() || !isExplicit(solved.get(), problem)) {
                return Optional.empty();
            }
            highest[j] = Tape.of(solved.get(), channels);
        }
        return initial(problem, offsets)
                .map(values -> new InitialValueSolution(offsets, values, start(problem), highest, channels));
    }

    /** The equation solved for a derivative: −(F without it) / factor. */
    private static Optional<Expression> solved(Expression equation, Unknown derivative) {
        Expression factor = Calculus.partial(equation, derivative);
        if (!(factor instanceof Constant c) || c.value() == 0) {
            return Optional.empty();
        }
        Expression rest = Calculus.substitute(equation, s -> s.equals(derivative) ? Expression.constant(0) : s);
        return Optional.of(rest.times(-1 / c.value()));
    }

    private static boolean isExplicit(Expression solved, DifferentialProblem problem) {
        return Calculus.unknowns(solved).stream().allMatch(u -> u.order() < problem.order(u.output(), 0));
    }

    private static double start(DifferentialProblem problem) {
        return problem.conditions().get(0).at().get(0).orElse(Double.NaN);
    }

    /** All initial values at one point, if they are all given. */
    private static Optional<double[]> initial(DifferentialProblem problem, int[] offsets) {
        double[] values = new double[offsets[offsets.length - 1]];
        Arrays.fill(values, Double.NaN);
        List<Condition> conditions = new ArrayList<>(problem.conditions());
        conditions.sort(Comparator.comparingInt(c -> c.what().order()));
        if (conditions.isEmpty() || !conditions.get(0).isPoint()) {
            return Optional.empty();
        }
        double start = start(problem);
        for (Condition condition : conditions) {
            Unknown what = condition.what();
            boolean fits = condition.isPoint()
                    && condition.at().get(0).getAsDouble() == start
                    && what.order() < offsets[what.output() + 1] - offsets[what.output()];
            if (!fits) {
                return Optional.empty();
            }
            values[offsets[what.output()] + what.order()] = Calculus.value(condition.value(), start);
        }
        return Arrays.stream(values).anyMatch(Double::isNaN) ? Optional.empty() : Optional.of(values);
    }

    /** The unknowns at ascending places, [place][unknown]. */
    double[][] at(double[] places) {
        double[][] values = new double[places.length][];
        int first = 0;
        while (first < places.length && places[first] < start) {
            first++;
        }
        run(places, first, 1, values);
        run(places, first - 1, -1, values);
        return values;
    }

    private void run(double[] places, int first, int step, double[][] values) {
        DormandPrince853Integrator integrator = new DormandPrince853Integrator(1e-14, 1e3, TOLERANCE, TOLERANCE);
        OrdinaryDifferentialEquation equation = new FirstOrder();
        ODEState state = new ODEState(start, initial);
        for (int k = first; k >= 0 && k < places.length; k += step) {
            if (places[k] != state.getTime()) {
                state = integrator.integrate(equation, state, places[k]);
            }
            double[] all = state.getPrimaryState();
            values[k] = new double[highest.length];
            for (int j = 0; j < highest.length; j++) {
                values[k][j] = all[offsets[j]];
            }
        }
    }

    /** The equations as a system of first order. */
    private final class FirstOrder implements OrdinaryDifferentialEquation {

        private final Tape.Scratch[] scratch =
                Arrays.stream(highest).map(Tape::newScratch).toArray(Tape.Scratch[]::new);
        private final double[] unknowns = new double[channels.count()];

        @Override
        public int getDimension() {
            return initial.length;
        }

        @Override
        public double[] computeDerivatives(double t, double[] state) {
            for (int j = 0; j < highest.length; j++) {
                for (int k = 0; k < offsets[j + 1] - offsets[j]; k++) {
                    unknowns[channels.index(new Unknown(j, 0, k))] = state[offsets[j] + k];
                }
            }
            double[] derivative = new double[state.length];
            for (int j = 0; j < highest.length; j++) {
                for (int i = offsets[j]; i < offsets[j + 1] - 1; i++) {
                    derivative[i] = state[i + 1];
                }
                derivative[offsets[j + 1] - 1] = highest[j].evaluate(0, new double[] {t}, unknowns, scratch[j]);
            }
            return derivative;
        }
    }
}
