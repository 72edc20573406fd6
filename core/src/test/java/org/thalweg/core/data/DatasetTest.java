package org.thalweg.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DatasetTest {

    private static final double[][] INPUTS = {{1, 2}, {3, 4}, {5, 6}};
    private static final double[][] TARGETS = {{7}, {8}, {9}};

    @Test
    void holdsValuesByFeature() {
        Dataset data = Dataset.of(INPUTS, TARGETS);
        assertThat(data.samples()).isEqualTo(3);
        assertThat(data.inputWidth()).isEqualTo(2);
        assertThat(data.targetWidth()).isEqualTo(1);
        assertThat(data.input(1, 0)).isEqualTo(3);
        assertThat(data.target(2, 0)).isEqualTo(9);
        assertThat(data.copyInputs()).containsExactly(1, 3, 5, 2, 4, 6);
        assertThat(data.copyTargets()).containsExactly(7, 8, 9);
        assertThat(data.isWeighted()).isFalse();
        assertThat(data.totalWeight()).isEqualTo(3);
        assertThat(data.weight(1)).isEqualTo(1);
    }

    @Test
    void copiesInAndOut() {
        double[][] inputs = {{1}, {2}};
        double[] weights = {1, 2};
        Dataset data = Dataset.of(inputs, new double[][] {{0}, {0}}).withWeights(weights);
        inputs[0][0] = 99;
        weights[0] = 99;
        data.copyInputs()[0] = 99;
        data.copyTargets()[0] = 99;
        assertThat(data.input(0, 0)).isEqualTo(1);
        assertThat(data.target(0, 0)).isZero();
        assertThat(data.weight(0)).isEqualTo(1);
    }

    @Test
    void storesLabelsOneHot() {
        Dataset data = Dataset.ofLabels(INPUTS, new int[] {2, 0, 1}, 3);
        assertThat(data.hasLabels()).isTrue();
        assertThat(data.targetWidth()).isEqualTo(3);
        assertThat(data.label(0)).isEqualTo(2);
        assertThat(data.copyTargets()).containsExactly(0, 1, 0, 0, 0, 1, 1, 0, 0);
    }

    @Test
    void valuesHaveNoLabel() {
        assertThatThrownBy(() -> Dataset.of(INPUTS, TARGETS).label(0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not class labels");
    }

    @Test
    void weightsReplaceEarlierOnes() {
        Dataset data =
                Dataset.of(INPUTS, TARGETS).withWeights(new double[] {1, 1, 1}).withWeights(new double[] {0, 0.5, 2});
        assertThat(data.weight(2)).isEqualTo(2);
        assertThat(data.totalWeight()).isEqualTo(2.5);
    }

    @Test
    void refusesWrongShapes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dataset.of(INPUTS, new double[][] {{1}, {2}}))
                .withMessageContaining("inputs have 3 samples")
                .withMessageContaining("targets have 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dataset.of(new double[][] {{1, 2}, {3}}, new double[][] {{1}, {2}}))
                .withMessageContaining("Sample 2 of the inputs has 1 values")
                .withMessageContaining("has 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dataset.of(new double[0][], new double[0][]))
                .withMessageContaining("no inputs");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dataset.of(new double[][] {{}}, new double[][] {{1}}))
                .withMessageContaining("no columns");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dataset.ofLabels(INPUTS, new int[] {0, 1}, 2))
                .withMessageContaining("labels have 2");
    }

    @Test
    void refusesNonFiniteValues() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Dataset.of(INPUTS, new double[][] {{1}, {bad}, {2}}))
                    .withMessageContaining("Sample 2, column 1 of the targets is " + bad);
        }
    }

    @Test
    void refusesLabelsOutOfRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dataset.ofLabels(INPUTS, new int[] {0, 2, 1}, 2))
                .withMessageContaining("Label 2 of sample 2")
                .withMessageContaining("between 0 and 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dataset.ofLabels(INPUTS, new int[] {0, -1, 1}, 2))
                .withMessageContaining("Label -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dataset.ofLabels(INPUTS, new int[] {0, 0, 0}, 1))
                .withMessageContaining("at least 2 classes");
    }

    @Test
    void refusesUnusableWeights() {
        Dataset data = Dataset.of(INPUTS, TARGETS);
        for (double bad : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> data.withWeights(new double[] {1, bad, 1}))
                    .withMessageContaining("Weight " + bad + " of sample 2");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> data.withWeights(new double[3]))
                .withMessageContaining("sum to 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> data.withWeights(new double[] {Double.MAX_VALUE, Double.MAX_VALUE, 0}))
                .withMessageContaining("sum to Infinity");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> data.withWeights(new double[2]))
                .withMessageContaining("weights have 2");
    }

    @Test
    void refusesSamplesThatAreNotThere() {
        Dataset data = Dataset.of(INPUTS, TARGETS);
        for (int sample : new int[] {-1, 3}) {
            assertThatThrownBy(() -> data.input(sample, 0)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> data.target(sample, 0)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> data.weight(sample)).isInstanceOf(IndexOutOfBoundsException.class);
        }
        assertThatThrownBy(() -> data.input(0, 2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void refusesMoreClassesThanFitIntoAnArray() {
        // 2^30 classes × 4 samples is 0 in 32 bits.
        double[][] inputs = {{1}, {2}, {3}, {4}};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dataset.ofLabels(inputs, new int[4], 1 << 30))
                .withMessageContaining("1073741824 classes and 4 samples");
    }

    @Test
    void equalsByContent() {
        Dataset data = Dataset.of(INPUTS, TARGETS);
        assertThat(data).isEqualTo(Dataset.of(INPUTS, TARGETS)).hasSameHashCodeAs(Dataset.of(INPUTS, TARGETS));
        assertThat(data).isNotEqualTo(data.withWeights(new double[] {1, 1, 1}));
        assertThat(data).isNotEqualTo(Dataset.of(TARGETS, TARGETS));
        assertThat(data.withWeights(new double[] {1, 1, 1}).toString())
                .isEqualTo("Dataset[3 samples, 2 inputs, 1 targets, weighted]");
        Dataset oneHot = Dataset.of(INPUTS, new double[][] {{1, 0}, {0, 1}, {1, 0}});
        assertThat(Dataset.ofLabels(INPUTS, new int[] {0, 1, 0}, 2)).isNotEqualTo(oneHot);
    }
}
