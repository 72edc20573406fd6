package org.thalweg.analysis.arithmetic;

import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.thalweg.core.objective.Arithmetic;

/**
 * Outward rounded interval arithmetic with some fifty decimal digits, for proofs where doubles are too coarse.
 *
 * <p>A number of the field has at least 60 digits, and + − × ÷ of Hipparchus's Dfp err by less than one unit in the last; every
 * bound is moved outward by 10⁻⁵⁰ of itself, which covers that and its own rounding. e<sup>a</sup> is summed by Taylor's
 * formula at a/2<sup>k</sup> and squared k times, with one bound for its remainder and all rounding, so that no elementary
 * function is trusted; tanh and the sigmoid come from it. The logarithm is a guess proved by e<sup>a</sup> on both sides.
 * Confined to one thread.
 */
public final class DecimalIntervalArithmetic implements Arithmetic<DecimalInterval> {

    private static final int DIGITS = 60;
    private static final int TERMS = 20;
    private static final double LARGEST_EXPONENT = 1e4;

    private final DfpField field = new DfpField(DIGITS);
    private final Dfp widening = field.newDfp("1e-50");
    private final Dfp roundingOfExp = field.newDfp("1e-54");

    /** An arithmetic with a field of its own. */
    public DecimalIntervalArithmetic() {}

    private DecimalInterval outward(Dfp low, Dfp high) {
        return new DecimalInterval(
                low.subtract(low.abs().multiply(widening)), high.add(high.abs().multiply(widening)));
    }

    @Override
    public DecimalInterval of(double value) {
        Dfp exact = field.newDfp(value);
        // A double may have more digits than the field.
        return outward(exact, exact);
    }

    @Override
    public DecimalInterval add(DecimalInterval a, DecimalInterval b) {
        return outward(a.low().add(b.low()), a.high().add(b.high()));
    }

    @Override
    public DecimalInterval subtract(DecimalInterval a, DecimalInterval b) {
        return outward(a.low().subtract(b.high()), a.high().subtract(b.low()));
    }

    private static boolean isDefined(DecimalInterval a) {
        return !a.low().isNaN() && !a.high().isNaN();
    }

    @Override
    public DecimalInterval multiply(DecimalInterval a, DecimalInterval b) {
        if (!isDefined(a) || !isDefined(b)) {
            return undefined();
        }
        Dfp p = a.low().multiply(b.low());
        Dfp s = a.high().multiply(b.high());
        if (!a.low().strictlyNegative() && !b.low().strictlyNegative()) {
            return outward(p, s);
        }
        Dfp q = a.low().multiply(b.high());
        Dfp r = a.high().multiply(b.low());
        return outward(least(least(p, q), least(r, s)), most(most(p, q), most(r, s)));
    }

    /** All real numbers, as NaN bounds, if the divisor holds 0. */
    @Override
    public DecimalInterval divide(DecimalInterval a, DecimalInterval b) {
        boolean zero = !b.low().strictlyPositive() && !b.high().strictlyNegative();
        if (zero || !isDefined(a) || !isDefined(b)) {
            return undefined();
        }
        Dfp p = a.low().divide(b.low());
        Dfp q = a.low().divide(b.high());
        Dfp r = a.high().divide(b.low());
        Dfp s = a.high().divide(b.high());
        return outward(least(least(p, q), least(r, s)), most(most(p, q), most(r, s)));
    }

    private DecimalInterval undefined() {
        Dfp nan = field.newDfp(Double.NaN);
        return new DecimalInterval(nan, nan);
    }

    private static Dfp least(Dfp a, Dfp b) {
        return b.lessThan(a) ? b : a;
    }

    private static Dfp most(Dfp a, Dfp b) {
        return b.greaterThan(a) ? b : a;
    }

    @Override
    public DecimalInterval exp(DecimalInterval a) {
        DecimalInterval low = expAt(a.low());
        return a.low().equals(a.high())
                ? low
                : new DecimalInterval(low.low(), expAt(a.high()).high());
    }

