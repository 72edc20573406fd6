package org.thalweg.analysis.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thalweg.analysis.Problems;
import org.thalweg.analysis.TestMinimizer;
import org.thalweg.analysis.stationary.StationaryPoint;
import org.thalweg.analysis.stationary.StationaryPointClassifier;
import org.thalweg.analysis.stationary.Verdict;
import org.thalweg.core.network.Parameters;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.Norms;
import org.thalweg.core.objective.Predictor;

class EmbeddingTest {

    private static double[] gradient(NetworkObjective objective, double[] theta) {
        double[] gradient = new double[theta.length];
        objective.gradient(theta, gradient, objective.newWorkspace());
        return gradient;
    }

    private static double value(NetworkObjective objective, double[] theta) {
        return objective.value(theta, objective.newWorkspace());
    }

    @Test
    void theSwitchOfTheThreeNodeMinimumLiesWhereItIsKnown() {
        double[] theta = null;
        for (long seed = 1; theta == null; seed++) {
            NetworkObjective objective = Problems.xor(3, 6.9e-3);
            double[] end = TestMinimizer.minimize(objective, Problems.start(objective, seed), 500);
            theta = value(objective, end) < 0.32 ? end : null;
        }
        double stable = 6.9e-3;
        double unstable = 6.8e-3;
        while (stable - unstable > 1e-12) {
            double middle = 0.5 * (stable + unstable);
            NetworkObjective objective = Problems.xor(3, middle);
            theta = TestMinimizer.newton(objective, theta, 6);
            boolean switched = Embedding.zeroNeurons(objective, theta, 1, 4).addedMorseIndex() > 0;
            stable = switched ? stable : middle;
            unstable = switched ? middle : unstable;
        }
        assertThat(stable).isCloseTo(0.006843541245, within(2e-12));
        assertThat(value(Problems.xor(3, stable), theta)).isCloseTo(0.315608284356534, within(1e-11));
    }

    @Test
    void splitNeuronsHaveThePredictedIndexInTwoHundredCases() {
        Map<Integer, Integer> addedIndices = new HashMap<>();
        int checked = 0;
        for (long seed = 1; checked < 200; seed++) {
            NetworkObjective narrow =
                    noisy(seed % 2 == 0 ? "2:sigmoid,1:identity" : "2:tanh,2:tanh,1:identity", seed / 2);
            double[] theta = stationary(narrow, seed);
            StationaryPoint end = StationaryPointClassifier.withDefaults().classify(narrow, theta);
            if (end.verdict() == Verdict.UNDECIDED || end.nullity() > 0) {
                continue;
            }
            Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(seed);
            for (int k = 0; k < 5; k++) {
                int layer = 1 + random.nextInt(narrow.network().layers().size() - 1);
                double gamma = 3 * random.nextDouble() - 1;
                EmbeddedPoint wide = Embedding.split(narrow, theta, layer, random.nextInt(2), gamma);
                requireSamePoint(narrow, theta, wide);
                StationaryPoint split =
                        StationaryPointClassifier.withDefaults().classify(wide.objective(), wide.theta());
                assertThat(split.morseIndex())
                        .as("seed %d gamma %s", seed, gamma)
                        .isEqualTo(wide.predictedMorseIndex());
                assertThat(split.nullity()).as("seed %d gamma %s", seed, gamma).isEqualTo(wide.addedNullity());
                addedIndices.merge(wide.addedMorseIndex(), 1, Integer::sum);
                checked++;
            }
        }
        assertThat(addedIndices).hasSizeGreaterThan(1);
    }

    private static double[] stationary(NetworkObjective objective, long seed) {
        double[] start = Problems.start(objective, seed);
        double[] near = seed % 3 == 0 ? start : TestMinimizer.minimize(objective, start, 200);
        return TestMinimizer.newton(objective, near, 25);
    }

