package org.thalweg.objectives.gaussian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GaussHermiteTest {

    @Test
    void threeNodesAreThoseOfTheClosedForm() {
        GaussHermite rule = GaussHermite.of(3);
        assertThat(rule.node(0)).isCloseTo(-Math.sqrt(3), within(1e-15));
        assertThat(rule.node(1)).isZero();
        assertThat(rule.weight(0)).isCloseTo(1.0 / 6, within(1e-16));
        assertThat(rule.weight(1)).isCloseTo(2.0 / 3, within(2e-16));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 20, 64, 300})
    void momentsUpToTheDegreeAreExact(int count) {
        GaussHermite rule = GaussHermite.of(count);
        double exact = 1;
        for (int degree = 0; degree <= Math.min(2 * count - 1, 20); degree += 2) {
            double sum = 0;
            for (int k = 0; k < count; k++) {
                sum += rule.weight(k) * StrictMath.pow(rule.node(k), degree);
            }
            assertThat(sum).isCloseTo(exact, within(1e-12 * exact));
            exact *= degree + 1;
        }
    }

    @Test
    void expectationOfTheCosineIsItsCharacteristicFunction() {
        GaussHermite rule = GaussHermite.of(64);
        double sum = 0;
        for (int k = 0; k < rule.count(); k++) {
            sum += rule.weight(k) * StrictMath.cos(2 * rule.node(k));
        }
        assertThat(sum).isCloseTo(StrictMath.exp(-2), within(1e-15));
    }

    @Test
    void tooManyNodesAreRefused() {
        assertThatThrownBy(() -> GaussHermite.of(301))
                .hasMessageContaining("1 to 300")
                .hasMessageContaining("301");
    }
}
