package org.thalweg.core.internal.elementary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

class PatienceTest {

    @Test
    void isSpentAfterTheElementsGiven() {
        Patience patience = new Patience(100);
        assertThat(patience.isSpent(60)).isFalse();
        assertThat(patience.isSpent(60)).isFalse();
        assertThat(patience.isSpent(1)).isTrue();
        assertThat(patience.isSpent(1)).isTrue();
    }

    @Test
    void noPatienceIsSpentAtOnce() {
        assertThat(new Patience(0).isSpent(1)).isTrue();
    }

    @Test
    void bitsDoNotChangeWhenItRunsOut() {
        assumeTrue(VectorSupport.isModulePresent(), "needs --add-modules jdk.incubator.vector");
        ElementaryKernels kernels = ElementaryKernelsAccess.vector(250);
        double[] z = new double[100];
        for (int i = 0; i < z.length; i++) {
            z[i] = 0.137 * i - 6;
        }
        double[][] first = new double[4][z.length];
        double[][] later = new double[4][z.length];
        kernels.gelu(3, z, 0, z.length, first);
        for (int call = 0; call < 5; call++) {
            kernels.gelu(3, z, 0, z.length, later);
            assertThat(later).isDeepEqualTo(first);
        }
    }
}
