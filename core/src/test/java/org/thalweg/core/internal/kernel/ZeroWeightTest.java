package org.thalweg.core.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.internal.elementary.VectorSupport;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.objective.Loss;
import org.thalweg.core.objective.MeanSquaredError;

/** Samples of weight 0, padding among them, add nothing to the loss, not even where their own loss is not finite. */
class ZeroWeightTest {

    private static final Loss SQUARES = new MeanSquaredError();

    /** w x²: a squared error overflows without its residual, a residual without its input. */
    private static final Mlp NETWORK =
            Mlp.of(1, Layer.of(1, TestActivation.SQUARE), Layer.of(1, TestActivation.IDENTITY));

    private static final double[] THETA = {1, 0, 1, 0};

    static List<RowOps> operations() {
        List<RowOps> all = new ArrayList<>(List.of(new ScalarRowOps()));
        if (VectorSupport.isModulePresent()) {
            all.add(new VectorRowOps());
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("operations")
    void paddingLeavesAnInfiniteLossInfinite(RowOps ops) {
        for (boolean fused : new boolean[] {true, false}) {
            assertThat(value(Dataset.of(new double[][] {{1}, {1e200}}, new double[][] {{0}, {0}}), fused, ops))
                    .isEqualTo(Double.POSITIVE_INFINITY);
            assertThat(value(Dataset.of(new double[][] {{1}, {1e80}}, new double[][] {{0}, {0}}), fused, ops))
                    .isEqualTo(Double.POSITIVE_INFINITY);
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void sampleOfWeightZeroWithAnInfiniteLossAddsNothing(RowOps ops) {
        Dataset data = Dataset.of(new double[][] {{1}, {1e200}, {2}}, new double[][] {{0}, {0}, {0}})
                .withWeights(new double[] {1, 0, 3});
        for (boolean fused : new boolean[] {true, false}) {
            assertThat(value(data, fused, ops)).isEqualTo((1 + 3 * 16) / 4.0);
        }
    }

    private static double value(Dataset data, boolean fused, RowOps ops) {
        NetworkKernel kernel = new BlockKernel(new KernelProblem(NETWORK, data, SQUARES::evaluate, fused), ops);
        return kernel.value(THETA, kernel.newScratch());
    }
}
