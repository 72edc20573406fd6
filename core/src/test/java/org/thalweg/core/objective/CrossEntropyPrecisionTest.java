package org.thalweg.core.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossEntropyPrecisionTest {

    private static final MathContext DIGITS = new MathContext(60);

    /** Probabilities from a Taylor series in 60 digits. */
    @ParameterizedTest
    @CsvSource({"0.3, -1.2, 0.7", "30, -3, 2", "-2, -2, -2", "0.1, 40, 39.5", "-700, 0, 1", "5, 5, -5"})
    void agreesWithExtendedPrecision(double a, double b, double c) {
        double[] z = {a, b, c};
        BigDecimal[] e = new BigDecimal[3];
        BigDecimal sum = BigDecimal.ZERO;
        for (int j = 0; j < 3; j++) {
            e[j] = exp(new BigDecimal(z[j]));
            sum = sum.add(e[j]);
        }
        for (int label = 0; label < 3; label++) {
            double[] t = new double[3];
            t[label] = 1;
            double[] value = new double[1];
            double[] g = new double[3];
            double[] h = new double[6];
            new CrossEntropy().evaluate(2, 3, 1, 1, z, t, value, g, h);
            for (int i = 0, row = 0; i < 3; i++) {
                BigDecimal p = e[i].divide(sum, DIGITS);
                close(g[i], p.subtract(BigDecimal.valueOf(t[i])));
                for (int j = 0; j <= i; j++, row++) {
                    BigDecimal q = e[j].divide(sum, DIGITS);
                    close(h[row], p.multiply(i == j ? BigDecimal.ONE.subtract(q) : q.negate()));
                }
            }
            double p = e[label].divide(sum, DIGITS).doubleValue();
            assertThat(StrictMath.exp(-value[0])).isCloseTo(p, within(1e-13 * p));
        }
    }

    private static void close(double actual, BigDecimal expected) {
        double value = expected.doubleValue();
        assertThat(actual).isCloseTo(value, within(4e-15 * Math.abs(value)));
    }

    private static BigDecimal exp(BigDecimal x) {
        // exp(x) = exp(x / 2^12)^(2^12)
        BigDecimal small = x.divide(BigDecimal.valueOf(4096), DIGITS);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int k = 1; k < 60; k++) {
            term = term.multiply(small, DIGITS).divide(BigDecimal.valueOf(k), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return sum.pow(4096, DIGITS);
    }

    @Test
    void farLogitsNeitherOverflowNorLoseTheGradient() {
        double[] value = new double[1];
        double[] g = new double[2];
        double[] h = new double[3];
        new CrossEntropy().evaluate(2, 2, 1, 1, new double[] {1000, -1000}, new double[] {0, 1}, value, g, h);
        assertThat(value[0]).isEqualTo(2000);
        assertThat(g).containsExactly(1, -1);
        new CrossEntropy().evaluate(2, 2, 1, 1, new double[] {40, 0}, new double[] {1, 0}, value, g, h);
        assertThat(value[0]).isCloseTo(StrictMath.exp(-40), within(1e-30));
        assertThat(g[0]).isCloseTo(-StrictMath.exp(-40), within(1e-30));
    }

    @Test
    void nanGivesNan() {
        double[] value = new double[1];
        new CrossEntropy()
                .evaluate(
                        1,
                        2,
                        1,
                        1,
                        new double[] {Double.NaN, 0},
                        new double[] {0, 1},
                        value,
                        new double[2],
                        new double[3]);
        assertThat(value[0]).isNaN();
    }

    @Test
    void everyOrderGivesTheSameValue() {
        double[] z = {0.3, -0.2, 1.5, 0.9};
        double[] t = {1, 0, 0, 1};
        double[] first = new double[2];
        double[] second = new double[2];
        new CrossEntropy().evaluate(0, 2, 2, 2, z, t, first, null, null);
        new CrossEntropy().evaluate(2, 2, 2, 2, z, t, second, new double[4], new double[6]);
        assertThat(second).containsExactly(first);
    }
}
