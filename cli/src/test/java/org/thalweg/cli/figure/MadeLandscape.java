package org.thalweg.cli.figure;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thalweg.analysis.landscape.Connection;
import org.thalweg.analysis.landscape.Landscape;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.symmetry.SignedPermutation;
import org.thalweg.cli.fixture.TestTanh;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.CrossEntropy;
import org.thalweg.core.objective.L2;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.spi.Options;

/** Landscapes for drawing: the points are random, only their losses and connections matter. */
final class MadeLandscape {

    private MadeLandscape() {}

    static NetworkObjective exclusiveOr(int hidden) {
        Dataset data = Dataset.ofLabels(new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}}, new int[] {0, 1, 1, 0}, 2);
        Layer neurons = Layer.of(hidden, new TestTanh().create(Options.of("test:tanh", List.of(), Map.of())));
        return NetworkObjective.of(
                Mlp.of(2, neurons, Layer.softmax(2)), data, new CrossEntropy(), List.of(L2.onAll(1e-3)));
    }

    /** Random minima between the losses low and high, the last one the zero point, joined over random saddles. */
    static Landscape random(NetworkObjective objective, int minima, String low, String high, long seed) {
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(seed);
        BigDecimal base = new BigDecimal(low);
        BigDecimal range = new BigDecimal(high).subtract(base);
        int n = objective.dimension();
        List<LandscapePoint> points = new ArrayList<>();
        List<Connection> connections = new ArrayList<>();
        for (int i = 0; i < minima; i++) {
            boolean zero = i == minima - 1;
            double height = zero ? 0.7 : 0.7 * random.nextDouble();
            points.add(point(i + 1, random, zero ? new double[n] : theta(n, random), base, range, height, 0));
        }
        for (int i = 0; i < 2 * minima; i++) {
            long first = 1 + (i < minima ? i : random.nextInt(minima));
            long second = 1 + random.nextInt(i < minima ? Math.max(1, i) : minima);
            double height = 0.7 + 0.3 * random.nextDouble();
            long id = points.size() + 1;
            points.add(point(id, random, theta(n, random), base, range, height, 1));
            connections.add(new Connection(id, 0, first, SignedPermutation.identity(n)));
            connections.add(new Connection(id, 1, second, SignedPermutation.identity(n)));
        }
        return new Landscape(points, connections, List.of());
    }

    /** Losses and connections of XOR at λ = 1e-6 as a search found them, at random points; the highest minimum is the zero point. */
    static Landscape found(NetworkObjective objective, int hidden) throws IOException {
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(hidden);
        int n = objective.dimension();
        List<LandscapePoint> points = new ArrayList<>();
        List<Connection> connections = new ArrayList<>();
        for (String line : lines()) {
            String[] words = line.split(",", -1);
            if (!line.startsWith(hidden + ",")) {
                continue;
            }
            long id = Long.parseLong(words[1]);
            BigDecimal loss = new BigDecimal(words[3]);
            boolean minimum = words[2].equals("0");
            boolean zero = minimum && loss.doubleValue() == StrictMath.log(2);
            double[] theta = zero ? new double[n] : theta(n, random);
            points.add(point(id, random, theta, loss, BigDecimal.ZERO, 0, minimum ? 0 : 1));
            for (int side = 0; side < 2 && !minimum; side++) {
                long end = Long.parseLong(words[4 + side]);
                connections.add(new Connection(id, side, end, SignedPermutation.identity(n)));
            }
        }
        return new Landscape(points, connections, List.of());
    }

    private static List<String> lines() throws IOException {
        try (InputStream stream = MadeLandscape.class.getResourceAsStream("xor-1e-6.csv")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private static double[] theta(int n, Xoshiro256PlusPlus random) {
        double[] theta = new double[n];
        for (int i = 0; i < n; i++) {
            theta[i] = 8 * random.nextDouble() - 4;
        }
        return theta;
    }

    private static LandscapePoint point(
            long id,
            Xoshiro256PlusPlus random,
            double[] theta,
            BigDecimal base,
            BigDecimal range,
            double height,
            int index) {
        BigDecimal loss = base.add(range.multiply(new BigDecimal(height)));
        BigInteger orbit = BigInteger.valueOf(1 + random.nextInt(4));
        return new LandscapePoint(id, theta, loss, index, 1e-17, orbit, Optional.empty(), "made by hand");
    }
}
