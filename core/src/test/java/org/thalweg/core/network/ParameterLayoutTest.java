package org.thalweg.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.thalweg.core.oracle.TestActivation;

class ParameterLayoutTest {

    private final Mlp network = Mlp.parse(2, "3:TANH,2:SOFTPLUS:nobias,1:IDENTITY", TestActivation::named);
    private final ParameterLayout layout = network.layout();

    @Test
    void namesItsBlocksInOrder() {
        assertThat(layout.blocks())
                .containsExactly(
                        new ParameterLayout.Block("layer1.weights", 1, false, 0, 3, 2),
                        new ParameterLayout.Block("layer1.bias", 1, true, 6, 3, 1),
                        new ParameterLayout.Block("layer2.weights", 2, false, 9, 2, 3),
                        new ParameterLayout.Block("layer3.weights", 3, false, 15, 1, 2),
                        new ParameterLayout.Block("layer3.bias", 3, true, 17, 1, 1));
        assertThat(layout.size()).isEqualTo(18);
        assertThat(layout.layerCount()).isEqualTo(3);
        assertThat(layout.width(0)).isEqualTo(2);
        assertThat(layout.width(2)).isEqualTo(2);
    }

    @Test
    void everyIndexIsExactlyOneWeightOrBias() {
        TreeSet<Integer> indices = new TreeSet<>();
        int count = 0;
        for (int l = 1; l <= layout.layerCount(); l++) {
            for (int i = 0; i < layout.width(l); i++) {
                for (int p = 0; p < layout.width(l - 1); p++, count++) {
                    indices.add(layout.weight(l, i, p));
                    assertThat(layout.blockOf(layout.weight(l, i, p)).name()).isEqualTo("layer" + l + ".weights");
                }
                if (layout.hasBias(l)) {
                    count++;
                    indices.add(layout.bias(l, i));
                    assertThat(layout.blockOf(layout.bias(l, i)).bias()).isTrue();
                }
            }
        }
        assertThat(count).isEqualTo(layout.size());
        assertThat(indices)
                .containsExactlyElementsOf(
                        IntStream.range(0, layout.size()).boxed().toList());
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThat(layout.hasBias(2)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> layout.bias(2, 0))
                .withMessageContaining("Layer 2 has no bias");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> layout.block("layer2.bias"))
                .withMessageContaining("layer1.weights, layer1.bias, layer2.weights");
        assertThatThrownBy(() -> layout.blockOf(18)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> layout.blockOf(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void refusesMoreParametersThanFitIntoAnArray() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mlp.parse(2, "65536:TANH,65536:TANH,1:TANH", TestActivation::named))
                .withMessageContaining("4.295294977E9 parameters")
                .withMessageContaining("2147483647");
    }

    @Test
    void parametersAreCopiedAndViewedByName() {
        double[] theta = IntStream.range(0, 18).asDoubleStream().toArray();
        Parameters parameters = Parameters.of(layout, theta);
        theta[0] = 99;
        parameters.toArray()[1] = 99;
        assertThat(parameters.get(0)).isZero();
        assertThat(parameters.get(1)).isEqualTo(1);
        assertThat(parameters.matrix("layer2.weights")).isDeepEqualTo(new double[][] {{9, 10, 11}, {12, 13, 14}});
        assertThat(parameters.matrix("layer1.bias")).isDeepEqualTo(new double[][] {{6}, {7}, {8}});
        assertThat(parameters).isEqualTo(Parameters.of(layout, parameters.toArray()));
    }

    @Test
    void parametersCheckLengthAndFiniteness() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parameters.of(layout, new double[17]))
                .withMessageContaining("18 parameters")
                .withMessageContaining("17 were given");
        double[] theta = new double[18];
        theta[10] = Double.NaN;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parameters.of(layout, theta))
                .withMessageContaining("Parameter 1 of layer2.weights is NaN");
    }
}
