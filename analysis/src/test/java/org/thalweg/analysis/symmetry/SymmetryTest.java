package org.thalweg.analysis.symmetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.thalweg.analysis.TestActivation;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterLayout;
import org.thalweg.core.network.Parameters;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.Predictor;

class SymmetryTest {

    private static Mlp mlp(String text) {
        return Mlp.parse(2, text, TestActivation::named);
    }

    private static double[] random(Mlp network, long seed) {
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(seed);
        double[] theta = new double[network.parameterCount()];
        for (int i = 0; i < theta.length; i++) {
            theta[i] = random.nextGaussian();
        }
        return theta;
    }

    /** Swaps two neurons of a hidden layer, or flips one if both are the same. */
    private static void act(Mlp network, int layer, int i, int j, double[] theta) {
        ParameterLayout layout = network.layout();
        for (int p = 0; p < layout.width(layer - 1); p++) {
            exchange(theta, layout.weight(layer, i, p), layout.weight(layer, j, p));
        }
        if (layout.hasBias(layer)) {
            exchange(theta, layout.bias(layer, i), layout.bias(layer, j));
        }
        for (int k = 0; k < layout.width(layer + 1); k++) {
            exchange(theta, layout.weight(layer + 1, k, i), layout.weight(layer + 1, k, j));
        }
    }

    private static void exchange(double[] theta, int a, int b) {
        double t = theta[a];
        theta[a] = a == b ? -t : theta[b];
        theta[b] = a == b ? theta[b] : t;
    }

    @Test
    void randomGroupElementsGiveTheSameBits() {
        String[] texts = {
            "4:tanh,1:identity",
            "5:softplus,2:identity",
            "3:tanh,4:tanh,2:softmax",
            "3:tanh|sigmoid|tanh,2:identity",
            "2:sigmoid,3:tanh:nobias,1:identity"
        };
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(99);
        for (int point = 0; point < 50; point++) {
            Mlp network = mlp(texts[point % texts.length]);
            double[] theta = random(network, point);
            if (point % 3 == 0) {
                theta[0] = 0;
                theta[1] = 0;
            }
            CanonicalForm form = CanonicalForm.of(network, theta);
            for (int element = 0; element < 200; element++) {
                randomStep(network, theta, random);
                assertThat(CanonicalForm.of(network, theta)).isEqualTo(form);
            }
            assertThat(CanonicalForm.of(network, form.toArray())).isEqualTo(form);
        }
    }

    private static void randomStep(Mlp network, double[] theta, Xoshiro256PlusPlus random) {
        int layer = 1 + random.nextInt(network.layers().size() - 1);
        int width = network.layers().get(layer - 1).width();
        int i = random.nextInt(width);
        int j = random.nextInt(width);
        var activations = network.layers().get(layer - 1).activations();
        if (i == j ? activations.get(i).traits().odd() : activations.get(i).equals(activations.get(j))) {
            act(network, layer, i, j, theta);
        }
    }

    @Test
    void theFunctionIsKept() {
        Mlp network = mlp("3:tanh,4:tanh,2:identity");
        double[] theta = random(network, 4);
        double[] form = CanonicalForm.of(network, theta).toArray();
        assertThat(form).isNotEqualTo(theta);
        double[] x = {0.3, -0.7};
        double[] before = new Predictor(network, Parameters.of(network.layout(), theta)).predict(x);
        double[] after = new Predictor(network, Parameters.of(network.layout(), form)).predict(x);
        assertThat(after).containsExactly(before, within(1e-14));
    }

    @Test
    void differentOrbitsDiffer() {
        Mlp network = mlp("3:tanh,1:identity");
        double[] theta = random(network, 4);
        double[] other = theta.clone();
        other[5] = Math.nextUp(other[5]);
        assertThat(CanonicalForm.of(network, other)).isNotEqualTo(CanonicalForm.of(network, theta));
        double[] flipped = theta.clone();
        flipped[0] = -flipped[0];
        assertThat(CanonicalForm.of(network, flipped)).isNotEqualTo(CanonicalForm.of(network, theta));
        assertThatThrownBy(() -> CanonicalForm.of(network, new double[2])).hasMessageContaining("has 13");
    }

    @Test
    void orbitSizesEqualBruteForce() {
        String[] texts = {
            "1:tanh,1:identity",
            "3:tanh,1:identity",
            "4:softplus,2:identity",
            "4:tanh:nobias,1:identity",
            "3:tanh|sigmoid|tanh,1:identity"
        };
        for (String text : texts) {
            Mlp network = mlp(text);
            for (int kind = 0; kind < 5; kind++) {
                double[] theta = planted(network, kind);
                assertThat(CanonicalForm.of(network, theta).orbitSize())
                        .as("%s kind %d", text, kind)
                        .contains(BigInteger.valueOf(bruteForce(network, theta)));
            }
        }
        Mlp deep = mlp("3:tanh,2:sigmoid,1:identity");
        assertThat(CanonicalForm.of(deep, random(deep, 1)).orbitSize()).contains(BigInteger.valueOf(6 * 8 * 2));
        assertThat(CanonicalForm.of(deep, new double[deep.parameterCount()]).orbitSize())
                .isEmpty();
    }

