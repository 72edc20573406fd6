package org.thalweg.analysis.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.thalweg.analysis.Problems;
import org.thalweg.analysis.TestActivation;
import org.thalweg.analysis.TestMinimizer;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.CrossEntropy;
import org.thalweg.core.objective.MeanSquaredError;
import org.thalweg.core.objective.NetworkObjective;

class QualityTest {

    /** The minimum of XOR with that loss, from random starts. */
    private static double[] minimum(NetworkObjective objective, double loss) {
        for (long seed = 1; seed < 200; seed++) {
            double[] theta = TestMinimizer.minimize(objective, Problems.start(objective, seed), 600);
            if (Math.abs(objective.value(theta, objective.newWorkspace()) - loss) < 1e-12) {
                return theta;
            }
        }
        throw new AssertionError("no start ended at " + loss);
    }

    @Test
    void theTwoMinimaOfXorWithSixNodesHaveTheirKnownQuality() {
        NetworkObjective objective = Problems.xor(6, 1e-2);
        assertKnown(objective, 0.406773755034088, 3, 0.8486, 0.9107);
        assertKnown(objective, 0.457748100716269, 0, 0.8089, 0.8562);
    }

    private static void assertKnown(NetworkObjective objective, double loss, int idle, double lowest, double highest) {
        double[] theta = minimum(objective, loss);
        ClassificationQuality quality = ClassificationQuality.of(objective, theta);
        double[] probabilities = quality.correctClassProbabilities();
        assertThat(Arrays.stream(probabilities).min().orElseThrow()).isCloseTo(lowest, within(5e-5));
        assertThat(Arrays.stream(probabilities).max().orElseThrow()).isCloseTo(highest, within(5e-5));
        assertThat(quality.accuracy()).isEqualTo(1);
        assertThat(quality.areaUnderRoc(1)).isEqualTo(1);
        assertThat(quality.confusion()).isDeepEqualTo(new int[][] {{2, 0}, {0, 2}});
        assertThat(Connectivity.of(objective.network(), theta, 1e-6).disconnectedNeurons())
                .hasSize(idle);
    }

    /** Of y = x against 1, 2, 6 at x = 0, 2, 3 with weights 1, 1, 2: errors −1, 0, −3; the mean is 15/4. */
    @Test
    void errorsOfARegressionAreThoseOfAHandCalculation() {
        Dataset data = Dataset.of(new double[][] {{0}, {2}, {3}}, new double[][] {{1}, {2}, {6}})
                .withWeights(new double[] {1, 1, 2});
        Mlp line = Mlp.of(1, Layer.of(1, TestActivation.IDENTITY));
        NetworkObjective objective = NetworkObjective.of(line, data, new MeanSquaredError());
        RegressionQuality quality = RegressionQuality.of(objective, new double[] {1, 0}, 0);

        assertThat(quality.rootMeanSquare()).isCloseTo(Math.sqrt(19.0 / 4), within(1e-15));
        assertThat(quality.largest()).isEqualTo(3);
        double variance = (2.75 * 2.75 + 1.75 * 1.75 + 2 * 2.25 * 2.25) / 4;
        assertThat(quality.determination()).isCloseTo(1 - 19 / 4.0 / variance, within(1e-15));
        assertThatThrownBy(() -> RegressionQuality.of(objective, new double[] {1, 0}, 1))
                .hasMessageContaining("Output 1 was asked for, but there are 1, from 0.");
    }

    @Test
    void areaUnderRocEqualsTheCountOfPairs() {
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(1);
        for (int trial = 0; trial < 20; trial++) {
            double[][] x = new double[30][1];
            int[] labels = new int[30];
            for (int n = 0; n < 30; n++) {
                // Few distinct inputs, so that ties occur.
                x[n][0] = random.nextInt(8);
                labels[n] = random.nextInt(3);
            }
            NetworkObjective objective = NetworkObjective.of(
                    Mlp.parse(1, "2:tanh,3:softmax", TestActivation::named),
                    Dataset.ofLabels(x, labels, 3),
                    new CrossEntropy());
            double[] theta = Problems.start(objective, trial);
            ClassificationQuality quality = ClassificationQuality.of(objective, theta);
            for (int c = 0; c < 3; c++) {
                assertThat(quality.areaUnderRoc(c))
                        .isCloseTo(byPairs(objective, theta, labels, x, c, 0), within(1e-14));
                for (int steps : new int[] {1, 3, 10, 100}) {
                    assertThat(quality.areaUnderRoc(c, steps))
                            .isCloseTo(byPairs(objective, theta, labels, x, c, 1.0 / steps), within(1e-14));
                }
            }
        }
    }

    private static double byPairs(
            NetworkObjective objective, double[] theta, int[] labels, double[][] x, int positive, double step) {
        var predictor = new org.thalweg.core.objective.Predictor(
                objective.network(),
                org.thalweg.core.network.Parameters.of(objective.network().layout(), theta));
        double wins = 0;
        int pairs = 0;
        for (int a = 0; a < labels.length; a++) {
            for (int b = 0; b < labels.length; b++) {
                if (labels[a] == positive && labels[b] != positive) {
                    double member = predictor.predict(x[a])[positive];
                    double other = predictor.predict(x[b])[positive];
                    if (step > 0) {
                        member = Math.floor(member / step);
                        other = Math.floor(other / step);
                    }
                    wins += member > other ? 1 : member == other ? 0.5 : 0;
                    pairs++;
                }
            }
        }
        return wins / pairs;
    }

    @Test
    void zeroWeightsAreCounted() {
        Mlp network = Mlp.parse(2, "2:tanh,1:identity", TestActivation::named);
        double[] theta = {1, 0, 1e-9, 1e-9, 5, 5, 0.5, 0.5, 0};
        Connectivity exact = Connectivity.of(network, theta, 0);
        Connectivity near = Connectivity.of(network, theta, 1e-8);
        assertThat(exact.zeroWeights()).isEqualTo(1);
        assertThat(exact.weights()).isEqualTo(6);
        assertThat(exact.disconnectedNeurons()).isEmpty();
        assertThat(near.zeroWeights()).isEqualTo(3);
        assertThat(near.disconnectedNeurons()).containsExactly(new Connectivity.Neuron(1, 1));
        assertThatThrownBy(() -> Connectivity.of(network, theta, -1)).hasMessageContaining("-1.0");
    }

    @Test
    void regressionHasNoClassProbabilities() {
        NetworkObjective objective = Problems.threePoints(2, TestActivation.TANH);
        assertThatThrownBy(() -> ClassificationQuality.of(objective, new double[7]))
                .hasMessageContaining("target values");
        NetworkObjective xor = Problems.xor(1, 0);
        assertThatThrownBy(() -> ClassificationQuality.of(xor, new double[7]).areaUnderRoc(2))
                .hasMessageContaining("0 to 1");
    }
}
