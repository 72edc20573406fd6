package org.thalweg.analysis.internal.landscape;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.core.objective.Norms;

/**
 * A path of stationary points along which neurons become more and others fewer: multiplicities m(t) between m(0) and m(1),
 * followed in pseudo-arclength (H. B. Keller, 1977), so that folds are passed. It ends at t = 1, or turned back at t = 0 at
 * another point than where it began.
 */
final class MultiplicityPath {

    /** A neuron this rare is there for the equations only. */
    static final double RARE = 0.01;

    private static final int STEPS = 150;
    private static final int CORRECTIONS = 6;
    private static final double FIRST = 0.05;
    private static final double SHORTEST = 1e-4;
    private static final double LONGEST = 0.2;
    private static final double DIFFERENCE = 1e-6;
    private static final double CONVERGED = 1e-9;
    private static final double FAR = 1e3;

    private final WeightedNetwork network;
    private final List<double[]> from;
    private final List<double[]> to;
    private final double begin;
    private final double end;
    private final int n;
    private final double[] matrix;

    /** From multiplicities to others. Where one of them is zero, the path begins or ends a little before. */
    MultiplicityPath(WeightedNetwork network, List<double[]> from, List<double[]> to) {
        this.network = network;
        this.from = from;
        this.to = to;
        this.begin = share(from, to);
        this.end = 1 - share(to, from);
        this.n = network.dimension();
        this.matrix = new double[(n + 1) * (n + 1)];
    }

    /** How far from the first to the second none is rarer than {@link #RARE}. */
    private static double share(List<double[]> first, List<double[]> second) {
        double share = 0;
        for (int l = 0; l < first.size(); l++) {
            for (int a = 0; a < first.get(l).length; a++) {
                share = first.get(l)[a] == 0 ? Math.max(share, RARE / second.get(l)[a]) : share;
            }
        }
        return share;
    }

    /** Where a path ended. */
    enum End {
        BEGIN,
        FAR_END,
        NOWHERE
    }

    private void at(double t) {
        List<double[]> m = new ArrayList<>();
        for (int l = 0; l < from.size(); l++) {
            double[] row = new double[from.get(l).length];
            for (int a = 0; a < row.length; a++) {
                row[a] = Math.max(0.5 * RARE, from.get(l)[a] + t * (to.get(l)[a] - from.get(l)[a]));
            }
            m.add(row);
        }
        network.setMultiplicities(m);
    }

    /** Newton's method at the beginning, with steps bounded; returns whether it arrived. */
    boolean settle(double[] x, int iterations) {
        return settle(x, begin, iterations);
    }

    private boolean settle(double[] x, double t, int iterations) {
        at(t);
        double[] step = new double[n];
        double[] a = new double[n * n];
        for (int k = 0; k < iterations; k++) {
            System.arraycopy(network.jacobian(x), 0, a, 0, n * n);
            System.arraycopy(network.lastEquations(), 0, step, 0, n);
            DenseSystem.solve(a, step);
            double length = Norms.euclidean(step);
            if (!Double.isFinite(length) || Norms.inf(x) > FAR) {
                return false;
            }
            double factor = Math.min(1, 1 / length);
            for (int i = 0; i < n; i++) {
                x[i] -= factor * step[i];
            }
            if (length <= CONVERGED * (1 + Norms.euclidean(x))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Follows the path.
     *
     * @param x x[dimension], settled at the beginning, moved to the end
     */
    End follow(double[] x) {
        double[] u = java.util.Arrays.copyOf(x, n + 1);
        u[n] = begin;
        double[] tangent = new double[n + 1];
        tangent[n] = 1;
        if (!tangentAt(u, tangent)) {
            return End.NOWHERE;
        }
        double h = FIRST;
        double[] next = new double[n + 1];
        double[] nextTangent = new double[n + 1];
        for (int k = 0; k < STEPS && h > SHORTEST; k++) {
            if (!correct(u, tangent, h, next)) {
                h *= 0.5;
                continue;
            }
            System.arraycopy(tangent, 0, nextTangent, 0, n + 1);
            if (!tangentAt(next, nextTangent) || dot(tangent, nextTangent) < 0.8) {
                h *= 0.4;
                continue;
            }
            if (next[n] >= end || next[n] <= begin) {
                return arrive(u, next, x);
            }
            System.arraycopy(next, 0, u, 0, n + 1);
            System.arraycopy(nextTangent, 0, tangent, 0, n + 1);
            h = Math.min(LONGEST * (1 + Norms.euclidean(u)), 2 * h);
        }
        return End.NOWHERE;
    }

    private End arrive(double[] last, double[] next, double[] x) {
        double goal = next[n] >= end ? end : begin;
        double share = (goal - last[n]) / (next[n] - last[n]);
        for (int i = 0; i < n; i++) {
            x[i] = last[i] + share * (next[i] - last[i]);
        }
        return settle(x, goal, 2 * CORRECTIONS) ? goal == end ? End.FAR_END : End.BEGIN : End.NOWHERE;
    }

    /** The point of the path on the plane across the tangent at distance h. */
    private boolean correct(double[] u, double[] tangent, double h, double[] next) {
        for (int i = 0; i <= n; i++) {
            next[i] = u[i] + h * tangent[i];
        }
        double[] step = new double[n + 1];
        double last = Double.POSITIVE_INFINITY;
        for (int k = 0; k < CORRECTIONS; k++) {
            assemble(next, tangent);
            System.arraycopy(network.lastEquations(), 0, step, 0, n);
            step[n] = 0;
            DenseSystem.solve(matrix, step);
            double length = Norms.euclidean(step);
            if (!(length < last) || length > 2 * h || Norms.inf(next) > FAR) {
                return false;
            }
            for (int i = 0; i <= n; i++) {
                next[i] -= step[i];
            }
            if (length <= 1e-6 * (1 + Norms.euclidean(next))) {
                return true;
            }
            last = length;
        }
        return false;
    }

    /** Replaces a tangent nearby by the one at u. */
    private boolean tangentAt(double[] u, double[] tangent) {
        assemble(u, tangent);
        double[] right = new double[n + 1];
        right[n] = 1;
        DenseSystem.solve(matrix, right);
        double length = Norms.euclidean(right);
        if (!Double.isFinite(length)) {
            return false;
        }
        for (int i = 0; i <= n; i++) {
            tangent[i] = right[i] / length;
        }
        return true;
    }

    /** The derivative of the equations in x and t, by a difference in t, above the tangent; leaves the equations in the network. */
    private void assemble(double[] u, double[] tangent) {
        at(u[n] + DIFFERENCE);
        double[] ahead = network.equations(u).clone();
        at(u[n]);
        double[] jacobian = network.jacobian(u);
        double[] equations = network.lastEquations();
        for (int i = 0; i < n; i++) {
            System.arraycopy(jacobian, i * n, matrix, i * (n + 1), n);
            matrix[i * (n + 1) + n] = (ahead[i] - equations[i]) / DIFFERENCE;
        }
        System.arraycopy(tangent, 0, matrix, n * (n + 1), n + 1);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum = Math.fma(a[i], b[i], sum);
        }
        return sum;
    }
}