    /** 0 general, 1 all zero, 2 last neuron zero, 3 first two equal, 4 first two opposite. */
    private static double[] planted(Mlp network, int kind) {
        double[] theta = kind == 1 ? new double[network.parameterCount()] : random(network, kind);
        ParameterLayout layout = network.layout();
        int width = layout.width(1);
        List<Integer> last = positions(layout, width - 1);
        if (kind == 2) {
            last.forEach(index -> theta[index] = 0);
        }
        if (kind >= 3 && width > 1) {
            List<Integer> first = positions(layout, 0);
            for (int k = 0; k < first.size(); k++) {
                theta[last.get(k)] = kind == 3 ? theta[first.get(k)] : -theta[first.get(k)];
            }
        }
        return theta;
    }

    private static List<Integer> positions(ParameterLayout layout, int neuron) {
        List<Integer> positions = new ArrayList<>();
        for (int p = 0; p < layout.width(0); p++) {
            positions.add(layout.weight(1, neuron, p));
        }
        if (layout.hasBias(1)) {
            positions.add(layout.bias(1, neuron));
        }
        for (int k = 0; k < layout.width(2); k++) {
            positions.add(layout.weight(2, k, neuron));
        }
        return positions;
    }

    /** Closes the point under swaps and flips and counts. */
    private static int bruteForce(Mlp network, double[] theta) {
        Set<List<Double>> seen = new HashSet<>();
        List<double[]> open = new ArrayList<>(List.of(theta));
        seen.add(boxed(theta));
        var activations = network.layers().get(0).activations();
        while (!open.isEmpty()) {
            double[] from = open.remove(open.size() - 1);
            for (int i = 0; i < activations.size(); i++) {
                for (int j = 0; j <= i; j++) {
                    boolean allowed = i == j
                            ? activations.get(i).traits().odd()
                            : activations.get(i).equals(activations.get(j));
                    double[] to = from.clone();
                    act(network, 1, i, j, to);
                    if (allowed && seen.add(boxed(to))) {
                        open.add(to);
                    }
                }
            }
        }
        return seen.size();
    }

    private static List<Double> boxed(double[] theta) {
        return Arrays.stream(theta).map(v -> v + 0.0).boxed().toList();
    }

    @Test
    void directionsKeepTheFunctionToFirstOrder() {
        for (String text : List.of(
                "3:identity,2:identity",
                "3:relu,2:identity",
                "2:identity,3:tanh|identity|relu,2:softmax",
                "2:tanh,3:softmax")) {
            Mlp network = mlp(text);
            double[] theta = random(network, 8);
            List<double[]> directions = SymmetryDirections.of(network, theta);
            assertThat(directions).isNotEmpty();
            for (double[] direction : directions) {
                assertThat(change(network, theta, direction, 1e-4)).isLessThan(1e-6);
                assertThat(change(network, theta, direction, 1e-6)).isLessThan(1e-10);
            }
        }
    }

    /** Largest change of an output over some inputs for a move of {@code step}. */
    private static double change(Mlp network, double[] theta, double[] direction, double step) {
        double[] moved = theta.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += step * direction[i];
        }
        double largest = 0;
        for (double[] x : new double[][] {{1, 2}, {-0.5, 0.3}, {0.1, -1}}) {
            double[] a = new Predictor(network, Parameters.of(network.layout(), theta)).predict(x);
            double[] b = new Predictor(network, Parameters.of(network.layout(), moved)).predict(x);
            for (int j = 0; j < a.length; j++) {
                largest = Math.max(largest, Math.abs(a[j] - b[j]));
            }
        }
        return largest;
    }

    @Test
    void duplicatesAndUnheardNeuronsHaveDirections() {
        Mlp network = mlp("2:tanh,1:identity");
        double[] twins = {1, 2, 1, 2, 0.5, 0.5, 3, -1, 0};
        double[] unheard = {1, 2, 3, 4, 0.5, 0.6, 0, -1, 0};
        assertThat(SymmetryDirections.of(network, twins)).hasSize(1);
        assertThat(change(network, twins, SymmetryDirections.of(network, twins).get(0), 1))
                .isLessThan(1e-14);
        assertThat(SymmetryDirections.of(network, unheard)).hasSize(3);
        assertThat(SymmetryDirections.of(network, random(network, 1))).isEmpty();
    }
}
