package org.thalweg.analysis.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.hipparchus.dfp.Dfp;
import org.junit.jupiter.api.Test;

class IntervalArithmeticTest {

    private static final IntervalArithmetic INTERVALS = new IntervalArithmetic();
    private static final DfpArithmetic DIGITS = new DfpArithmetic(60);
    private static final MathContext FORTY = new MathContext(40);

    private static void assertEncloses(Interval interval, BigDecimal exact, int ulps) {
        assertThat(new BigDecimal(interval.low())).isLessThanOrEqualTo(exact);
        assertThat(new BigDecimal(interval.high())).isGreaterThanOrEqualTo(exact);
        assertThat(interval.high() - interval.low())
                .isLessThanOrEqualTo(ulps * Math.ulp(exact.doubleValue()) + Double.MIN_NORMAL);
    }

    private static BigDecimal decimal(Dfp number) {
        return new BigDecimal(number.toString());
    }

    @Property(tries = 300)
    void rationalOperationsEncloseTheExactResultTightly(
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double a,
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double b) {
        BigDecimal x = new BigDecimal(a);
        BigDecimal y = new BigDecimal(b);
        Interval p = INTERVALS.of(a);
        Interval q = INTERVALS.of(b);
        assertEncloses(INTERVALS.add(p, q), x.add(y), 3);
        assertEncloses(INTERVALS.subtract(p, q), x.subtract(y), 3);
        assertEncloses(INTERVALS.multiply(p, q), x.multiply(y), 3);
        if (b != 0) {
            assertEncloses(INTERVALS.divide(p, q), x.divide(y, FORTY), 3);
        }
    }

    @Property(tries = 500)
    void elementaryFunctionsEncloseTheFortyDigitResult(@ForAll @DoubleRange(min = -40, max = 40) double a) {
        Dfp x = DIGITS.of(a);
        assertEncloses(INTERVALS.exp(INTERVALS.of(a)), decimal(DIGITS.exp(x)), 6);
        assertEncloses(INTERVALS.sigmoid(INTERVALS.of(a)), decimal(DIGITS.sigmoid(x)), 16);
        assertEncloses(INTERVALS.softplus(INTERVALS.of(a)), decimal(DIGITS.softplus(x)), 16);
        assertEncloses(INTERVALS.sin(INTERVALS.of(a)), decimal(DIGITS.sin(x)), 8);
        assertEncloses(INTERVALS.cos(INTERVALS.of(a)), decimal(DIGITS.cos(x)), 8);
        if (Math.abs(a) < 12) {
            BigDecimal cdf = decimal(DIGITS.normalCdf(x));
            Interval enclosed = INTERVALS.normalCdf(INTERVALS.of(a));
            assertThat(new BigDecimal(enclosed.low())).isLessThanOrEqualTo(cdf);
            assertThat(new BigDecimal(enclosed.high())).isGreaterThanOrEqualTo(cdf);
            assertThat(enclosed.high() - enclosed.low()).isLessThan(1e-13);
            // The exponent a²/2 is enclosed within three units in its last place, which the exponential takes as they
            // are.
            int units = (int) (16 + 6 * a * a);
            assertEncloses(INTERVALS.normalDensity(INTERVALS.of(a)), decimal(DIGITS.normalDensity(x)), units);
        }
        if (Math.abs(a) > 1e-6) {
            assertEncloses(INTERVALS.tanh(INTERVALS.of(a)), decimal(DIGITS.tanh(x)), 8);
            assertEncloses(INTERVALS.log(INTERVALS.of(Math.abs(a))), decimal(DIGITS.log(x.abs())), 6);
        }
    }

