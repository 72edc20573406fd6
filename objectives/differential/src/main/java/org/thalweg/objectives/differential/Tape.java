package org.thalweg.objectives.differential;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.core.internal.elementary.QuarterTurns;
import org.thalweg.objectives.differential.Expression.Binary;
import org.thalweg.objectives.differential.Expression.Call;
import org.thalweg.objectives.differential.Expression.Constant;
import org.thalweg.objectives.differential.Expression.Power;
import org.thalweg.objectives.differential.Expression.Unknown;
import org.thalweg.objectives.differential.Expression.Variable;

/**
 * A formula as a list of operations, evaluated with exact first and second derivatives in the unknowns.
 *
 * <p>Forward accumulation: each operation carries its value, its gradient and its Hessian in the q channels (unknowns and
 * derivatives in the order that {@link Channels} gives them). Equal parts are computed once. Nothing is allocated per call.
 */
final class Tape {

    private final Expression[] operations;
    private final int[] left;
    private final int[] right;
    private final int[] channel;
    private final int channels;

    private Tape(List<Expression> operations, int[] left, int[] right, int[] channel, int channels) {
        this.operations = operations.toArray(Expression[]::new);
        this.left = left;
        this.right = right;
        this.channel = channel;
        this.channels = channels;
    }

    static Tape of(Expression formula, Channels channels) {
        Map<Expression, Integer> places = new HashMap<>();
        List<Expression> operations = new ArrayList<>();
        place(formula, places, operations);
        int[] left = new int[operations.size()];
        int[] right = new int[operations.size()];
        int[] channel = new int[operations.size()];
        for (int k = 0; k < left.length; k++) {
            Expression operation = operations.get(k);
            if (operation instanceof Binary b) {
                left[k] = places.get(b.left());
                right[k] = places.get(b.right());
            } else if (operation instanceof Call c) {
                left[k] = places.get(c.argument());
            } else if (operation instanceof Power p) {
                left[k] = places.get(p.base());
            } else if (operation instanceof Unknown u) {
                channel[k] = channels.index(u);
            }
        }
        return new Tape(operations, left, right, channel, channels.count());
    }

    private static void place(Expression formula, Map<Expression, Integer> places, List<Expression> operations) {
        if (places.containsKey(formula)) {
            return;
        }
        if (formula instanceof Binary b) {
            place(b.left(), places, operations);
            place(b.right(), places, operations);
        } else if (formula instanceof Call c) {
            place(c.argument(), places, operations);
        } else if (formula instanceof Power p) {
            place(p.base(), places, operations);
        }
        places.put(formula, operations.size());
        operations.add(formula);
    }

    /** Scratch of one thread. */
    static final class Scratch {
        private final double[] value;
        private final double[][] gradient;
        private final double[][] hessian;

        private Scratch(int length, int channels) {
            value = new double[length];
            gradient = new double[length][channels];
            hessian = new double[length][channels * channels];
        }

        double[] gradient() {
            return gradient[gradient.length - 1];
        }

        double[] hessian() {
            return hessian[hessian.length - 1];
        }
    }

    Scratch newScratch() {
        return new Scratch(operations.length, channels);
    }

    /**
     * The value at a point; gradient and Hessian are left in the scratch.
     *
     * @param order 0, 1 or 2
     * @param variables x[variables]
     * @param unknowns values of the channels [q]
     */
    double evaluate(int order, double[] variables, double[] unknowns, Scratch s) {
        for (int k = 0; k < operations.length; k++) {
            Expression operation = operations[k];
            if (operation instanceof Constant c) {
                s.value[k] = c.value();
            } else if (operation instanceof Variable v) {
                s.value[k] = variables[v.index()];
            } else if (operation instanceof Unknown) {
                s.value[k] = unknowns[channel[k]];
                if (order >= 1) {
                    s.gradient[k][channel[k]] = 1;
                }
            } else if (operation instanceof Binary b) {
                binary(b.operator(), order, k, s);
            } else if (operation instanceof Call c) {
                call(c.function(), order, k, s);
            } else if (operation instanceof Power p) {
                power(p.exponent(), order, k, s);
            }
        }
        return s.value[operations.length - 1];
    }

