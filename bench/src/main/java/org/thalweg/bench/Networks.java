package org.thalweg.bench;

import java.util.Map;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.CrossEntropy;
import org.thalweg.core.objective.MeanSquaredError;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.plugin.PluginRegistry;
import org.thalweg.core.spi.ActivationProvider;

/** Problems with standard normal inputs and targets, and θ of unit variance per neuron; the same for every run. */
final class Networks {

    /** Rows repeat after so many samples: then building the data takes hardly more memory than the data. */
    private static final int DISTINCT = 1000;

    private Networks() {}

    /** A network with a softmax output gets labels and cross-entropy, another one targets and squared error. */
    static NetworkObjective objective(int inputs, String text, int samples, boolean weighted) {
        Mlp network = Mlp.parse(inputs, text, Networks::activation);
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(1);
        int outputs = network.outputWidth();
        boolean softmax = text.endsWith("softmax");
        double[][] x = new double[samples][];
        double[][] t = new double[samples][];
        int[] labels = new int[samples];
        double[] weights = new double[samples];
        for (int n = 0; n < samples; n++) {
            x[n] = n < DISTINCT ? gaussian(inputs, random) : x[n - DISTINCT];
            t[n] = n < DISTINCT ? gaussian(outputs, random) : t[n - DISTINCT];
            labels[n] = random.nextInt(Math.max(outputs, 1));
            weights[n] = 0.5 + random.nextDouble();
        }
        Dataset data = softmax ? Dataset.ofLabels(x, labels, outputs) : Dataset.of(x, t);
        return NetworkObjective.of(
                network,
                weighted ? data.withWeights(weights) : data,
                softmax ? new CrossEntropy() : new MeanSquaredError());
    }

    static double[] theta(NetworkObjective objective) {
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(2);
        double[] theta = new double[objective.dimension()];
        for (var block : objective.network().layout().blocks()) {
            for (int k = 0; k < block.size(); k++) {
                theta[block.offset() + k] = random.nextGaussian() / Math.sqrt(block.columns());
            }
        }
        return theta;
    }

    private static double[] gaussian(int length, Xoshiro256PlusPlus random) {
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] = random.nextGaussian();
        }
        return values;
    }

    private static Activation activation(String name) {
        PluginRegistry<ActivationProvider> registry = PluginRegistry.activations();
        return registry.find(name).provider().create(registry.options(name, Map.of()));
    }
}
