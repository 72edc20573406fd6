package org.thalweg.core.objective;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RoundingErrorTest {

    @Test
    void followsItsFormula() {
        double[] gradient = {-2, 0.5};
        double[] theta = {5, -4};
        double ofOne = RoundingError.ofValue(1, new double[2], theta);
        assertThat(ofOne).isBetween(RoundingError.UNIT_ROUNDOFF, 1000 * RoundingError.UNIT_ROUNDOFF);
        assertThat(RoundingError.ofValue(-3, gradient, theta)).isEqualTo(ofOne * (3 + 2 * 5 + 0.5 * 4));
        assertThat(RoundingError.ofValue(0, new double[1], new double[] {7})).isZero();
        assertThat(RoundingError.ofValue(Double.NaN, new double[1], new double[1]))
                .isNaN();
    }

    @Test
    void coversWhatRoundingDoesToASumOfSquares() {
        Random random = new Random(4);
        for (int k = 0; k < 200; k++) {
            double[] theta = random.doubles(20, -1, 1).toArray();
            double[] gradient = new double[20];
            double value = 0;
            BigDecimal exact = BigDecimal.ZERO;
            for (int i = 0; i < 20; i++) {
                value += theta[i] * theta[i];
                gradient[i] = 2 * theta[i];
                exact = exact.add(new BigDecimal(theta[i]).pow(2));
            }
            double error = new BigDecimal(value).subtract(exact).abs().doubleValue();
            assertThat(error).isLessThanOrEqualTo(RoundingError.ofValue(value, gradient, theta));
        }
    }
}
