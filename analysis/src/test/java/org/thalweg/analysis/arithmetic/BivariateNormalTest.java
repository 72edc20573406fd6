package org.thalweg.analysis.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.dfp.Dfp;
import org.junit.jupiter.api.Test;
import org.thalweg.core.network.Xoshiro256PlusPlus;

/** The distribution function of two correlated normal variables in every arithmetic. */
class BivariateNormalTest {

    private static final IntervalArithmetic INTERVALS = new IntervalArithmetic();
    private static final DfpArithmetic DIGITS = new DfpArithmetic(30);

    private static Interval enclosed(double h, double k, double rho) {
        return INTERVALS.bivariateNormalCdf(INTERVALS.of(h), INTERVALS.of(k), INTERVALS.of(rho));
    }

    private static Dfp exact(double h, double k, double rho) {
        return DIGITS.bivariateNormalCdf(DIGITS.of(h), DIGITS.of(k), DIGITS.of(rho));
    }

    /** ¼ + asin ρ / 2π at the origin (W. F. Sheppard, 1899). */
    @Test
    void isSheppardsFormulaAtTheOrigin() {
        for (double rho : new double[] {-0.95, -0.5, -1e-3, 0, 0.25, 0.5, 0.9, 0.99}) {
            double known = 0.25 + StrictMath.asin(rho) / (2 * Math.PI);
            assertThat(exact(0, 0, rho).toDouble()).isCloseTo(known, within(2e-16));
            assertThat(enclosed(0, 0, rho).low()).isLessThanOrEqualTo(known + 2e-16);
            assertThat(enclosed(0, 0, rho).high()).isGreaterThanOrEqualTo(known - 2e-16);
            assertThat(enclosed(0, 0, rho).radius()).isLessThan(1e-12);
        }
    }

    @Test
    void intervalsHoldThirtyDigitsAndComplementsAddUp() {
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(1);
        for (int k = 0; k < 30; k++) {
            double x = 1.5 * random.nextGaussian();
            double y = 1.5 * random.nextGaussian();
            double rho = 1.9 * random.nextDouble() - 0.95;
            Dfp value = exact(x, y, rho);
            Interval bounds = enclosed(x, y, rho);
            assertThat(value.lessThan(DIGITS.of(bounds.low()))).isFalse();
            assertThat(value.greaterThan(DIGITS.of(bounds.high()))).isFalse();
            Dfp both = value.add(exact(x, -y, -rho));
            assertThat(both.subtract(DIGITS.normalCdf(DIGITS.of(x))).toDouble()).isCloseTo(0, within(1e-25));
        }
    }

    /** The derivative of a dual number against differences of thirty digits. */
    @Test
    void dualsDifferentiateInAllThree() {
        DualArithmetic<Dfp> duals = new DualArithmetic<>(DIGITS);
        double[] at = {0.4, -0.7, 0.6};
        double step = 0x1p-30;
        for (int j = 0; j < 3; j++) {
            double[] up = at.clone();
            double[] down = at.clone();
            up[j] += step;
            down[j] -= step;
            double difference = exact(up[0], up[1], up[2])
                            .subtract(exact(down[0], down[1], down[2]))
                            .toDouble()
                    / (2 * step);
            Dual<Dfp> value = duals.bivariateNormalCdf(seed(at, 0, j), seed(at, 1, j), seed(at, 2, j));
            assertThat(value.slope().toDouble()).isCloseTo(difference, within(1e-14));
        }
    }

    private static Dual<Dfp> seed(double[] at, int i, int j) {
        return new Dual<>(DIGITS.of(at[i]), DIGITS.of(i == j ? 1 : 0));
    }

    /** Nearly equal variables need too many terms; what is left is true. */
    @Test
    void nearlyPerfectCorrelationIsLeftOpen() {
        assertThat(enclosed(0.3, 0.3, 1 - 1e-9)).isEqualTo(new Interval(0, 1));
        assertThat(enclosed(0.3, 0.3, 1)).isEqualTo(new Interval(0, 1));
    }
}
