package org.thalweg.core.objective;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HessianMemoryTest {

    @Test
    void smallMatrixPasses() {
        assertThatCode(() -> HessianMemory.check(500)).doesNotThrowAnyException();
    }

    @Test
    void refusesMoreThanAnArrayHolds() {
        assertThatThrownBy(() -> HessianMemory.check(79510))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("79510 x 79510")
                .hasMessageContaining("MiB")
                .hasMessageContaining("Hessian-vector products");
    }

    @Test
    void severalMatricesNeedSeveralTimesTheRoom() {
        assertThatThrownBy(() -> HessianMemory.check(46000, 40))
                .hasMessageContaining("40 such matrices need")
                .hasMessageContaining("such as l-bfgs or newton-cg");
    }

    @Test
    void refusesAJacobianThatAnArrayCannotHold() {
        assertThatCode(() -> HessianMemory.checkJacobian(1000, 50, 3)).doesNotThrowAnyException();
        assertThatThrownBy(() -> HessianMemory.checkJacobian(600_000, 79_510, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("600000 x 79510")
                .hasMessageContaining("an array holds at most");
    }

    @Test
    void refusesMoreThanTheHeapHolds() {
        double fitting = Math.sqrt(Runtime.getRuntime().maxMemory() / 8.0);
        int tooLarge = (int) Math.min(46340, 1.01 * fitting);
        if (12.0 * tooLarge * tooLarge > Runtime.getRuntime().maxMemory()) {
            assertThatThrownBy(() -> HessianMemory.check(tooLarge))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("the heap has only")
                    .hasMessageContaining("Hessian-vector products");
        }
    }
}
