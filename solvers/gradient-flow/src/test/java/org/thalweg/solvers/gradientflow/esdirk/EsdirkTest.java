package org.thalweg.solvers.gradientflow.esdirk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.thalweg.solvers.gradientflow.integration.ConvergenceOrder;

class EsdirkTest {

    @Test
    void kencarp4HasOrderFour() {
        assertThat(ConvergenceOrder.ofSolution(Esdirk::kencarp4, 2, 40)).isCloseTo(4, within(0.3));
    }

    @Test
    void kencarp4InterpolatesWithItsOrder() {
        assertThat(ConvergenceOrder.ofInterpolation(Esdirk::kencarp4, 2, 40)).isBetween(3.7, 5.3);
    }

    @Test
    void kencarp4EstimatesItsErrorWithOrderFour() {
        assertThat(ConvergenceOrder.ofEstimate(Esdirk::kencarp4, 2, 1.0 / 64)).isCloseTo(4, within(0.4));
    }

    @Test
    void trBdf2HasOrderTwo() {
        assertThat(ConvergenceOrder.ofSolution(Esdirk::trBdf2, 2, 40)).isCloseTo(2, within(0.2));
    }

    @Test
    void trBdf2EstimatesItsErrorWithOrderThree() {
        assertThat(ConvergenceOrder.ofEstimate(Esdirk::trBdf2, 2, 1.0 / 64)).isCloseTo(3, within(0.3));
    }

    @Test
    void aStiffComponentIsDampedAtOnce() {
        assertThat(ConvergenceOrder.endError(Esdirk::kencarp4, 1e9, 20)).isLessThan(1e-5);
    }
}
