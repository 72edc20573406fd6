package org.thalweg.examples.solve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.objective.MeanSquaredError;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.Regularizer;
import org.thalweg.core.plugin.PluginRegistry;
import org.thalweg.core.plugin.PluginText;

/** The data, network and starting point of {@code examples/softplus-random}. */
final class SoftplusExample {

    private SoftplusExample() {}

    static NetworkObjective objective(List<Regularizer> regularizers) {
        var activations = PluginRegistry.activations();
        Mlp network = Mlp.parse(2, "5:softplus,1:identity", name -> PluginText.activation(activations, name));
        Dataset data = Dataset.of(rows("input.csv"), rows("target.csv"));
        return NetworkObjective.of(network, data, new MeanSquaredError(), regularizers);
    }

    /** The start of {@code init.json}: w1 = [w_k1, w_k2, bias_k], w2 = [a_1 … a_5, c], all biases 0. */
    static double[] initial() {
        double[] theta = new double[21];
        double[] weights = {
            0.14927190254315434,
            -0.19641217896758065,
            -0.3292536379323629,
            0.7154021334886904,
            0.42370649460117465,
            1.2389198462631004,
            -0.05979703499794844,
            0.08169028521018597,
            -0.4699535113687568,
            -0.20717160871263235
        };
        double[] output = {
            -0.16273130855345877, -1.3445746176909594, -0.5993040794025278, 0.1791340846590409, -0.051159026863526316
        };
        System.arraycopy(weights, 0, theta, 0, 10);
        System.arraycopy(output, 0, theta, 15, 5);
        return theta;
    }

    private static double[][] rows(String file) {
        Path folder = Path.of("softplus-random");
        try {
            return Files.readAllLines(folder.resolve(file)).stream()
                    .map(line -> Arrays.stream(line.split(","))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toArray(double[][]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
