package org.thalweg.objectives.gaussian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Against P(u &lt; h, y &lt; k) to 20 digits, made by reference/bivariate.py with mpmath. */
class BivariateNormalTest {

    private final BivariateNormal normal = new BivariateNormal();

    @ParameterizedTest
    @CsvFileSource(resources = "reference/bivariate.csv", numLinesToSkip = 1)
    void agreesWithExtendedPrecision(double h, double k, double rho, double s, double expected) {
        assertThat(normal.cumulative(h, k, rho, s)).isCloseTo(expected, within(3e-16));
    }

    @Test
    void atZeroItIsSheppardsFormula() {
        for (double angle = 0.01; angle < 3.14; angle += 0.01) {
            double expected = 0.5 - angle / (2 * Math.PI);
            assertThat(normal.cumulative(0, 0, StrictMath.cos(angle), StrictMath.sin(angle)))
                    .isCloseTo(expected, within(2e-16));
        }
    }

    @Test
    void fullCorrelationIsTheSmallerOfBoth() {
        assertThat(normal.cumulative(0.3, 1.2, 1, 0)).isCloseTo(normal.cumulative(0.3), within(3e-16));
        assertThat(normal.cumulative(0.3, -1.2, -1, 0)).isCloseTo(0, within(3e-16));
    }
}
