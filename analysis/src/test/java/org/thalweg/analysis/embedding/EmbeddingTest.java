package org.thalweg.analysis.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.thalweg.analysis.Problems;
import org.thalweg.analysis.TestMinimizer;
import org.thalweg.analysis.spectrum.HessianSpectrum;
import org.thalweg.analysis.stationary.Certifier;
import org.thalweg.analysis.stationary.StationaryPoint;
import org.thalweg.analysis.stationary.StationaryPointClassifier;
import org.thalweg.analysis.stationary.Verdict;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.Norms;

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
    void zeroNeuronsOnXorHaveThePredictedComputedAndProvedIndex() {
        int checked = 0;
        for (int hidden = 1; hidden <= 3; hidden++) {
            for (double lambda : new double[] {1e-2, 1e-3}) {
                NetworkObjective narrow = Problems.xor(hidden, lambda);
                for (double[] theta : stationaryPoints(narrow)) {
                    for (int added = 1; added <= 3; added++) {
                        EmbeddedPoint wide = Embedding.zeroNeurons(narrow, theta, 1, hidden + added);
                        assertThat(value(wide.objective(), wide.theta()))
                                .isCloseTo(value(narrow, theta), within(1e-15));
                        StationaryPoint point =
                                StationaryPointClassifier.withDefaults().classify(wide.objective(), wide.theta());
                        assertThat(point.morseIndex()).isEqualTo(wide.predictedMorseIndex());
                        if (added == 1) {
                            assertThat(Certifier.certify(wide.objective(), wide.theta())
                                            .certificate())
                                    .hasValueSatisfying(
                                            c -> assertThat(c.morseIndex()).isEqualTo(wide.predictedMorseIndex()));
                        }
                        checked++;
                    }
                }
            }
        }
        assertThat(checked).isGreaterThan(60);
    }

    private static List<double[]> stationaryPoints(NetworkObjective objective) {
        List<double[]> points = new ArrayList<>();
        for (long seed = 0; seed < 14; seed++) {
            Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(seed);
            double[] theta = new double[objective.dimension()];
            for (int i = 0; i < theta.length; i++) {
                theta[i] = (1 + seed % 3) * random.nextGaussian();
            }
            theta = seed % 2 == 0
                    ? TestMinimizer.minimize(objective, theta, 300)
                    : TestMinimizer.newton(objective, theta, 60);
            if (Norms.inf(gradient(objective, theta)) < 1e-12 && Norms.euclidean(theta) < 1e3) {
                points.add(theta);
            }
        }
        return points;
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
    void splitNeuronsHaveThePredictedIndex() {
        int checked = 0;
        Set<Integer> indices = new HashSet<>();
        String[] texts = {"2:sigmoid,1:identity", "2:tanh,2:tanh,1:identity", "2:sigmoid,2:identity"};
        for (long seed = 1; seed <= 60; seed++) {
            NetworkObjective narrow = noisy(texts[(int) (seed % 3)], seed);
            double[] theta =
                    TestMinimizer.newton(narrow, TestMinimizer.minimize(narrow, Problems.start(narrow, seed), 300), 4);
            StationaryPoint end = StationaryPointClassifier.withDefaults().classify(narrow, theta);
            if (end.verdict() == Verdict.UNDECIDED || end.gradientNormInf() > 1e-12) {
                continue;
            }
            for (double gamma : new double[] {0.3, 0.5, 1.7, -0.4}) {
                int layer = narrow.network().layers().size() == 3 && seed % 2 == 0 ? 2 : 1;
                EmbeddedPoint wide = Embedding.split(narrow, theta, layer, (int) (seed % 2), gamma);
                double[] point = wide.theta();
                assertThat(value(wide.objective(), point)).isCloseTo(value(narrow, theta), within(1e-14));
                assertThat(Norms.inf(gradient(wide.objective(), point))).isLessThan(1e-11);
                HessianSpectrum spectrum = HessianSpectrum.of(wide.objective(), point);
                double tolerance = 4 * (spectrum.errorBound() + spectrum.evaluationError()) + 1e-11;
                int index = 0;
                for (double lambda : spectrum.eigenvalues()) {
                    index += lambda < -tolerance ? 1 : 0;
                }
                assertThat(index).as("seed %d gamma %s", seed, gamma).isEqualTo(wide.predictedMorseIndex());
                indices.add(wide.addedMorseIndex());
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(30);
        assertThat(indices).hasSizeGreaterThan(1);
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