    /** Same function and still stationary, both to rounding. */
    private static void requireSamePoint(NetworkObjective narrow, double[] theta, EmbeddedPoint wide) {
        Predictor before =
                new Predictor(narrow.network(), Parameters.of(narrow.network().layout(), theta));
        Predictor after = new Predictor(
                wide.objective().network(),
                Parameters.of(wide.objective().network().layout(), wide.theta()));
        double size = Math.max(1, Norms.inf(theta));
        for (int n = 0; n < narrow.data().samples(); n++) {
            double[] x = {narrow.data().input(n, 0), narrow.data().input(n, 1)};
            assertThat(after.predict(x)).containsExactly(before.predict(x), within(1e-15 * size * size));
        }
        double slope = Norms.inf(gradient(narrow, theta));
        assertThat(Norms.inf(gradient(wide.objective(), wide.theta()))).isLessThan(3 * slope + 1e-14 * size);
    }

    private static NetworkObjective noisy(String text, long seed) {
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(seed);
        int outputs = text.endsWith("2:identity") ? 2 : 1;
        double[][] x = new double[25][2];
        double[][] y = new double[25][outputs];
        for (int n = 0; n < x.length; n++) {
            x[n] = new double[] {random.nextGaussian(), random.nextGaussian()};
            for (int j = 0; j < outputs; j++) {
                y[n][j] = StrictMath.sin(2 * x[n][0] + j) * x[n][1] + 0.3 * random.nextGaussian();
            }
        }
        return Problems.regression(text, x, y);
    }

    @Test
    void zeroNeuronsAreRemovedAgainAndTheIndexIsPredicted() {
        NetworkObjective narrow = Problems.xor(2, 1e-2);
        double[] theta = TestMinimizer.minimize(narrow, Problems.start(narrow, 4), 300);
        int index =
                StationaryPointClassifier.withDefaults().classify(narrow, theta).morseIndex();
        EmbeddedPoint wide = Embedding.zeroNeurons(narrow, theta, 1, 4);
        if (Norms.inf(theta) == 0) {
            return;
        }
        EmbeddedPoint back = Reduction.removeIdle(wide.objective(), wide.theta(), 1, 0);
        assertThat(back.theta()).containsExactly(theta);
        assertThat(back.predictedMorseIndex()).isEqualTo(index);
        assertThat(back.objective().network()).isEqualTo(narrow.network());
        assertThatThrownBy(() -> Reduction.removeIdle(narrow, theta, 1, 0))
                .hasMessageContaining("No neuron of layer 1");
        assertThatThrownBy(() -> Reduction.removeIdle(narrow, new double[theta.length], 1, 0))
                .hasMessageContaining("one must remain");
    }

    @Test
    void splitNeuronsAreMergedAgainAndTheIndexIsPredicted() {
        int checked = 0;
        for (long seed = 1; checked < 12; seed++) {
            NetworkObjective narrow = noisy(seed % 2 == 0 ? "2:sigmoid,1:identity" : "2:tanh,2:tanh,1:identity", seed);
            double[] theta = stationary(narrow, seed);
            StationaryPoint end = StationaryPointClassifier.withDefaults().classify(narrow, theta);
            if (end.verdict() == Verdict.UNDECIDED || end.nullity() > 0) {
                continue;
            }
            int layer = narrow.network().layers().size() - 1;
            EmbeddedPoint wide = Embedding.split(narrow, theta, layer, 1, 0.3);
            EmbeddedPoint back = Reduction.merge(wide.objective(), wide.theta(), layer, 1, 2, 1e-12);
            assertThat(back.theta()).containsExactly(theta, within(1e-14));
            assertThat(back.predictedMorseIndex()).isEqualTo(end.morseIndex());
            checked++;
        }
        NetworkObjective tanh = noisy("2:tanh,1:identity", 1);
        double[] opposite = {1, 2, -1, -2, 0.5, -0.5, 3, -1, 0.2};
        EmbeddedPoint merged = Reduction.merge(tanh, opposite, 1, 0, 1, 0);
        assertThat(merged.theta()).containsExactly(1, 2, 0.5, 4, 0.2);
        assertThat(value(merged.objective(), merged.theta())).isCloseTo(value(tanh, opposite), within(1e-14));
        double[] different = {1, 2, 3, 4, 0.5, 0.6, 3, -1, 0.2};
        assertThatThrownBy(() -> Reduction.merge(tanh, different, 1, 0, 1, 1e-9))
                .hasMessageContaining("are not copies of one another");
        double[] cancelling = {1, 2, 1, 2, 0.5, 0.5, 3, -3, 0.2};
        assertThatThrownBy(() -> Reduction.merge(tanh, cancelling, 1, 0, 1, 0)).hasMessageContaining("cancel");
        assertThatThrownBy(() -> Reduction.merge(tanh, opposite, 1, 0, 0, 0))
                .hasMessageContaining("two of the neurons");
    }

