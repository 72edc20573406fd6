package org.thalweg.solvers.gradientflow;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterLayout;
import org.thalweg.core.objective.MeanSquaredError;
import org.thalweg.core.objective.NetworkObjective;

/** The softplus 2-5-1 network on 1000 random samples, with its starting point. */
public final class SoftplusRandom {

    private static final int HIDDEN = 5;

    private SoftplusRandom() {}

    /** Mean squared error of the network on the data. */
    public static NetworkObjective objective() {
        Mlp network = Mlp.of(2, Layer.of(HIDDEN, new Softplus()), Layer.of(1, new Identity()));
        return NetworkObjective.of(network, Dataset.of(rows("input.csv"), rows("target.csv")), new MeanSquaredError());
    }

    /** The starting point in the layout of the network. */
    public static double[] start() {
        ParameterLayout layout = objective().network().layout();
        double[] numbers = Pattern.compile("-?\\d+\\.\\d+(e-?\\d+)?")
                .matcher(String.join("\n", lines("init.json")))
                .results()
                .mapToDouble(m -> Double.parseDouble(m.group()))
                .toArray();
        double[] theta = new double[layout.size()];
        for (int k = 0; k < HIDDEN; k++) {
            theta[layout.weight(1, k, 0)] = numbers[3 * k];
            theta[layout.weight(1, k, 1)] = numbers[3 * k + 1];
            theta[layout.bias(1, k)] = numbers[3 * k + 2];
            theta[layout.weight(2, 0, k)] = numbers[3 * HIDDEN + k];
        }
        theta[layout.bias(2, 0)] = numbers[4 * HIDDEN];
        return theta;
    }

    private static double[][] rows(String file) {
        return lines(file).stream()
                .map(line -> Stream.of(line.split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new);
    }

    private static List<String> lines(String file) {
        var stream = SoftplusRandom.class.getResourceAsStream("/softplus-random/" + file);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
