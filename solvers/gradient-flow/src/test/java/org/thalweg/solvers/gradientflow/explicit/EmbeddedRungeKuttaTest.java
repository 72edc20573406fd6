package org.thalweg.solvers.gradientflow.explicit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.thalweg.solvers.gradientflow.integration.ConvergenceOrder;

class EmbeddedRungeKuttaTest {

    @Test
    void dormandPrince54HasOrderFive() {
        assertThat(ConvergenceOrder.ofSolution(EmbeddedRungeKutta::dormandPrince54, 2, 40))
                .isCloseTo(5, within(0.3));
    }

    @Test
    void dormandPrince54InterpolatesWithItsOwnOrder() {
        assertThat(ConvergenceOrder.ofInterpolation(EmbeddedRungeKutta::dormandPrince54, 2, 40))
                .isCloseTo(5, within(0.4));
    }

    @Test
    void dormandPrince54EstimatesItsErrorWithOrderFive() {
        assertThat(ConvergenceOrder.ofEstimate(EmbeddedRungeKutta::dormandPrince54, 2, 1.0 / 64))
                .isCloseTo(5, within(0.3));
    }

    @Test
    void dormandPrince853HasOrderEight() {
        assertThat(ConvergenceOrder.ofSolution(EmbeddedRungeKutta::dormandPrince853, 2, 8))
                .isCloseTo(8, within(0.6));
    }

    @Test
    void dormandPrince853InterpolatesWithItsOwnOrder() {
        assertThat(ConvergenceOrder.ofInterpolation(EmbeddedRungeKutta::dormandPrince853, 2, 8))
                .isBetween(6.5, 9.0);
    }

    @Test
    void dormandPrince853EstimatesItsErrorWithOrderEight() {
        assertThat(ConvergenceOrder.ofEstimate(EmbeddedRungeKutta::dormandPrince853, 2, 1.0 / 8))
                .isCloseTo(8, within(0.5));
    }
}
