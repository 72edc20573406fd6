package org.thalweg.analysis.arithmetic;

import org.thalweg.core.objective.Arithmetic;

/**
 * Outward rounded interval arithmetic: the result contains every value of the operation on members of the operands.
 *
 * <p>Each bound of + − × ÷ is moved one double outward, which covers the half ulp of rounding to nearest. The elementary
 * functions use {@link StrictMath}, whose documentation promises an error of at most 1 ulp (exp, log, log1p) and 2.5 ulps
 * (tanh) and monotony, and move the bounds by 2 and 3 doubles. A division by an interval with 0 inside, and the step
 * function of one, give all real numbers.
 */
public final class IntervalArithmetic implements Arithmetic<Interval> {

    /** What a series for a bivariate distribution function may leave out, and how many terms it may have. */
    private static final double LEFT_OUT = 1e-19;

    private static final int MOST_TERMS = 5000;

    private static double down(double x, int steps) {
        double result = x;
        for (int k = 0; k < steps; k++) {
            result = Math.nextDown(result);
        }
        return result;
    }

    private static double up(double x, int steps) {
        return -down(-x, steps);
    }

    private static Interval outward(double low, double high) {
        return Double.isNaN(low) || Double.isNaN(high)
                ? Interval.ENTIRE
                : new Interval(Math.nextDown(low), Math.nextUp(high));
    }

    @Override
    public Interval of(double value) {
        return new Interval(value, value);
    }

    private static boolean isZero(Interval a) {
        return a.low() == 0 && a.high() == 0;
    }

    /** Exact if one operand is 0, which keeps structural zeros of derivatives free of underflow. */
    @Override
    public Interval add(Interval a, Interval b) {
        if (isZero(a) || isZero(b)) {
            return isZero(a) ? b : a;
        }
        return outward(a.low() + b.low(), a.high() + b.high());
    }

    @Override
    public Interval subtract(Interval a, Interval b) {
        return outward(a.low() - b.high(), a.high() - b.low());
    }

    /** Exact if one operand is 0. */
    @Override
    public Interval multiply(Interval a, Interval b) {
        if (isZero(a) || isZero(b)) {
            return of(0);
        }
        double p = a.low() * b.low();
        double q = a.low() * b.high();
        double r = a.high() * b.low();
        double s = a.high() * b.high();
        // Math.min and max pass NaN (0 times infinity) on.
        return outward(Math.min(Math.min(p, q), Math.min(r, s)), Math.max(Math.max(p, q), Math.max(r, s)));
    }

    @Override
    public Interval divide(Interval a, Interval b) {
        if (b.contains(0)) {
            return Interval.ENTIRE;
        }
        double p = a.low() / b.low();
        double q = a.low() / b.high();
        double r = a.high() / b.low();
        double s = a.high() / b.high();
        return outward(Math.min(Math.min(p, q), Math.min(r, s)), Math.max(Math.max(p, q), Math.max(r, s)));
    }

    @Override
    public Interval exp(Interval a) {
        double low = Math.max(0, down(StrictMath.exp(a.low()), 2));
        return new Interval(low, up(StrictMath.exp(a.high()), 2));
    }

    @Override
    public Interval log(Interval a) {
        return a.low() > 0
                ? new Interval(down(StrictMath.log(a.low()), 2), up(StrictMath.log(a.high()), 2))
                : Interval.ENTIRE;
    }

    @Override
    public Interval tanh(Interval a) {
        double low = Math.max(-1, down(StrictMath.tanh(a.low()), 3));
        return new Interval(low, Math.min(1, up(StrictMath.tanh(a.high()), 3)));
    }

    @Override
    public Interval sigmoid(Interval a) {
        return new Interval(
                Math.max(0, sigmoidAt(a.low()).low()),
                Math.min(1, sigmoidAt(a.high()).high()));
    }

    private Interval sigmoidAt(double z) {
        return divide(of(1), add(of(1), exp(of(-z))));
    }

    @Override
    public Interval softplus(Interval a) {
        return new Interval(
                Math.max(0, softplusAt(a.low()).low()), softplusAt(a.high()).high());
    }

    private Interval softplusAt(double z) {
        Interval tail = exp(of(-Math.abs(z)));
        Interval log = new Interval(down(StrictMath.log1p(tail.low()), 2), up(StrictMath.log1p(tail.high()), 2));
        return add(of(Math.max(z, 0)), log);
    }

    @Override
    public Interval sin(Interval a) {
        return PeriodicIntervals.sin(a);
    }

    @Override
    public Interval cos(Interval a) {
        return PeriodicIntervals.cos(a);
    }

    @Override
    public Interval normalCdf(Interval a) {
        return new Interval(
                NormalIntervals.cdf(this, a.low()).low(),
                NormalIntervals.cdf(this, a.high()).high());
    }

    @Override
    public Interval normalDensity(Interval a) {
        double near = a.contains(0) ? 0 : Math.min(Math.abs(a.low()), Math.abs(a.high()));
        return new Interval(
                NormalIntervals.density(this, a.magnitude()).low(),
                NormalIntervals.density(this, near).high());
    }

    @Override
    public Interval squareRoot(Interval a) {
        return a.low() >= 0
                ? new Interval(Math.max(0, down(Math.sqrt(a.low()), 1)), up(Math.sqrt(a.high()), 1))
                : Interval.ENTIRE;
    }

    /** Increasing in each argument, so that two corners enclose it. */
    @Override
    public Interval bivariateNormalCdf(Interval h, Interval k, Interval rho) {
        Interval low = bivariateAt(h.low(), k.low(), rho.low());
        Interval high = bivariateAt(h.high(), k.high(), rho.high());
        return new Interval(Math.max(0, low.low()), Math.min(1, high.high()));
    }

    private Interval bivariateAt(double h, double k, double rho) {
        int terms = TetrachoricSeries.terms(Math.abs(rho), LEFT_OUT, MOST_TERMS);
        if (terms < 0 || Double.isInfinite(h) || Double.isInfinite(k)) {
            return new Interval(0, 1);
        }
        Interval sum = TetrachoricSeries.sum(this, of(h), of(k), of(rho), terms);
        return add(sum, new Interval(-LEFT_OUT, LEFT_OUT));
    }

    @Override
    public Interval positivePart(Interval a) {
        return new Interval(Math.max(0, a.low()), Math.max(0, a.high()));
    }

    @Override
    public Interval step(Interval a) {
        if (a.contains(0)) {
            return Interval.ENTIRE;
        }
        return of(a.low() > 0 ? 1 : 0);
    }
}
