package org.thalweg.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterInitializer;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.CrossEntropy;
import org.thalweg.core.objective.L2;
import org.thalweg.core.objective.MeanSquaredError;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.Regularizer;

/** Problems of known outcome. */
public final class Problems {

    private Problems() {}

    /** XOR, 2-hidden-2 tanh with softmax and cross-entropy, λ Σ θ². */
    public static NetworkObjective xor(int hidden, double lambda) {
        Dataset data = Dataset.ofLabels(new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}}, new int[] {0, 1, 1, 0}, 2);
        Mlp network = Mlp.of(2, Layer.of(hidden, TestActivation.TANH), Layer.softmax(2));
        return NetworkObjective.of(network, data, new CrossEntropy(), List.of(L2.onAll(lambda)));
    }

    /** Three points, 1-hidden-1, mean squared error. */
    public static NetworkObjective threePoints(int hidden, Activation activation) {
        double[][] x = {{-1}, {0}, {1}};
        double[][] y = {{-0.2445248}, {0.1232554}, {0.1713998}};
        return regression("" + hidden + ":" + activation.name() + ",1:identity", x, y);
    }

    /** Mean squared error of a network given by its text form. */
    public static NetworkObjective regression(String network, double[][] x, double[][] y, Regularizer... regularizers) {
        return NetworkObjective.of(
                Mlp.parse(x[0].length, network, TestActivation::named),
                Dataset.of(x, y),
                new MeanSquaredError(),
                List.of(regularizers));
    }

    /** 2-5-1 softplus on 1000 random samples. */
    public static NetworkObjective softplusRandom() {
        return regression(
                "5:softplus,1:identity", table("softplus-random-input.csv"), table("softplus-random-target.csv"));
    }

    /** Glorot normal start. */
    public static double[] start(NetworkObjective objective, long seed) {
        return ParameterInitializer.glorotNormal()
                .draw(objective.network(), Xoshiro256PlusPlus.seeded(seed))
                .toArray();
    }

    /** A table of numbers separated by commas, from the resources beside this class. */
    public static double[][] table(String resource) {
        try (InputStream stream = Problems.class.getResourceAsStream(resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> java.util.Arrays.stream(line.split(","))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toArray(double[][]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