    /**
     * e<sup>x</sup> at one number: sums and products without bounds, and one bound for all their rounding.
     *
     * <p>Every operation errs by less than 10⁻⁵⁶ of its result. With |y| ≤ 1/256 the sum, at least 0.99, gathers less than
     * 10⁻⁵⁵ of itself, and the terms left out are below 256⁻²¹/21! · 1.01 < 10⁻⁶⁰; each of the k squarings doubles the relative
     * error and adds one rounding. So 2<sup>k</sup> · 10⁻⁵⁴ covers all of it, at most 10⁻⁴⁷.
     */
    private DecimalInterval expAt(Dfp x) {
        double size = Math.abs(x.toDouble());
        if (!(size <= LARGEST_EXPONENT)) {
            return undefined();
        }
        int halvings = 0;
        double scale = 1;
        while (size / scale > 1.0 / 256) {
            halvings++;
            scale *= 2;
        }
        Dfp y = x.divide(field.newDfp(scale));
        Dfp one = field.getOne();
        Dfp sum = one;
        for (int k = TERMS; k >= 1; k--) {
            sum = one.add(y.multiply(sum).divide(k));
        }
        for (int k = 0; k < halvings; k++) {
            sum = sum.multiply(sum);
        }
        Dfp error = sum.multiply(roundingOfExp).multiply(field.newDfp(scale));
        return new DecimalInterval(sum.subtract(error), sum.add(error));
    }

    /** A guess that e<sup>a</sup> confirms; undefined if it does not. */
    @Override
    public DecimalInterval log(DecimalInterval a) {
        if (!isDefined(a) || !a.low().strictlyPositive()) {
            return undefined();
        }
        Dfp margin = field.newDfp("1e-40");
        Dfp low = a.low().log().subtract(margin);
        Dfp high = a.high().log().add(margin);
        boolean proved =
                !expAt(low).high().greaterThan(a.low()) && !expAt(high).low().lessThan(a.high());
        return proved ? new DecimalInterval(low, high) : undefined();
    }

    /** 1 − 2/(e<sup>2a</sup> + 1). */
    @Override
    public DecimalInterval tanh(DecimalInterval a) {
        DecimalInterval two = of(2);
        return subtract(of(1), divide(two, add(exp(multiply(two, a)), of(1))));
    }

    @Override
    public DecimalInterval sigmoid(DecimalInterval a) {
        return divide(of(1), add(of(1), exp(negate(a))));
    }

    @Override
    public DecimalInterval softplus(DecimalInterval a) {
        return log(add(of(1), exp(a)));
    }

    /** Not offered: nothing is known of the result. */
    @Override
    public DecimalInterval sin(DecimalInterval a) {
        return undefined();
    }

    /** Not offered: nothing is known of the result. */
    @Override
    public DecimalInterval cos(DecimalInterval a) {
        return undefined();
    }

    /** Not offered: nothing is known of the result. */
    @Override
    public DecimalInterval normalCdf(DecimalInterval a) {
        return undefined();
    }

    /** Not offered: nothing is known of the result. */
    @Override
    public DecimalInterval normalDensity(DecimalInterval a) {
        return undefined();
    }

    /** The root of Hipparchus, which squares must confirm. */
    @Override
    public DecimalInterval squareRoot(DecimalInterval a) {
        if (!isDefined(a) || !a.low().strictlyPositive()) {
            return undefined();
        }
        Dfp low = a.low().sqrt();
        Dfp high = a.high().sqrt();
        DecimalInterval root = outward(low, high);
        boolean proved = !root.low().multiply(root.low()).greaterThan(a.low())
                && !root.high().multiply(root.high()).lessThan(a.high());
        return proved ? root : undefined();
    }

    /** Not offered: nothing is known of the result. */
    @Override
    public DecimalInterval bivariateNormalCdf(DecimalInterval h, DecimalInterval k, DecimalInterval rho) {
        return undefined();
    }

    @Override
    public DecimalInterval positivePart(DecimalInterval a) {
        if (!isDefined(a)) {
            return undefined();
        }
        Dfp zero = field.getZero();
        return new DecimalInterval(most(a.low(), zero), most(a.high(), zero));
    }

    @Override
    public DecimalInterval step(DecimalInterval a) {
        if (a.low().strictlyPositive()) {
            return of(1);
        }
        return a.high().strictlyNegative() ? of(0) : undefined();
    }
}
