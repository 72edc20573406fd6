package org.thalweg.solvers.gradientflow.exponential;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhiTest {

    private static final MathContext DIGITS = new MathContext(120);

    /** The power series with 120 digits, which no cancellation for |z| up to 60 uses up. */
    private static double reference(int order, double z) {
        BigDecimal term = BigDecimal.ONE;
        for (int k = 2; k <= order; k++) {
            term = term.divide(BigDecimal.valueOf(k), DIGITS);
        }
        BigDecimal sum = term;
        for (int j = 1; j < 300; j++) {
            term = term.multiply(new BigDecimal(z)).divide(BigDecimal.valueOf(j + order), DIGITS);
            sum = sum.add(term);
        }
        return sum.doubleValue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-300, -1e-8, 0.3, -0.99, 1, -1, -1.0001, 1.01, -3, 5, -17.5, 40, -60})
    void agreesWithThePowerSeries(double z) {
        for (int order = 1; order <= 4; order++) {
            double expected = reference(order, z);
            assertThat(Math.abs(Phi.phi(order, z) - expected)).isLessThan(1e-14 * Math.abs(expected));
        }
    }
}
