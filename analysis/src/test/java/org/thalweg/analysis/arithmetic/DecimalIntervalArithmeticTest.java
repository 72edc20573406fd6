package org.thalweg.analysis.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.hipparchus.dfp.Dfp;
import org.junit.jupiter.api.Test;
import org.thalweg.analysis.Problems;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.NetworkObjective;

/** References computed with mpmath at 50 digits. */
class DecimalIntervalArithmeticTest {

    private final DecimalIntervalArithmetic a = new DecimalIntervalArithmetic();

    private static BigDecimal decimal(Dfp number) {
        return new BigDecimal(number.toString());
    }

    private static void assertEncloses(DecimalInterval interval, String reference) {
        BigDecimal value = new BigDecimal(reference);
        BigDecimal slack = value.abs().movePointLeft(48);
        assertThat(decimal(interval.low())).isLessThan(value.add(slack));
        assertThat(decimal(interval.high())).isGreaterThan(value.subtract(slack));
        assertThat(decimal(interval.high()).subtract(decimal(interval.low())))
                .isLessThan(value.abs().movePointLeft(38));
    }

    @Test
    void elementaryFunctionsEncloseTheirValuesTightly() {
        assertEncloses(a.exp(a.of(-7.25)), "0.0007101743888425490635846003705775444086763023873619");
        assertEncloses(a.exp(a.of(30)), "10686474581524.462146990468650741401650024495005473");
        assertEncloses(a.tanh(a.of(0.5)), "0.46211715726000975850231848364367254873028928033011");
        assertEncloses(a.log(a.of(3)), "1.0986122886681096913952452369225257046474905578227");
    }

    @Test
    void tightGradientsLieInTheGradientsOfDoubleIntervals() {
        NetworkObjective objective = Problems.xor(3, 1e-4);
        IntervalDerivatives derivatives = new IntervalDerivatives(objective);
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(4);
        double[] theta = new double[objective.dimension()];
        for (int i = 0; i < theta.length; i++) {
            theta[i] = 2 * random.nextGaussian();
        }
        Interval[] wide = derivatives.gradient(theta);
        Interval[] tight = derivatives.tightGradient(theta);
        for (int i = 0; i < theta.length; i++) {
            assertThat(wide[i].low()).isLessThanOrEqualTo(tight[i].high());
            assertThat(wide[i].high()).isGreaterThanOrEqualTo(tight[i].low());
            assertThat(tight[i].high() - tight[i].low()).isLessThanOrEqualTo(8 * Math.ulp(tight[i].magnitude()));
            assertThat(tight[i].radius()).isLessThan(wide[i].radius());
        }
    }

    @Test
    void aQuotientByAnIntervalWithZeroIsAnything() {
        DecimalInterval zero = new DecimalInterval(a.of(-1).low(), a.of(1).high());
        assertThat(a.divide(a.of(1), zero).rounded()).isEqualTo(Interval.ENTIRE);
    }
}
