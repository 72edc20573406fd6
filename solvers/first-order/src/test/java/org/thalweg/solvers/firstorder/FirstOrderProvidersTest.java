package org.thalweg.solvers.firstorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.spi.Options;

class FirstOrderProvidersTest {

    @Test
    void optionsReachTheSolver() {
        AdamWProvider provider = new AdamWProvider();
        Solver solver = provider.create(Options.of(
                "x",
                provider.options(),
                Map.of("learning-rate", 0.5, "batch-size", 7, "schedule", "cosine", "horizon", 9, "weight-decay", 0)));
        LearningRate rate = new LearningRate(0.5, LearningRate.Schedule.COSINE, 0, 9);
        AdamWOptions defaults = AdamWOptions.defaults();
        assertThat(solver)
                .isEqualTo(new AdamW(defaults.withWeightDecay(0)
                        .withCommon(defaults.common().withBatchSize(7).withLearningRate(rate))));
    }

    @Test
    void impossibleOptionsAreRefusedWithTheValue() {
        assertThatThrownBy(() -> LearningRate.constant(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.0");
        assertThatThrownBy(() -> new LearningRate(1, LearningRate.Schedule.EXPONENTIAL, 2, 1))
                .hasMessageContaining("2.0");
        assertThatThrownBy(() -> MomentumOptions.defaults().withMomentum(1)).hasMessageContaining("momentum");
        assertThatThrownBy(() -> AdamOptions.defaults().withEpsilon(0)).hasMessageContaining("epsilon");
        assertThatThrownBy(() -> AdamWOptions.defaults().withWeightDecay(-1)).hasMessageContaining("weight decay");
        assertThatThrownBy(() -> AdamOptions.defaults().common().withBatchSize(-1))
                .hasMessageContaining("-1");
    }
}