    @Property(tries = 200)
    void operationsOnIntervalsContainThoseOnMembers(
            @ForAll @DoubleRange(min = -5, max = 5) double a,
            @ForAll @DoubleRange(min = 0, max = 2) double width,
            @ForAll @DoubleRange(min = 0, max = 1) double at,
            @ForAll @DoubleRange(min = -5, max = 5) double b) {
        Interval p = new Interval(a, a + width);
        Interval q = new Interval(b - width, b);
        double x = Math.min(p.high(), a + at * width);
        double y = Math.max(q.low(), b - at * width);
        assertThat(INTERVALS.multiply(p, q).contains(x * y)).isTrue();
        assertThat(INTERVALS.subtract(p, q).contains(x - y)).isTrue();
        assertThat(y == 0 || INTERVALS.divide(p, q).contains(x / y)).isTrue();
        assertThat(INTERVALS.exp(p).contains(StrictMath.exp(x))).isTrue();
        assertThat(INTERVALS.tanh(p).contains(StrictMath.tanh(x))).isTrue();
        assertThat(INTERVALS.sigmoid(p).contains(1 / (1 + StrictMath.exp(-x)))).isTrue();
        assertThat(INTERVALS.softplus(p).contains(StrictMath.log1p(StrictMath.exp(x))))
                .isTrue();
        assertThat(INTERVALS.positivePart(p).contains(Math.max(0, x))).isTrue();
        assertThat(INTERVALS.step(p).contains(x > 0 ? 1 : 0)).isTrue();
    }

    @Test
    void farTailsOfTheNormalDistributionEnd() {
        // Phi(-40) = 3.65589354091505e-350 and Phi(-30) = 4.906713927148187e-198 (mpmath).
        assertThat(DIGITS.normalCdf(DIGITS.of(-1e200)).toDouble()).isZero();
        assertThat(DIGITS.normalCdf(DIGITS.of(1e5)).toDouble()).isEqualTo(1);
        assertThat(DIGITS.normalCdf(DIGITS.of(-30)).toDouble() / 4.906713927148187e-198)
                .isCloseTo(1, org.assertj.core.data.Offset.offset(1e-14));
        assertThat(INTERVALS.normalCdf(INTERVALS.of(-30)).contains(4.906713927148187e-198))
                .isTrue();
        assertThat(INTERVALS.normalCdf(INTERVALS.of(0)).contains(0.5)).isTrue();
        assertThat(INTERVALS.normalCdf(INTERVALS.of(Double.MIN_VALUE)).contains(0.5))
                .isTrue();
        assertThat(INTERVALS.normalCdf(Interval.ENTIRE)).isEqualTo(new Interval(0, 1));
    }

    @Test
    void edges() {
        assertThat(INTERVALS.divide(INTERVALS.of(1), new Interval(-1, 1))).isEqualTo(Interval.ENTIRE);
        assertThat(INTERVALS.multiply(Interval.ENTIRE, INTERVALS.of(0))).isEqualTo(INTERVALS.of(0));
        assertThat(INTERVALS.multiply(Interval.ENTIRE, new Interval(0, 1))).isEqualTo(Interval.ENTIRE);
        assertThat(INTERVALS.step(INTERVALS.of(0))).isEqualTo(Interval.ENTIRE);
        assertThat(INTERVALS.exp(INTERVALS.of(1000)).high()).isInfinite();
        assertThat(INTERVALS.exp(INTERVALS.of(-1000)).low()).isZero();
        assertThat(INTERVALS.sigmoid(Interval.ENTIRE)).isEqualTo(new Interval(0, 1));
        assertThat(INTERVALS.tanh(INTERVALS.of(400)).high()).isEqualTo(1);
        assertThat(new Interval(-3, 2).magnitude()).isEqualTo(3);
        assertThat(Interval.around(1, 0.5).contains(1.5)).isTrue();
        assertThatThrownBy(() -> new Interval(1, 0)).hasMessageContaining("1.0 to 0.0");
        assertThatThrownBy(() -> new Interval(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void manyDigitsAgreeWithPublishedOnes() {
        // e, ln 2, tanh 1 to 40 digits (mpmath).
        assertThat(decimal(DIGITS.exp(DIGITS.of(1))).round(FORTY))
                .isEqualByComparingTo("2.718281828459045235360287471352662497757");
        assertThat(decimal(DIGITS.log(DIGITS.of(2))).round(FORTY))
                .isEqualByComparingTo("0.6931471805599453094172321214581765680755");
        assertThat(decimal(DIGITS.tanh(DIGITS.of(1))).round(FORTY))
                .isEqualByComparingTo("0.7615941559557648881194582826047935904128");
    }
}
