package org.thalweg.core.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class IterateTest {

    private static final double[] BAD = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};

    @Test
    void beginsAtTheStartWithoutValue() {
        double[] start = {1, 2};
        Iterate iterate = new Iterate(start);
        start[0] = 99;
        assertThat(iterate.point()).containsExactly(1, 2);
        assertThat(iterate.value()).isNaN();
        assertThat(iterate.hasGradient()).isFalse();
        assertThat(iterate.gradientNormInf()).isNaN();
        assertThat(iterate.time()).isEmpty();
    }

    @Test
    void commitsCopies() {
        Iterate iterate = new Iterate(new double[2]);
        double[] point = {1, 2};
        double[] gradient = {-3, 2};
        assertThat(iterate.commit(0.5, point, 7, gradient)).isTrue();
        point[0] = 99;
        gradient[0] = 99;
        assertThat(iterate.point()).containsExactly(1, 2);
        assertThat(iterate.gradient()).containsExactly(-3, 2);
        assertThat(iterate.gradientNormInf()).isEqualTo(3);
        assertThat(iterate.value()).isEqualTo(7);
        assertThat(iterate.time()).hasValue(0.5);
    }

    @Test
    void refusesAnythingNotFiniteAndStaysAsItWas() {
        Iterate iterate = new Iterate(new double[2]);
        iterate.commit(0.5, new double[] {1, 2}, 7, new double[] {3, 4});
        for (double bad : BAD) {
            assertThat(iterate.commit(new double[] {5, bad}, 1, new double[2])).isFalse();
            assertThat(iterate.commit(new double[2], bad, new double[2])).isFalse();
            assertThat(iterate.commit(new double[2], 1, new double[] {bad, 0})).isFalse();
            assertThat(iterate.commit(bad, new double[2], 1, new double[2])).isFalse();
            assertThat(iterate.commit(new double[] {bad, 0}, 1)).isFalse();
            assertThat(iterate.commit(new double[2], bad)).isFalse();
        }
        assertThat(iterate.point()).containsExactly(1, 2);
        assertThat(iterate.gradient()).containsExactly(3, 4);
        assertThat(iterate.value()).isEqualTo(7);
        assertThat(iterate.time()).hasValue(0.5);
    }

    @Test
    void refusesArraysOfAnotherLength() {
        Iterate iterate = new Iterate(new double[2]);
        for (int length : new int[] {1, 3}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> iterate.commit(new double[length], 1, new double[2]))
                    .withMessageContaining("point has length " + length + ", but 2");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> iterate.commit(new double[2], 1, new double[length]))
                    .withMessageContaining("gradient has length " + length + ", but 2");
            assertThatIllegalArgumentException().isThrownBy(() -> iterate.commit(new double[length], 1));
        }
        assertThat(iterate.value()).isNaN();
    }

    @Test
    void withoutGradientThereIsNone() {
        Iterate iterate = new Iterate(new double[1]);
        iterate.commit(new double[] {1}, 7, new double[] {3});
        assertThat(iterate.commit(new double[] {2}, 6)).isTrue();
        assertThat(iterate.hasGradient()).isFalse();
        assertThat(iterate.gradientNormInf()).isNaN();
        assertThat(iterate.point()).containsExactly(2);
    }
}
