package org.thalweg.objectives.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.hipparchus.util.FastMath;

/** Results contain the 40-digit result, at the ends and inside, and are not much wider than they must be. */
class IntervalTest {

    private static final DfpField FIELD = new DfpField(40);

    private static void assertContains(Interval interval, Dfp exact) {
        assertThat(FIELD.newDfp(interval.low()).greaterThan(exact))
                .as("%s below %s", interval, exact)
                .isFalse();
        assertThat(FIELD.newDfp(interval.high()).lessThan(exact))
                .as("%s above %s", interval, exact)
                .isFalse();
    }

    private static void check(UnaryOperator<Interval> function, UnaryOperator<Dfp> exact, double low, double width) {
        Interval argument = new Interval(low, low + width);
        Interval result = function.apply(argument);
        for (int k = 0; k <= 8; k++) {
            double inside = Math.min(argument.high(), Math.max(low, low + width * k / 8));
            assertContains(result, exact.apply(FIELD.newDfp(inside)));
        }
        Interval point = function.apply(Interval.of(low));
        assertThat(point.high() - point.low())
                .isLessThanOrEqualTo(10 * Math.max(Double.MIN_NORMAL, FastMath.ulp(point.magnitude())));
    }

    @Property(tries = 200)
    void elementaryFunctions(
            @ForAll @DoubleRange(min = -20, max = 20) double low, @ForAll @DoubleRange(min = 0, max = 4) double width) {
        check(Interval::exp, Dfp::exp, low, width);
        check(Interval::tanh, IntervalTest::tanh, low, width);
        check(Interval::sin, Dfp::sin, low, width);
        check(Interval::cos, Dfp::cos, low, width);
        check(Interval::log, Dfp::log, Math.abs(low) + 1e-3, width);
    }

    /** By exponentials: that of Dfp overflows its digits for large arguments. */
    private static Dfp tanh(Dfp z) {
        Dfp e = z.multiply(-2).exp();
        return FIELD.getOne().subtract(e).divide(FIELD.getOne().add(e));
    }

    @Property(tries = 300)
    void arithmetic(
            @ForAll @DoubleRange(min = -9, max = 9) double a,
            @ForAll @DoubleRange(min = 0, max = 3) double widthA,
            @ForAll @DoubleRange(min = -9, max = 9) double b,
            @ForAll @DoubleRange(min = 0, max = 3) double widthB) {
        Interval x = new Interval(a, a + widthA);
        Interval y = new Interval(b, b + widthB);
        checkPair(x, y, x.plus(y), Dfp::add);
        checkPair(x, y, x.minus(y), Dfp::subtract);
        checkPair(x, y, x.times(y), Dfp::multiply);
        if (!y.contains(0)) {
            checkPair(x, y, x.over(y), Dfp::divide);
        }
    }

    private static void checkPair(Interval x, Interval y, Interval result, BinaryOperator<Dfp> exact) {
        for (double a : new double[] {x.low(), x.high()}) {
            for (double b : new double[] {y.low(), y.high()}) {
                assertContains(result, exact.apply(FIELD.newDfp(a), FIELD.newDfp(b)));
            }
        }
    }
}
