package org.thalweg.core.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NormsTest {

    @Test
    void largestEntry() {
        assertThat(Norms.inf(new double[] {1, -3, 2})).isEqualTo(3);
        assertThat(Norms.inf(new double[0])).isZero();
        assertThat(Norms.inf(new double[] {1, Double.NaN, Double.POSITIVE_INFINITY}))
                .isNaN();
        assertThat(Norms.inf(new double[] {Double.NaN, 1})).isNaN();
        assertThat(Norms.inf(new double[] {Double.NEGATIVE_INFINITY, 1})).isInfinite();
    }

    @Test
    void euclideanNeitherOverflowsNorUnderflows() {
        assertThat(Norms.euclidean(new double[] {3, -4})).isEqualTo(5);
        assertThat(Norms.euclidean(new double[] {3e200, 4e200})).isCloseTo(5e200, within(1e186));
        assertThat(Norms.euclidean(new double[] {3e-200, 4e-200})).isCloseTo(5e-200, within(1e-214));
        assertThat(Norms.euclidean(new double[] {Double.MIN_VALUE})).isEqualTo(Double.MIN_VALUE);
        assertThat(Norms.euclidean(new double[] {Double.MAX_VALUE})).isEqualTo(Double.MAX_VALUE);
        assertThat(Norms.euclidean(new double[] {Double.MAX_VALUE, Double.MAX_VALUE}))
                .isInfinite();
        assertThat(Norms.euclidean(new double[3])).isZero();
        assertThat(Norms.euclidean(new double[] {1, Double.NaN})).isNaN();
        assertThat(Norms.euclidean(new double[] {1, Double.NEGATIVE_INFINITY})).isInfinite();
    }

    @Test
    void euclideanIsAccurate() {
        Random random = new Random(8);
        for (int k = 0; k < 100; k++) {
            double[] vector =
                    random.doubles(50, -1, 1).map(v -> Math.scalb(v, 40)).toArray();
            BigDecimal sum = BigDecimal.ZERO;
            for (double v : vector) {
                sum = sum.add(new BigDecimal(v).pow(2));
            }
            double expected = sum.sqrt(MathContext.DECIMAL64).doubleValue();
            assertThat(Norms.euclidean(vector)).isCloseTo(expected, within(8 * Math.ulp(expected)));
        }
    }
}
