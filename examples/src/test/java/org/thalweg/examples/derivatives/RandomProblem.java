package org.thalweg.examples.derivatives;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterLayout;
import org.thalweg.core.objective.CrossEntropy;
import org.thalweg.core.objective.L2;
import org.thalweg.core.objective.Loss;
import org.thalweg.core.objective.MaxNorm;
import org.thalweg.core.objective.MeanSquaredError;
import org.thalweg.core.objective.Merge;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.Regularizer;
import org.thalweg.core.plugin.PluginRegistry;
import org.thalweg.core.plugin.PluginText;
import org.thalweg.core.spi.ActivationProvider;
import org.thalweg.examples.derivatives.OracleObjective.OracleLayer;
import org.thalweg.examples.derivatives.OracleObjective.OracleNeuron;

/** A random network, data, loss and regularizers, once for the library and once for the oracle. */
final class RandomProblem {

    private static final PluginRegistry<ActivationProvider> REGISTRY = PluginRegistry.activations();
    private static final int[] WIDEST = {6, 4, 3, 3};

    private final Random random;
    private final List<OracleLayer> layers = new ArrayList<>();
    private final List<OracleObjective.Penalty> penalties = new ArrayList<>();
    private final List<Regularizer> regularizers = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final NetworkObjective objective;
    private final OracleObjective oracle;
    private final double[] theta;
    private final double[] vector;

    RandomProblem(long seed) {
        random = new Random(seed);
        int inputs = 1 + random.nextInt(3);
        boolean softmax = random.nextInt(3) == 0;
        boolean crossEntropy = softmax && random.nextBoolean();
        addLayers(softmax);
        Mlp network = Mlp.parse(inputs, text.toString(), t -> PluginText.activation(REGISTRY, t));
        addRegularizers(network.layout());
        Dataset data = data(inputs, network.outputWidth(), crossEntropy);
        Loss loss = crossEntropy ? new CrossEntropy() : new MeanSquaredError();
        objective = NetworkObjective.of(network, data, loss, regularizers);
        oracle = new OracleObjective(layers, data, crossEntropy, penalties);
        int n = network.parameterCount();
        theta = random.doubles(n, -0.9, 0.9).toArray();
        vector = random.doubles(n, -1, 1).toArray();
    }

    NetworkObjective objective() {
        return objective;
    }

    OracleObjective oracle() {
        return oracle;
    }

    double[] theta() {
        return theta;
    }

    double[] vector() {
        return vector;
    }

    private void addLayers(boolean softmax) {
        int count = 1 + random.nextInt(4);
        for (int l = 0; l < count; l++) {
            boolean last = l == count - 1;
            int width = 1 + random.nextInt(WIDEST[count - 1]) + (last && softmax ? 1 : 0);
            boolean bias = random.nextInt(4) != 0;
            List<OracleNeuron> neurons = new ArrayList<>();
            if (!(last && softmax)) {
                boolean mixed = random.nextBoolean();
                OracleNeuron shared = neuron();
                for (int i = 0; i < width; i++) {
                    neurons.add(mixed ? neuron() : shared);
                }
            }
            layers.add(new OracleLayer(width, neurons, bias));
            text.append(l == 0 ? "" : ",").append(width).append(':').append(text(neurons));
            text.append(bias ? "" : ":nobias");
        }
    }

    private static String text(List<OracleNeuron> neurons) {
        return neurons.isEmpty()
                ? "softmax"
                : neurons.stream()
                        .map(n -> n.options().isEmpty()
                                ? n.activation()
                                : n.activation()
                                        + n.options().stream()
                                                .map(String::valueOf)
                                                .collect(Collectors.joining(",", "(", ")")))
                        .collect(Collectors.joining("|"));
    }

    private OracleNeuron neuron() {
        List<String> names = REGISTRY.names();
        String name = names.get(random.nextInt(names.size()));
        return new OracleNeuron(
                name,
                switch (name) {
                    case "polynomial" ->
                        random.doubles(1 + random.nextInt(5), -0.5, 0.5).boxed().toList();
                    case "leaky-relu" -> List.of(0.3 * random.nextDouble());
                    case "elu" -> List.of(0.5 + random.nextDouble());
                    default -> List.of();
                });
    }

    private Dataset data(int inputWidth, int outputs, boolean crossEntropy) {
        int samples = 1 + random.nextInt(4);
        double[][] inputs = new double[samples][];
        double[][] targets = new double[samples][];
        int[] labels = new int[samples];
        for (int n = 0; n < samples; n++) {
            inputs[n] = random.doubles(inputWidth, -1.5, 1.5).toArray();
            targets[n] = random.doubles(outputs, 0, 1).toArray();
            labels[n] = random.nextInt(outputs);
            if (crossEntropy) {
                double sum = Arrays.stream(targets[n]).sum();
                targets[n] = Arrays.stream(targets[n]).map(t -> t / sum).toArray();
            }
        }
        Dataset data = crossEntropy && random.nextBoolean()
                ? Dataset.ofLabels(inputs, labels, outputs)
                : Dataset.of(inputs, targets);
        return random.nextBoolean() ? data : data.withWeights(weights(samples));
    }

    private double[] weights(int samples) {
        double[] weights = random.doubles(samples, 0, 3).toArray();
        weights[0] = 1;
        if (samples > 1) {
            weights[samples - 1] = 0;
        }
        return weights;
    }

    private void addRegularizers(ParameterLayout layout) {
        if (random.nextBoolean()) {
            double lambda = random.nextDouble();
            boolean all = random.nextBoolean();
            regularizers.add(all ? L2.onAll(lambda) : L2.onWeights(lambda));
            penalties.add(t ->
                    sumOfSquares(t, i -> all || !layout.blockOf(i).bias()).multiply(lambda));
        }
        if (random.nextBoolean()) {
            double bound = 0.02 + 0.2 * random.nextDouble();
            regularizers.add(new MaxNorm(bound));
            penalties.add(t -> {
                DerivativeStructure excess =
                        sumOfSquares(t, i -> true).divide(2.0 * t.length).subtract(bound);
                return excess.getValue() > 0
                        ? excess.multiply(excess).multiply(excess).divide(3)
                        : excess.multiply(0);
            });
        }
        int layer = 1 + random.nextInt(layers.size());
        int width = layers.get(layer - 1).width();
        if (random.nextBoolean() && width > 1) {
            double lambda = random.nextDouble();
            regularizers.add(new Merge(lambda, layer, width - 1, 0));
            penalties.add(t -> merge(t, layout, layer, width - 1, lambda));
        }
    }

    private static DerivativeStructure sumOfSquares(DerivativeStructure[] t, java.util.function.IntPredicate included) {
        DerivativeStructure sum = t[0].multiply(0);
        for (int i = 0; i < t.length; i++) {
            if (included.test(i)) {
                sum = sum.add(t[i].multiply(t[i]));
            }
        }
        return sum;
    }

    private static DerivativeStructure merge(
            DerivativeStructure[] t, ParameterLayout layout, int layer, int other, double lambda) {
        DerivativeStructure sum = t[0].multiply(0);
        for (ParameterLayout.Block block : layout.blocks()) {
            for (int c = 0; block.layer() == layer && c < block.columns(); c++) {
                DerivativeStructure d = t[block.offset() + c].subtract(t[block.offset() + other * block.columns() + c]);
                sum = sum.add(d.multiply(d));
            }
        }
        return sum.multiply(lambda);
    }

    @Override
    public String toString() {
        return objective.toString();
    }
}