    private void binary(Expression.Operator operator, int order, int k, Scratch s) {
        double a = s.value[left[k]];
        double b = s.value[right[k]];
        switch (operator) {
            case ADD -> {
                s.value[k] = a + b;
                combine(order, k, 1, 1, 0, 0, s);
            }
            case SUBTRACT -> {
                s.value[k] = a - b;
                combine(order, k, 1, -1, 0, 0, s);
            }
            case MULTIPLY -> {
                s.value[k] = a * b;
                combine(order, k, b, a, 1, 0, s);
            }
            case DIVIDE -> {
                s.value[k] = a / b;
                combine(order, k, 1 / b, -a / (b * b), -1 / (b * b), 2 * a / (b * b * b), s);
            }
        }
    }

    /** Chain rule for f(a, b) with f<sub>a</sub>, f<sub>b</sub>, f<sub>ab</sub>, f<sub>bb</sub>; f<sub>aa</sub> is 0 for all operators. */
    private void combine(int order, int k, double fa, double fb, double fab, double fbb, Scratch s) {
        if (order == 0) {
            return;
        }
        double[] a = s.gradient[left[k]];
        double[] b = s.gradient[right[k]];
        for (int i = 0; i < channels; i++) {
            s.gradient[k][i] = fa * a[i] + fb * b[i];
        }
        if (order == 1) {
            return;
        }
        double[] ha = s.hessian[left[k]];
        double[] hb = s.hessian[right[k]];
        for (int i = 0; i < channels; i++) {
            for (int j = 0; j <= i; j++) {
                int ij = i * channels + j;
                double h = fa * ha[ij] + fb * hb[ij] + fab * (a[i] * b[j] + a[j] * b[i]) + fbb * (b[i] * b[j]);
                s.hessian[k][ij] = h;
                s.hessian[k][j * channels + i] = h;
            }
        }
    }

    private void call(Expression.Function function, int order, int k, Scratch s) {
        double a = s.value[left[k]];
        double f = function.at(a);
        s.value[k] = f;
        if (order == 0) {
            return;
        }
        switch (function) {
            case EXP -> compose(order, k, f, f, s);
            case LOG -> compose(order, k, 1 / a, -1 / (a * a), s);
            case SIN -> compose(order, k, QuarterTurns.cosine(a), -f, s);
            case COS -> compose(order, k, -QuarterTurns.sine(a), -f, s);
            case TANH -> compose(order, k, 1 - f * f, -2 * f * (1 - f * f), s);
        }
    }

    private void power(double exponent, int order, int k, Scratch s) {
        double a = s.value[left[k]];
        s.value[k] = raised(a, exponent);
        if (order >= 1) {
            double second = exponent * (exponent - 1);
            compose(
                    order,
                    k,
                    exponent * raised(a, exponent - 1),
                    second == 0 ? 0 : second * raised(a, exponent - 2),
                    s);
        }
    }

    private static double raised(double a, double exponent) {
        if (exponent == 1) {
            return a;
        }
        return exponent == 2 ? a * a : StrictMath.pow(a, exponent);
    }

    private void compose(int order, int k, double slope, double curvature, Scratch s) {
        double[] a = s.gradient[left[k]];
        for (int i = 0; i < channels; i++) {
            s.gradient[k][i] = slope * a[i];
        }
        if (order == 1) {
            return;
        }
        double[] ha = s.hessian[left[k]];
        for (int i = 0; i < channels; i++) {
            for (int j = 0; j <= i; j++) {
                double h = slope * ha[i * channels + j] + curvature * (a[i] * a[j]);
                s.hessian[k][i * channels + j] = h;
                s.hessian[k][j * channels + i] = h;
            }
        }
    }
}
