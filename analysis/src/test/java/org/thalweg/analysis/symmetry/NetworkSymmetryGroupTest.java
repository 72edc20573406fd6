package org.thalweg.analysis.symmetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.thalweg.analysis.Problems;
import org.thalweg.analysis.TestActivation;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.CrossEntropy;
import org.thalweg.core.objective.L2;
import org.thalweg.core.objective.Merge;
import org.thalweg.core.objective.NetworkObjective;

class NetworkSymmetryGroupTest {

    private static final double TOLERANCE = 1e-9;

    private static NetworkObjective deepXor() {
        Dataset data = Dataset.ofLabels(new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}}, new int[] {0, 1, 1, 0}, 2);
        Layer two = Layer.of(2, TestActivation.TANH);
        return NetworkObjective.of(
                Mlp.of(2, two, two, Layer.softmax(2)), data, new CrossEntropy(), List.of(L2.onAll(1e-3)));
    }

    /** The whole group by multiplying out its generators. */
    private static Set<SignedPermutation> elements(NetworkSymmetryGroup group) {
        Set<SignedPermutation> generators = new LinkedHashSet<>(group.dataSymmetries());
        for (int l = 1; l <= group.hiddenLayers(); l++) {
            for (int i = 0; i < group.layout().width(l); i++) {
                if (group.flippable(l, i)) {
                    generators.add(group.flip(l, i));
                }
                for (int j = 0; j < i; j++) {
                    if (group.exchangeable(l, i, j)) {
                        generators.add(group.exchange(l, i, j));
                    }
                }
            }
        }
        Set<SignedPermutation> all = new HashSet<>(Set.of(SignedPermutation.identity(group.dimension())));
        Deque<SignedPermutation> open = new ArrayDeque<>(all);
        while (!open.isEmpty()) {
            SignedPermutation element = open.pop();
            for (SignedPermutation generator : generators) {
                SignedPermutation product = element.then(generator);
                if (all.add(product)) {
                    open.push(product);
                }
            }
        }
        return all;
    }

    private static double[] random(int n, long seed) {
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(seed);
        double[] theta = new double[n];
        for (int i = 0; i < n; i++) {
            theta[i] = random.nextGaussian();
        }
        return theta;
    }

    /** The mean over some elements and what they generate is a point with a stabilizer. */
    private static double[] symmetric(List<SignedPermutation> maps, double[] theta, int rounds) {
        double[] point = theta;
        for (int k = 0; k < rounds; k++) {
            double[] image = maps.get(k % maps.size()).apply(point);
            double[] mean = new double[point.length];
            for (int i = 0; i < mean.length; i++) {
                mean[i] = 0.5 * (point[i] + image[i]);
            }
            point = mean;
        }
        return point;
    }

    @Test
    void xorHasExchangesFlipsAndTheExchangeOfItsInputs() {
        NetworkSymmetryGroup group = NetworkSymmetryGroup.of(Problems.xor(3, 1e-3));
        assertThat(group.order()).isEqualTo(BigInteger.valueOf(6 * 8 * 2));
        assertThat(elements(group)).hasSize(96);
        assertThat(group.dataSymmetries()).hasSize(2);
    }

    @Test
    void orderIsTheNumberOfElementsForEveryKindOfNetwork() {
        double[][] inputs = {{-1, -1}, {-1, 1}, {1, -1}, {1, 1}};
        double[][] products = {{1}, {-1}, {-1}, {1}};
        List<NetworkObjective> objectives = List.of(
                Problems.xor(1, 1e-2),
                deepXor(),
                Problems.regression("2:tanh,1:identity", inputs, products),
                Problems.regression("3:softplus,1:identity", inputs, products),
                Problems.regression(
                        "2:tanh:nobias,1:identity:nobias", new double[][] {{1}, {-1}}, new double[][] {{1}, {-1}}),
                Problems.regression("2:tanh|sigmoid,1:identity", inputs, products, L2.onAll(0.1)));
        for (NetworkObjective objective : objectives) {
            NetworkSymmetryGroup group = NetworkSymmetryGroup.of(objective);
            assertThat(group.order())
                    .as(objective.toString())
                    .isEqualTo(BigInteger.valueOf(elements(group).size()));
        }
    }

    @Test
    void inputsOfBothSignsMayBeFlippedAndExchanged() {
        double[][] inputs = {{-1, -1}, {-1, 1}, {1, -1}, {1, 1}};
        NetworkSymmetryGroup group = NetworkSymmetryGroup.of(
                Problems.regression("2:tanh,1:identity", inputs, new double[][] {{1}, {-1}, {-1}, {1}}));
        // Flipping one input flips the product, which the odd output takes back: the square's 8 symmetries.
        assertThat(group.dataSymmetries()).hasSize(8);
    }

    @Test
    void everyElementIsMatchedAndNothingElse() {
        NetworkObjective[] objectives = {Problems.xor(3, 1e-3), deepXor()};
        for (NetworkObjective objective : objectives) {
            NetworkSymmetryGroup group = NetworkSymmetryGroup.of(objective);
            double[] theta = random(objective.dimension(), 5);
            for (SignedPermutation element : elements(group)) {
                assertThat(group.match(theta, element.apply(theta), TOLERANCE)).contains(element);
            }
            double[] other = theta.clone();
            other[3] += 1e-6;
            assertThat(group.match(theta, other, TOLERANCE)).isEmpty();
            assertThat(group.match(theta, random(objective.dimension(), 6), TOLERANCE))
                    .isEmpty();
        }
    }

    @Test
    void orbitsOfSymmetricPointsAreCountedAndMatched() {
        for (NetworkObjective objective : List.of(Problems.xor(3, 1e-3), deepXor())) {
            NetworkSymmetryGroup group = NetworkSymmetryGroup.of(objective);
            List<SignedPermutation> elements = List.copyOf(elements(group));
            Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(9);
            for (int k = 0; k < 60; k++) {
                List<SignedPermutation> some = List.of(
                        elements.get(random.nextInt(elements.size())), elements.get(random.nextInt(elements.size())));
                double[] theta = symmetric(some, random(objective.dimension(), 100 + k), 400);
                Set<String> orbit =
                        elements.stream().map(g -> rounded(g.apply(theta))).collect(Collectors.toSet());
                assertThat(group.orbitSize(theta, TOLERANCE)).isEqualTo(BigInteger.valueOf(orbit.size()));
                double[] image = elements.get(random.nextInt(elements.size())).apply(theta);
                assertThat(group.match(theta, image, TOLERANCE))
                        .hasValueSatisfying(
                                g -> assertThat(rounded(g.apply(theta))).isEqualTo(rounded(image)));
                double[] a = group.invariants(theta);
                double[] b = group.invariants(image);
                for (int i = 0; i < a.length; i++) {
                    assertThat(a[i]).isCloseTo(b[i], org.assertj.core.api.Assertions.within(1e-12));
                }
            }
        }
    }

    private static String rounded(double[] theta) {
        return Arrays.stream(theta)
                .mapToObj(t -> Long.toString(Math.round(t * 1e8)))
                .collect(Collectors.joining(" "));
    }

    @Test
    void theZeroPointIsAloneInItsOrbitHoweverWideTheNetwork() {
        NetworkSymmetryGroup group = NetworkSymmetryGroup.of(Problems.xor(12, 1e-3));
        assertThat(group.orbitSize(new double[group.dimension()], TOLERANCE)).isEqualTo(BigInteger.ONE);
        assertThat(group.order().bitLength()).isGreaterThan(40);
    }

    @Test
    void whatARegularizerBreaksIsNoSymmetry() {
        double[][] inputs = {{0.3}, {-0.7}, {1.1}};
        NetworkObjective objective = Problems.regression(
                "3:tanh,1:identity", inputs, new double[][] {{1}, {-0.5}, {0.2}}, new Merge(0.1, 1, 0, 1));
        NetworkSymmetryGroup group = NetworkSymmetryGroup.of(objective);
        assertThat(group.exchangeable(1, 0, 1)).isTrue();
        assertThat(group.exchangeable(1, 0, 2)).isFalse();
        assertThat(group.flippable(1, 0)).isFalse();
        assertThat(group.flippable(1, 2)).isTrue();
        assertThat(group.order()).isEqualTo(BigInteger.valueOf(4));
    }
}
