package org.thalweg.core.internal.elementary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScalarKernelsTest {

    @Test
    void resultsDoNotDependOnWhereTilesBegin() {
        int length = 3 * Tile.SIZE + 17;
        double[] z = new double[length];
        for (int i = 0; i < length; i++) {
            z[i] = 0.0173 * i - 7;
        }
        ElementaryFunctions.activationsAndVariants(new ScalarKernels()).forEach((name, function) -> {
            double[][] whole = new double[4][length];
            double[][] parts = new double[4][length];
            function.evaluate(3, z, 0, length, whole);
            for (int from = 0; from < length; from += 101) {
                function.evaluate(3, z, from, Math.min(from + 101, length), parts);
            }
            assertThat(parts).as(name).isDeepEqualTo(whole);
        });
    }

    @Test
    void lowerOrdersGiveTheSameValues() {
        double[] z = {-740.5, -9.25, -0.75, 0.0, 1e-12, 0.6, 3.5, 38.9};
        ElementaryFunctions.activationsAndVariants(new ScalarKernels()).forEach((name, function) -> {
            double[][] all = new double[4][z.length];
            function.evaluate(3, z, 0, z.length, all);
            for (int order = 0; order < 3; order++) {
                double[][] some = new double[order + 1][z.length];
                function.evaluate(order, z, 0, z.length, some);
                for (int k = 0; k <= order; k++) {
                    assertThat(some[k]).as("%s, %d of %d", name, k, order).isEqualTo(all[k]);
                }
            }
        });
    }
}
