package org.thalweg.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MlpTest {

    /** An activation that is nothing but its text. */
    private record Named(String name) implements Activation {
        @Override
        public int maxOrder() {
            return name.startsWith("first") ? 1 : 3;
        }

        @Override
        public void evaluate(int order, double[] z, int from, int to, double[][] derivatives) {
            throw new UnsupportedOperationException();
        }
    }

    private static final List<String> NAMES = List.of(
            "tanh",
            "relu",
            "leaky-relu(0.05)",
            "polynomial(1.0,-2.0,0.5)",
            "acme:swish",
            "acme:swish(beta=2, gamma=3)");

    private static Mlp parse(String text) {
        return Mlp.parse(2, text, Named::new);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5:softplus,1:identity",
                "4:tanh:nobias,2:softmax",
                "3:relu|tanh|relu,1:identity",
                "2:softmax:nobias",
                "3:leaky-relu(0.05)|tanh|polynomial(1.0,2.0):nobias,1:acme:swish"
            })
    void textFormIsReadBack(String text) {
        assertThat(parse(text).text()).isEqualTo(text);
    }

    @Property(tries = 300)
    void parsingThePrintedFormGivesTheSameNetwork(@ForAll long seed) {
        Random random = new Random(seed);
        List<Layer> layers = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int l = 0; l < count; l++) {
            int width = 1 + random.nextInt(5);
            List<Activation> activations = new ArrayList<>();
            boolean mixed = random.nextBoolean();
            for (int i = 0; i < width; i++) {
                activations.add(
                        mixed || i == 0 ? new Named(NAMES.get(random.nextInt(NAMES.size()))) : activations.get(0));
            }
            boolean softmax = l == count - 1 && width > 1 && random.nextBoolean();
            Layer layer = softmax ? Layer.softmax(width) : Layer.of(activations);
            layers.add(random.nextBoolean() ? layer : layer.withoutBias());
        }
        Mlp network = Mlp.of(1 + random.nextInt(3), layers);
        Mlp again = Mlp.parse(network.inputWidth(), network.text(), Named::new);
        assertThat(again).isEqualTo(network).hasSameHashCodeAs(network);
        assertThat(again.text()).isEqualTo(network.text());
        assertThat(again.layout()).isEqualTo(network.layout());
    }

    @Test
    void blanksAndExplicitBiasAreRead() {
        assertThat(parse(" 3 : relu | tanh | relu : bias , 1 : identity ").text())
                .isEqualTo("3:relu|tanh|relu,1:identity");
        assertThat(parse("3:tanh|tanh|tanh,1:identity").text()).isEqualTo("3:tanh,1:identity");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''; Cannot read layer ''",
                "5; Cannot read layer '5'",
                "tanh; Cannot read layer 'tanh'",
                ":tanh; Cannot read layer ':tanh'",
                "5:; Cannot read layer '5:'",
                "5::nobias; Cannot read layer '5::nobias'",
                "5:tanh,; Cannot read layer ''",
                "5:tanh,,1:identity; Cannot read layer ''",
                "5.5:tanh; Cannot read layer '5.5:tanh'",
                "99999999999:tanh; Cannot read layer '99999999999:tanh'",
                "0:tanh; has width 0",
                "-3:tanh; has width -3",
                "2:softmax,1:identity; only the output layer",
                "1:softmax; at least 2 neurons",
                "3:tanh|relu; 3 neurons but 2 activations"
            })
    void refusesMalformedText(String text, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> parse(text)).withMessageContaining(message);
    }

    @Test
    void refusesNetworksWithoutLayersOrInputs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mlp.of(2, List.of()))
                .withMessageContaining("at least one layer");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mlp.of(0, Layer.softmax(2)))
                .withMessageContaining("got 0");
    }

    @Test
    void layersCheckThemselves() {
        Activation tanh = new Named("tanh");
        assertThatIllegalArgumentException().isThrownBy(() -> Layer.of(0, tanh)).withMessageContaining("width is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Layer.of(-1, tanh))
                .withMessageContaining("width is -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Layer(3, List.of(tanh), true, false))
                .withMessageContaining("3 neurons got 1 activations");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Layer(2, List.of(tanh, tanh), true, true))
                .withMessageContaining("no activation of its own");
    }

    @Test
    void knowsItsSizesAndOrder() {
        Mlp network = parse("3:tanh,2:softmax");
        assertThat(network.inputWidth()).isEqualTo(2);
        assertThat(network.outputWidth()).isEqualTo(2);
        assertThat(network.parameterCount()).isEqualTo(3 * 2 + 3 + 2 * 3 + 2);
        assertThat(network.maxOrder()).isEqualTo(3);
        assertThat(parse("2:first|tanh,1:tanh").maxOrder()).isEqualTo(1);
        assertThat(parse("2:softmax").maxOrder()).isEqualTo(Integer.MAX_VALUE);
        assertThat(network.toString()).isEqualTo("Mlp[2 inputs; 3:tanh,2:softmax]");
    }

    @Test
    void withLayerChangesACopy() {
        Mlp network = parse("3:tanh,1:identity");
        Mlp wider = network.withLayer(0, Layer.of(4, new Named("relu")));
        assertThat(wider.text()).isEqualTo("4:relu,1:identity");
        assertThat(network.text()).isEqualTo("3:tanh,1:identity");
        assertThat(wider).isNotEqualTo(network);
        assertThat(Mlp.of(3, network.layers())).isNotEqualTo(network);
    }
}
