package org.thalweg.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.thalweg.core.objective.CrossEntropy;
import org.thalweg.core.objective.Loss;
import org.thalweg.core.objective.MeanSquaredError;

/** Core's losses pass; a spoiled one fails. */
class LossContractTest {

    private static LossContract contract(Loss loss) {
        return new LossContract() {
            @Override
            protected Loss loss() {
                return loss;
            }
        };
    }

    @TestFactory
    Stream<DynamicTest> coreLossesPass() {
        return Stream.of(new MeanSquaredError(), new CrossEntropy())
                .flatMap(loss -> contract(loss).dynamicTests(loss.name()));
    }

    /** A squared error with faults: wrong by a factor in the gradient, the Hessian, or beyond the block. */
    private record Faulty(double gradientFactor, double hessianFactor, boolean ignoresStride) implements Loss {
        @Override
        public String name() {
            return "faulty";
        }

        @Override
        public boolean isSumOfSquares() {
            return true;
        }

        @Override
        public void evaluate(
                int order,
                int width,
                int samples,
                int stride,
                double[] outputs,
                double[] targets,
                double[] value,
                double[] gradient,
                double[] hessian) {
            int s = ignoresStride ? samples : stride;
            new MeanSquaredError().evaluate(order, width, samples, s, outputs, targets, value, gradient, hessian);
            for (int j = 0; order >= 1 && j < width * s; j++) {
                gradient[j] *= gradientFactor;
            }
            for (int j = 0; order == 2 && j < width * (width + 1) / 2 * s; j++) {
                hessian[j] *= hessianFactor;
            }
        }
    }

    private static void assertFails(Loss loss, Consumer<LossContract> test, String message) {
        assertThatThrownBy(() -> test.accept(contract(loss)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(message);
    }

    @Test
    void faultsAreFound() {
        assertFails(
                new Faulty(0.5, 1, false), LossContract::gradientAgreesWithTheValueByObservedOrder, "Gradient entry 0");
        assertFails(
                new Faulty(1, -1, false),
                LossContract::hessianAgreesWithTheGradientByObservedOrder,
                "Hessian entry 0, 0");
        assertFails(new Faulty(1, 1, true), LossContract::blocksGiveTheBitsOfSinglesAndLeaveTheRestAlone, "of a block");
    }
}