    @Test
    void inactiveNeuronsAddZerosAndAreRemovedAgain() {
        NetworkObjective narrow = Problems.regression(
                "1:relu,1:identity", new double[][] {{-1}, {1}, {2}, {3}}, new double[][] {{0.5}, {1}, {2}, {2.5}});
        double[] theta = TestMinimizer.minimize(narrow, new double[] {0.8, 2, 0.8, 0.1}, 500);
        EmbeddedPoint wide = Embedding.inactiveNeurons(narrow, theta, 1, 3);
        assertThat(value(wide.objective(), wide.theta())).isEqualTo(value(narrow, theta));
        assertThat(Norms.inf(gradient(wide.objective(), wide.theta()))).isEqualTo(Norms.inf(gradient(narrow, theta)));
        StationaryPoint point = StationaryPointClassifier.withDefaults().classify(wide.objective(), wide.theta());
        int before =
                StationaryPointClassifier.withDefaults().classify(narrow, theta).nullity();
        assertThat(point.morseIndex()).isEqualTo(wide.predictedMorseIndex());
        assertThat(point.nullity()).isEqualTo(before + wide.addedNullity());
        assertThat(Reduction.removeIdle(wide.objective(), wide.theta(), 1, 0).theta())
                .containsExactly(theta);
        NetworkObjective tanh = noisy("2:tanh,1:identity", 1);
        assertThatThrownBy(() -> Embedding.inactiveNeurons(tanh, new double[9], 1, 3))
                .hasMessageContaining("vanishes below 0, as relu does, but layer 1 has tanh");
    }

    @Test
    void whatCannotBeEmbeddedIsRefused() {
        NetworkObjective xor = Problems.xor(2, 1e-2);
        double[] theta = new double[xor.dimension()];
        NetworkObjective sigmoid = noisy("2:sigmoid,1:identity", 1);
        assertThatThrownBy(() -> Embedding.zeroNeurons(xor, theta, 1, 1))
                .hasMessageContaining("cannot be embedded into 1");
        assertThatThrownBy(() -> Embedding.zeroNeurons(xor, theta, 2, 5)).hasMessageContaining("hidden layers 1 to 1");
        assertThatThrownBy(() -> Embedding.zeroNeurons(sigmoid, new double[9], 1, 3))
                .hasMessageContaining("sigmoid has 0.5")
                .hasMessageContaining("Split a neuron");
        assertThatThrownBy(() -> Embedding.split(xor, theta, 1, 0, 0.5))
                .hasMessageContaining("only without regularizer");
        assertThatThrownBy(() -> Embedding.split(sigmoid, new double[9], 1, 2, 0.5))
                .hasMessageContaining("neurons 0 to 1");
        assertThatThrownBy(() -> Embedding.split(sigmoid, new double[9], 1, 0, Double.NaN))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> Embedding.split(sigmoid, new double[3], 1, 0, 0.5))
                .hasMessageContaining("has 9");
    }
}
