package org.thalweg.solvers.quasinewton;

import java.util.Arrays;

/**
 * The first local minimizer of the quadratic model along the projected path P(θ − tg).
 *
 * <p>Source: Byrd, Lu, Nocedal and Zhu (1995), algorithm CP, with its letters. Cost O(kn + n log n). Confined to one run.
 */
final class CauchyPoint {

    private final Box box;
    private final CompactMemory memory;
    private final double[] point;
    private final double[] breaks;
    private final double[] direction;
    private final Integer[] order;
    private final double[] p;
    private final double[] c;
    private final double[] w;
    private final double[] mp;
    private double slope;
    private double curvature;

    CauchyPoint(int n, Box box, CompactMemory memory, int width) {
        this.box = box;
        this.memory = memory;
        this.point = new double[n];
        this.breaks = new double[n];
        this.direction = new double[n];
        this.order = new Integer[n];
        this.p = new double[width];
        this.c = new double[width];
        this.w = new double[width];
        this.mp = new double[width];
    }

    /** The point found; live. */
    double[] point() {
        return point;
    }

    /** c = Wᵀ(point − θ); live. */
    double[] c() {
        return c;
    }

    void find(double[] theta, double[] gradient) {
        int n = theta.length;
        for (int i = 0; i < n; i++) {
            double g = gradient[i];
            double bound = g < 0 ? box.upper(i) : box.lower(i);
            breaks[i] = g == 0 ? Double.POSITIVE_INFINITY : (theta[i] - bound) / g;
            direction[i] = breaks[i] > 0 ? -g : 0;
            point[i] = theta[i];
            order[i] = i;
        }
        Arrays.sort(order, (a, b) -> {
            int byTime = Double.compare(breaks[a], breaks[b]);
            return byTime != 0 ? byTime : Integer.compare(a, b);
        });
        memory.transposed(direction, p);
        Arrays.fill(c, 0);
        slope = -Vectors.dot(direction, direction);
        curvature = -memory.theta() * slope - quadratic(p);
        walk(theta, gradient);
    }

    private void walk(double[] theta, double[] gradient) {
        int k = 0;
        double time = 0;
        while (k < order.length && !(breaks[order[k]] > 0)) {
            k++;
        }
        double best = slope < 0 ? -slope / curvature : 0;
        while (k < order.length && best >= breaks[order[k]] - time) {
            int b = order[k++];
            double span = breaks[b] - time;
            point[b] = direction[b] > 0 ? box.upper(b) : box.lower(b);
            add(span, p, c);
            leave(gradient[b], b, point[b] - theta[b], span);
            time = breaks[b];
            best = curvature > 0 ? Math.max(0, -slope / curvature) : 0;
        }
        if (!(best >= 0) || Double.isInfinite(best)) {
            best = 0;
        }
        time += best;
        add(best, p, c);
        for (int i = k; i < order.length; i++) {
            int j = order[i];
            point[j] = box.clamp(j, Math.fma(time, direction[j], theta[j]));
        }
    }

    /** Slope and curvature of the model beyond a breakpoint, at which component b stops. */
    private void leave(double g, int b, double z, double span) {
        memory.row(b, w);
        System.arraycopy(c, 0, mp, 0, mp.length);
        memory.applyMiddle(mp);
        double wc = dot(w, mp);
        System.arraycopy(p, 0, mp, 0, mp.length);
        memory.applyMiddle(mp);
        double wp = dot(w, mp);
        double theta = memory.theta();
        slope += span * curvature + g * g + theta * g * z - g * wc;
        curvature -= theta * g * g + 2 * g * wp + g * g * quadratic(w);
        add(g, w, p);
        direction[b] = 0;
    }

    private double quadratic(double[] x) {
        System.arraycopy(x, 0, mp, 0, mp.length);
        memory.applyMiddle(mp);
        return dot(x, mp);
    }

    private double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < memory.width(); i++) {
            sum = Math.fma(a[i], b[i], sum);
        }
        return sum;
    }

    private void add(double factor, double[] vector, double[] to) {
        for (int i = 0; i < memory.width(); i++) {
            to[i] = Math.fma(factor, vector[i], to[i]);
        }
    }
}
