package org.thalweg.analysis.stationary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.thalweg.analysis.Problems;
import org.thalweg.analysis.TestActivation;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.objective.CrossEntropy;
import org.thalweg.core.objective.L2;
import org.thalweg.core.objective.MeanSquaredError;
import org.thalweg.core.objective.NetworkObjective;

/** Stationary points with inertia from 50-digit arithmetic outside the project; the scripts lie beside the tables. */
public final class ReferencePoints {

    /**
     * A stationary point.
     *
     * @param smallest smallest |eigenvalue|
     * @param largest largest |eigenvalue|; NaN if not in the table
     */
    public record Point(NetworkObjective objective, double[] theta, int index, double smallest, double largest) {}

    private ReferencePoints() {}

    /** Every minimum and index-1 saddle of XOR for up to three hidden nodes at λ = 1e-2 and 1e-3, one of each orbit. */
    public static List<Point> xor() {
        List<Point> points = new ArrayList<>();
        for (double[] row : Problems.table("stationary/xor-stationary-points.csv")) {
            double[] theta = Arrays.copyOfRange(row, 4, row.length);
            NetworkObjective objective = Problems.xor((int) row[0], row[1]);
            points.add(new Point(objective, theta, (int) row[2], row[3], Double.NaN));
        }
        return points;
    }

    /** 200 points of different networks, a part of them close to a change of their index. */
    public static List<Point> planted() {
        List<Point> points = new ArrayList<>();
        try (InputStream stream = ReferencePoints.class.getResourceAsStream("planted-inertia.csv");
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines().forEach(line -> points.add(planted(line.split(","))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return points;
    }

    private static Point planted(String[] row) {
        double[] numbers =
                Arrays.stream(row).skip(2).mapToDouble(Double::parseDouble).toArray();
        int seed = (int) numbers[0];
        List<L2> decay = List.of(L2.onAll(numbers[2]));
        String text = row[0].replace(';', ',') + (seed < 0 ? ",2:softmax" : ",1:identity");
        Mlp network = Mlp.parse(2, text, TestActivation::named);
        NetworkObjective objective = seed < 0
                ? NetworkObjective.of(network, Problems.xor(1, 1).data(), new CrossEntropy(), List.copyOf(decay))
                : NetworkObjective.of(
                        network, data(seed, (int) numbers[1]), new MeanSquaredError(), List.copyOf(decay));
        double[] theta = Arrays.copyOfRange(numbers, 6, numbers.length);
        return new Point(objective, theta, (int) numbers[3], numbers[4], numbers[5]);
    }

    private static Dataset data(int seed, int samples) {
        long state = seed;
        double[][] x = new double[samples][2];
        double[][] y = new double[samples][1];
        for (int n = 0; n < samples; n++) {
            for (int k = 0; k < 3; k++) {
                state = 48271 * state % 2147483647;
                double value = (state % 257 - 128) / 64.0;
                if (k < 2) {
                    x[n][k] = value;
                } else {
                    y[n][0] = value;
                }
            }
        }
        return Dataset.of(x, y);
    }
}
