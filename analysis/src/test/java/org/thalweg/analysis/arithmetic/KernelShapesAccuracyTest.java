package org.thalweg.analysis.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.CrossEntropy;
import org.thalweg.core.objective.MeanSquaredError;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.plugin.PluginRegistry;
import org.thalweg.core.spi.ActivationProvider;

/** The kernels against 40 digits for every installed activation in several shapes: deep, softmax, weighted, many samples. */
class KernelShapesAccuracyTest {

    /** Needs options, and has its own Horner's rule. */
    private static final List<String> WITHOUT_FORMULA = List.of("polynomial");

    static Stream<String> activations() {
        return PluginRegistry.activations().names().stream().filter(name -> !WITHOUT_FORMULA.contains(name));
    }

    @Test
    void everyActivationIsInstalled() {
        assertThat(activations()).hasSizeGreaterThanOrEqualTo(17);
    }

    @ParameterizedTest
    @MethodSource("activations")
    void deepNetworksWithWeightsAreAccurate(String activation) {
        String layers = "4:" + activation + ",3:" + activation + ",2:identity";
        problem(3, layers, 9, true).requireAccurate(layers, 11);
    }

    @ParameterizedTest
    @MethodSource("activations")
    void softmaxNetworksAreAccurate(String activation) {
        String layers = "5:" + activation + ",3:softmax";
        problem(2, layers, 10, false).requireAccurate(layers, 9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2; 20:tanh,1:identity; 70",
                "2; 17:softplus,1:identity; 33",
                "1; 18:gelu,2:identity; 25",
                "6; 5:erf,4:sigmoid,4:silu,3:softmax; 8"
            })
    void manyNeuronsAndSamplesAreAccurate(int inputs, String layers, int samples) {
        problem(inputs, layers, samples, true).requireAccurate(layers, 37);
    }

    private static FortyDigits problem(int inputs, String layers, int samples, boolean weighted) {
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(layers.hashCode());
        Mlp network = Mlp.parse(inputs, layers, KernelShapesAccuracyTest::activation);
        int outputs = network.outputWidth();
        boolean softmax = layers.endsWith("softmax");
        double[][] x = new double[samples][inputs];
        double[][] t = new double[samples][outputs];
        int[] labels = new int[samples];
        double[] weights = new double[samples];
        for (int n = 0; n < samples; n++) {
            fill(x[n], random);
            fill(t[n], random);
            labels[n] = random.nextInt(outputs);
            weights[n] = 0.5 + random.nextDouble();
        }
        Dataset data = softmax ? Dataset.ofLabels(x, labels, outputs) : Dataset.of(x, t);
        NetworkObjective objective = NetworkObjective.of(
                network,
                weighted ? data.withWeights(weights) : data,
                softmax ? new CrossEntropy() : new MeanSquaredError());
        double[] theta = new double[objective.dimension()];
        fill(theta, random);
        return new FortyDigits(objective, theta);
    }

    private static void fill(double[] values, Xoshiro256PlusPlus random) {
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextGaussian();
        }
    }

    private static Activation activation(String name) {
        PluginRegistry<ActivationProvider> registry = PluginRegistry.activations();
        return registry.find(name).provider().create(registry.options(name, Map.of()));
    }
}
