package org.thalweg.objectives.differential;

import java.util.Arrays;

/**
 * Taylor coefficients f<sup>(k)</sup>(ξ)/k! for k = 0 … K as intervals that hold for every ξ of the interval the series began
 * with: of a point, or of a whole cell. The recurrences are those of automatic Taylor expansion (R. Moore, "Interval Analysis",
 * 1966, chapter 11).
 */
final class IntervalSeries {

    private final Interval[] c;

    private IntervalSeries(Interval[] coefficients) {
        this.c = coefficients;
    }

    static IntervalSeries constant(Interval value, int order) {
        Interval[] c = new Interval[order + 1];
        Arrays.fill(c, Interval.ZERO);
        c[0] = value;
        return new IntervalSeries(c);
    }

    /** The variable itself. */
    static IntervalSeries variable(Interval where, int order) {
        IntervalSeries series = constant(where, order);
        if (order >= 1) {
            series.c[1] = Interval.ONE;
        }
        return series;
    }

    int order() {
        return c.length - 1;
    }

    Interval coefficient(int k) {
        return c[k];
    }

    /** The series of the j-th derivative, j orders shorter. */
    IntervalSeries derivative(int j) {
        Interval[] d = Arrays.copyOfRange(c, j, c.length);
        for (int k = 0; k < d.length; k++) {
            for (int i = 1; i <= j; i++) {
                d[k] = d[k].times(k + i);
            }
        }
        return new IntervalSeries(d);
    }

    /** The first coefficients alone. */
    IntervalSeries truncated(int order) {
        return new IntervalSeries(Arrays.copyOf(c, order + 1));
    }

    IntervalSeries plus(IntervalSeries o) {
        Interval[] d = new Interval[c.length];
        Arrays.setAll(d, k -> c[k].plus(o.c[k]));
        return new IntervalSeries(d);
    }

    IntervalSeries minus(IntervalSeries o) {
        Interval[] d = new Interval[c.length];
        Arrays.setAll(d, k -> c[k].minus(o.c[k]));
        return new IntervalSeries(d);
    }

    IntervalSeries plus(double number) {
        Interval[] d = c.clone();
        d[0] = d[0].plus(Interval.of(number));
        return new IntervalSeries(d);
    }

    IntervalSeries times(double factor) {
        Interval[] d = new Interval[c.length];
        Arrays.setAll(d, k -> c[k].times(factor));
        return new IntervalSeries(d);
    }

    IntervalSeries times(IntervalSeries o) {
        Interval[] d = new Interval[c.length];
        for (int k = 0; k < d.length; k++) {
            Interval sum = Interval.ZERO;
            for (int j = 0; j <= k; j++) {
                sum = sum.plus(c[j].times(o.c[k - j]));
            }
            d[k] = sum;
        }
        return new IntervalSeries(d);
    }

    IntervalSeries over(IntervalSeries o) {
        Interval[] d = new Interval[c.length];
        for (int k = 0; k < d.length; k++) {
            Interval rest = c[k];
            for (int j = 0; j < k; j++) {
                rest = rest.minus(d[j].times(o.c[k - j]));
            }
            d[k] = rest.over(o.c[0]);
        }
        return new IntervalSeries(d);
    }

    /** The series whose derivative is slope · (this)′ with the given value: composition by the chain rule. */
    private Interval next(int k, Interval[] slope) {
        Interval sum = Interval.ZERO;
        for (int j = 1; j <= k; j++) {
            sum = sum.plus(c[j].times(j).times(slope[k - j]));
        }
        return sum.over(k);
    }

    IntervalSeries exp() {
        Interval[] e = new Interval[c.length];
        e[0] = c[0].exp();
        for (int k = 1; k < e.length; k++) {
            e[k] = next(k, e);
        }
        return new IntervalSeries(e);
    }

    IntervalSeries sin() {
        return wave(true);
    }

    IntervalSeries cos() {
        return wave(false);
    }

    private IntervalSeries wave(boolean sine) {
        Interval[] s = new Interval[c.length];
        Interval[] t = new Interval[c.length];
        s[0] = c[0].sin();
        t[0] = c[0].cos();
        for (int k = 1; k < s.length; k++) {
            s[k] = next(k, t);
            t[k] = next(k, s).negated();
        }
        return new IntervalSeries(sine ? s : t);
    }

    IntervalSeries tanh() {
        Interval[] t = new Interval[c.length];
        Interval[] slope = new Interval[c.length];
        t[0] = c[0].tanh();
        slope[0] = Interval.ONE.minus(t[0]).times(Interval.ONE.plus(t[0]));
        for (int k = 1; k < t.length; k++) {
            t[k] = next(k, slope);
            Interval square = Interval.ZERO;
            for (int j = 0; j <= k; j++) {
                square = square.plus(t[j].times(t[k - j]));
            }
            slope[k] = square.negated();
        }
        return new IntervalSeries(t);
    }

    /** 1/(1 + e<sup>−z</sup>) = (1 + tanh(z/2))/2. */
    IntervalSeries sigmoid() {
        return times(0.5).tanh().plus(1).times(0.5);
    }

    IntervalSeries softplus() {
        IntervalSeries slope = sigmoid();
        Interval[] s = new Interval[c.length];
        s[0] = softplus(c[0]);
        for (int k = 1; k < s.length; k++) {
            s[k] = next(k, slope.c);
        }
        return new IntervalSeries(s);
    }

    /** z + log(1 + e^−z) for positive z, log(1 + e^z) otherwise: no overflow. */
    private static Interval softplus(Interval z) {
        return z.low() > 0
                ? z.plus(z.negated().exp().plus(Interval.ONE).log())
                : z.exp().plus(Interval.ONE).log();
    }

    IntervalSeries log() {
        Interval[] l = new Interval[c.length];
        l[0] = c[0].log();
        for (int k = 1; k < l.length; k++) {
            Interval sum = Interval.ZERO;
            for (int j = 1; j < k; j++) {
                sum = sum.plus(l[j].times(j).times(c[k - j]));
            }
            l[k] = c[k].minus(sum.over(k)).over(c[0]);
        }
        return new IntervalSeries(l);
    }

    /** A whole power of at least 0 by products, any other through the logarithm. */
    IntervalSeries power(double exponent) {
        if (exponent != Math.rint(exponent) || exponent < 0 || exponent > 16) {
            return log().times(exponent).exp();
        }
        IntervalSeries product = constant(Interval.ONE, order());
        for (int k = 0; k < exponent; k++) {
            product = k == 0 ? this : product.times(this);
        }
        return product;
    }
}
