package org.thalweg.solvers.gradientflow.rosenbrock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.thalweg.solvers.gradientflow.integration.ConvergenceOrder;

class RosenbrockTest {

    @Test
    void rodas5PHasOrderFive() {
        assertThat(ConvergenceOrder.ofSolution(Rosenbrock::rodas5P, 2, 40)).isCloseTo(5, within(0.3));
    }

    @Test
    void rodas5PInterpolatesWithOrderFour() {
        assertThat(ConvergenceOrder.ofInterpolation(Rosenbrock::rodas5P, 2, 40)).isBetween(3.7, 5.3);
    }

    @Test
    void rodas5PEstimatesItsErrorWithOrderFive() {
        assertThat(ConvergenceOrder.ofEstimate(Rosenbrock::rodas5P, 2, 1.0 / 64))
                .isCloseTo(5, within(0.3));
    }

    @Test
    void rodas4HasOrderFour() {
        assertThat(ConvergenceOrder.ofSolution(Rosenbrock::rodas4, 2, 40)).isCloseTo(4, within(0.3));
    }

    @Test
    void rodas4InterpolatesWithOrderThree() {
        assertThat(ConvergenceOrder.ofInterpolation(Rosenbrock::rodas4, 2, 40)).isBetween(2.7, 4.3);
    }

    @Test
    void rodas4EstimatesItsErrorWithOrderFour() {
        assertThat(ConvergenceOrder.ofEstimate(Rosenbrock::rodas4, 2, 1.0 / 64)).isCloseTo(4, within(0.3));
    }

    @Test
    void aStiffComponentIsDampedAtOnce() {
        assertThat(ConvergenceOrder.endError(Rosenbrock::rodas5P, 1e9, 20)).isLessThan(1e-5);
        assertThat(ConvergenceOrder.endError(Rosenbrock::rodas4, 1e9, 20)).isLessThan(1e-5);
    }
}
