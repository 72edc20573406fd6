package org.thalweg.analysis.arithmetic;

/** Enclosures of the normal distribution at one number. */
final class NormalIntervals {

    /** 1/√(2π) = 0.39894228040143267793994…, which lies between these neighbors. */
    private static final Interval FACTOR = Interval.around(0.3989422804014327, 0);

    /** Beyond, the tail is bounded by its asymptotic series. */
    private static final double FAR = 6;

    /** Largest factor of a denominator; z²/2 is below it, so that the terms left out fall by half at least. */
    private static final int MOST_FACTORS = 201;

    /** Terms of the asymptotic series fall up to here for every z beyond {@link #FAR}. */
    private static final int MOST_TAIL_TERMS = 33;

    private NormalIntervals() {}

    /** φ(z) = exp(−z²/2)/√(2π), z not infinite. */
    static Interval density(IntervalArithmetic a, double z) {
        Interval half = a.multiply(a.of(-0.5), a.multiply(a.of(z), a.of(z)));
        Interval density = a.multiply(FACTOR, a.exp(half));
        return new Interval(Math.max(0, density.low()), density.high());
    }

    /** Φ(z). */
    static Interval cdf(IntervalArithmetic a, double z) {
        if (z < 0) {
            Interval rest = z < -FAR ? tail(a, -z) : a.subtract(a.of(1), near(a, -z));
            return new Interval(Math.max(0, rest.low()), rest.high());
        }
        Interval value = z > FAR ? a.subtract(a.of(1), tail(a, z)) : near(a, z);
        return new Interval(value.low(), Math.min(1, value.high()));
    }

    /**
     * 1 − Φ(z) lies between successive partial sums of φ(z)/z · (1 − 1/z² + 3/z⁴ − 15/z⁶ + …) (W. Feller 1968, chapter VII,
     * problem 1; M. Abramowitz, I. A. Stegun 1964, 26.2.12).
     */
    private static Interval tail(IntervalArithmetic a, double z) {
        if (Double.isInfinite(z)) {
            return a.of(0);
        }
        Interval square = a.divide(a.of(1), a.multiply(a.of(z), a.of(z)));
        Interval term = a.of(1);
        Interval above = term;
        Interval below = a.of(0);
        for (int k = 1; k < MOST_TAIL_TERMS; k += 4) {
            term = a.multiply(a.multiply(term, square), a.of(k));
            below = a.subtract(above, term);
            term = a.multiply(a.multiply(term, square), a.of(k + 2));
            above = a.add(below, term);
        }
        Interval first = a.divide(density(a, z), a.of(z));
        double low = a.multiply(first, below).low();
        return new Interval(Math.max(0, low), a.multiply(first, above).high());
    }

    /** ½ + φ(z)(z + z³/3 + z⁵/15 + …), all terms positive; the terms left out are below a geometric series. */
    private static Interval near(IntervalArithmetic a, double z) {
        Interval square = a.multiply(a.of(z), a.of(z));
        Interval term = a.of(z);
        Interval sum = term;
        double ratio = Double.POSITIVE_INFINITY;
        for (int k = 3; k < MOST_FACTORS && (term.high() > 1e-20 * sum.low() || !(ratio < 0.5)); k += 2) {
            term = a.divide(a.multiply(term, square), a.of(k));
            sum = a.add(sum, term);
            ratio = square.high() / (k + 2);
        }
        // The next term is at most half the last one, and so on: together at most the last one.
        Interval whole = a.add(sum, new Interval(0, term.high()));
        return a.add(a.of(0.5), a.multiply(density(a, z), whole));
    }
}
