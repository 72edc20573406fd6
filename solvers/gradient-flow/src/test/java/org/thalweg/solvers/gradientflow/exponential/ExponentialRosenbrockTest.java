package org.thalweg.solvers.gradientflow.exponential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.thalweg.solvers.gradientflow.integration.ConvergenceOrder;

class ExponentialRosenbrockTest {

    @Test
    void exprb43HasOrderFour() {
        assertThat(ConvergenceOrder.ofSolution(ExponentialRosenbrock::exprb43, 2, 20))
                .isCloseTo(4, within(0.3));
    }

    @Test
    void exprb43InterpolatesWithItsOrder() {
        assertThat(ConvergenceOrder.ofInterpolation(ExponentialRosenbrock::exprb43, 2, 20))
                .isBetween(3.7, 4.5);
    }

    @Test
    void exprb43EstimatesItsErrorWithOrderFour() {
        assertThat(ConvergenceOrder.ofEstimate(ExponentialRosenbrock::exprb43, 2, 1.0 / 64))
                .isCloseTo(4, within(0.3));
    }

    @Test
    void exprb32HasOrderThree() {
        assertThat(ConvergenceOrder.ofSolution(ExponentialRosenbrock::exprb32, 2, 40))
                .isCloseTo(3, within(0.3));
    }

    @Test
    void exprb32InterpolatesWithItsOrder() {
        assertThat(ConvergenceOrder.ofInterpolation(ExponentialRosenbrock::exprb32, 2, 40))
                .isBetween(2.7, 3.5);
    }

    @Test
    void exprb32EstimatesItsErrorWithOrderThree() {
        assertThat(ConvergenceOrder.ofEstimate(ExponentialRosenbrock::exprb32, 2, 1.0 / 64))
                .isCloseTo(3, within(0.3));
    }

    @Test
    void aStiffComponentIsDampedAtOnce() {
        assertThat(ConvergenceOrder.endError(ExponentialRosenbrock::exprb43, 1e9, 20))
                .isLessThan(1e-5);
    }
}
