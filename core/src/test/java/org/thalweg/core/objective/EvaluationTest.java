package org.thalweg.core.objective;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EvaluationTest {

    @Test
    void copiesInAndOut() {
        double[] gradient = {1, -2};
        Evaluation evaluation = Evaluation.of(3, gradient);
        gradient[0] = 99;
        evaluation.gradient().orElseThrow()[1] = 99;
        assertThat(evaluation.value()).isEqualTo(3);
        assertThat(evaluation.gradient().orElseThrow()).containsExactly(1, -2);
        assertThat(evaluation.gradientNormInf()).isEqualTo(2);
    }

    @Test
    void withoutGradientTheNormIsUnknown() {
        assertThat(Evaluation.of(3).gradient()).isEmpty();
        assertThat(Evaluation.of(3).gradientNormInf()).isNaN();
    }
}
