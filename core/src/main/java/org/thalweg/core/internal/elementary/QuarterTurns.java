package org.thalweg.core.internal.elementary;

/**
 * Sine and cosine by reduction to a quarter turn, without allocation.
 *
 * <p>x − n·π/2 for the nearest n is kept as a sum of two doubles; π/2 is split into three, and the first difference is
 * exact (Sterbenz). The polynomials have the coefficients of fdlibm's kernels (Sun Microsystems, 1993). Only correctly
 * rounded operations: the same bits everywhere.
 */
public final class QuarterTurns {

    /** Beyond this many quarter turns the three parts of π/2 are not enough. */
    private static final double MOST_TURNS = 0x1.0p20;

    /** Below this sin x is x, the sign of 0 included. */
    private static final double SMALL = 0x1.0p-27;

    private static final double TURNS_PER_RADIAN = 0x1.45f306dc9c883p-1;
    private static final double HIGH = 0x1.921fb54442d18p0;
    private static final double MIDDLE = 0x1.1a62633145c07p-54;
    private static final double LOW = -0x1.f1976b7ed8fbcp-110;

    private static final double S1 = -1.66666666666666324348e-01;
    private static final double S2 = 8.33333333332248946124e-03;
    private static final double S3 = -1.98412698298579493134e-04;
    private static final double S4 = 2.75573137070700676789e-06;
    private static final double S5 = -2.50507602534068634195e-08;
    private static final double S6 = 1.58969099521155010221e-10;

    private static final double C1 = 4.16666666666666019037e-02;
    private static final double C2 = -1.38888888888741095749e-03;
    private static final double C3 = 2.48015872894767294178e-05;
    private static final double C4 = -2.75573143513906633035e-07;
    private static final double C5 = 2.08757232129817482790e-09;
    private static final double C6 = -1.13596475577881948265e-11;

    private QuarterTurns() {}

    /** {@return the sine of x, in radians, within 1 ulp; NaN at ±∞} */
    public static double sine(double x) {
        if (Math.abs(x) < SMALL) {
            return x;
        }
        double turns = Math.rint(x * TURNS_PER_RADIAN);
        return Math.abs(turns) <= MOST_TURNS ? turned(x, turns, 0) : StrictMath.sin(x);
    }

    /** {@return the cosine of x, in radians, within 1 ulp; NaN at ±∞} */
    public static double cosine(double x) {
        double turns = Math.rint(x * TURNS_PER_RADIAN);
        return Math.abs(turns) <= MOST_TURNS ? turned(x, turns, 1) : StrictMath.cos(x);
    }

    /** sin(x + quarter·π/2) where {@code turns} is the whole number nearest to x / (π/2). */
    private static double turned(double x, double turns, int quarter) {
        double first = Math.fma(-turns, HIGH, x);
        double product = turns * MIDDLE;
        double productError = Math.fma(turns, MIDDLE, -product);
        double second = first - product;
        double rest = ((first - second) - product) - Math.fma(turns, LOW, productError);
        double high = second + rest;
        double low = (second - high) + rest;
        return switch (((int) turns + quarter) & 3) {
            case 0 -> sineKernel(high, low);
            case 1 -> cosineKernel(high, low);
            case 2 -> -sineKernel(high, low);
            default -> -cosineKernel(high, low);
        };
    }

    /** sin(x + y) for |x| ≤ π/4 and |y| below half an ulp of x. */
    private static double sineKernel(double x, double y) {
        double z = x * x;
        double v = z * x;
        double r = Math.fma(z, Math.fma(z, Math.fma(z, Math.fma(z, S6, S5), S4), S3), S2);
        return x - ((z * (0.5 * y - v * r) - y) - v * S1);
    }

    /** cos(x + y) for the same. */
    private static double cosineKernel(double x, double y) {
        double z = x * x;
        double r = z * Math.fma(z, Math.fma(z, Math.fma(z, Math.fma(z, Math.fma(z, C6, C5), C4), C3), C2), C1);
        double half = 0.5 * z;
        double w = 1 - half;
        return w + (((1 - w) - half) + (z * r - x * y));
    }
}
