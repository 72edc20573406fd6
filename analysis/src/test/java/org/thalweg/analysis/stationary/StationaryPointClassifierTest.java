package org.thalweg.analysis.stationary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thalweg.analysis.Problems;
import org.thalweg.analysis.TestActivation;
import org.thalweg.analysis.TestMinimizer;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.objective.CrossEntropy;
import org.thalweg.core.objective.L2;
import org.thalweg.core.objective.NetworkObjective;

class StationaryPointClassifierTest {

    private final StationaryPointClassifier classifier = StationaryPointClassifier.withDefaults();

    @Test
    void softplusExampleOnItsWayToInfinityIsNotAMinimum() {
        NetworkObjective objective = Problems.softplusRandom();
        double[] theta = Problems.table("stationary/softplus-random-flow.csv")[0];
        StationaryPoint point = classifier.classify(objective, theta);
        assertThat(objective.value(theta, objective.newWorkspace())).isCloseTo(0.931382, within(1e-6));
        assertThat(point.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(point.nullity()).isGreaterThanOrEqualTo(4);
        assertThat(point.spectrum().resolution()).isBetween(3e-10, 5e-10);
        // 0.457 is the step of an independent solve of the Newton equation.
        assertThat(point.relativeNewtonStep()).isCloseTo(0.457, within(0.001));
        assertThat(point.sentence()).startsWith("Undecided: The Newton step is ");
        assertThat(point.evidence()).anyMatch(sentence -> sentence.contains("machine epsilon times the largest"));
    }

    @Test
    void zeroOfXorIsAMinimum() {
        for (int hidden = 1; hidden <= 6; hidden++) {
            for (double lambda = 0.1; lambda > 5e-7; lambda /= 10) {
                NetworkObjective objective = Problems.xor(hidden, lambda);
                StationaryPoint point = classifier.classify(objective, new double[objective.dimension()]);
                assertThat(point.verdict())
                        .as("N_h=%d lambda=%s", hidden, lambda)
                        .isEqualTo(Verdict.MINIMUM);
                assertThat(point.sentence()).startsWith("This is a minimum");
            }
        }
    }

    @Test
    void trainedXorEndsAtItsKnownMinima() {
        double[] known = {0.40677375503408775, 0.45655517674166046, StrictMath.log(2)};
        NetworkObjective objective = Problems.xor(3, 1e-2);
        for (long seed = 1; seed <= 10; seed++) {
            double[] theta = TestMinimizer.minimize(objective, Problems.start(objective, seed), 500);
            double loss = objective.value(theta, objective.newWorkspace());
            assertThat(java.util.Arrays.stream(known).boxed())
                    .as("seed %d ends at %s", seed, loss)
                    .anyMatch(k -> Math.abs(k - loss) < 1e-12);
            StationaryPoint point = classifier.classify(objective, theta);
            assertThat(point.verdict())
                    .as("seed %d: %s", seed, point.evidence())
                    .isEqualTo(Verdict.MINIMUM);
            assertThat(point.morseIndex()).isZero();
            assertThat(point.nullity()).isZero();
        }
    }

    @Test
    void minimumEmbeddedInAWiderNetworkHasThePredictedIndex() {
        // A two-node minimum at lambda = 1e-2 padded to N_h nodes is a saddle of index N_h − 2.
        NetworkObjective narrow = Problems.xor(2, 1e-2);
        double[] theta = null;
        for (long seed = 1; theta == null; seed++) {
            double[] end = TestMinimizer.minimize(narrow, Problems.start(narrow, seed), 500);
            theta = narrow.value(end, narrow.newWorkspace()) < 0.69 ? end : null;
        }
        for (int hidden = 3; hidden <= 5; hidden++) {
            NetworkObjective wide = Problems.xor(hidden, 1e-2);
            StationaryPoint point = classifier.classify(wide, padded(theta, 2, hidden));
            assertThat(point.verdict()).isEqualTo(Verdict.SADDLE);
            assertThat(point.morseIndex()).isEqualTo(hidden - 2);
            assertThat(point.sentence()).startsWith("This is a saddle of index " + (hidden - 2) + ":");
        }
    }

    /** θ of 2-from-2 with zero nodes appended: W1 rows, b1, W2 columns, b2. */
    private static double[] padded(double[] theta, int from, int to) {
        double[] wide = new double[2 * to + to + 2 * to + 2];
        System.arraycopy(theta, 0, wide, 0, 2 * from);
        System.arraycopy(theta, 2 * from, wide, 2 * to, from);
        System.arraycopy(theta, 3 * from, wide, 3 * to, from);
        System.arraycopy(theta, 4 * from, wide, 4 * to, from);
        System.arraycopy(theta, 5 * from, wide, 5 * to, 2);
        return wide;
    }

    @Test
    void linearNetworkIsDegenerateAlongItsSymmetries() {
        NetworkObjective objective = Problems.threePoints(10, TestActivation.IDENTITY);
        double[] theta = TestMinimizer.minimize(objective, Problems.start(objective, 3), 300);
        assertThat(objective.value(theta, objective.newWorkspace())).isCloseTo(0.005675946924535555, within(1e-15));
        StationaryPoint point = classifier.classify(objective, theta);
        assertThat(point.verdict()).as("%s", point.evidence()).isEqualTo(Verdict.DEGENERATE);
        // 31 parameters act through slope and intercept only.
        assertThat(point.nullity()).isEqualTo(29);
        assertThat(point.explainedNullity()).isEqualTo(29);
        assertThat(point.evidence())
                .contains("29 of 29 zero eigenvalues are explained by continuous symmetries of the network.");
        assertThat(point.sentence()).contains("29 of 31 eigenvalues are zero");
    }

    @Test
    void exactFitOfFewPointsIsDegenerateAlongItsFamily() {
        NetworkObjective objective = Problems.threePoints(10, TestActivation.TANH);
        double[] theta = TestMinimizer.minimize(objective, Problems.start(objective, 2), 300);
        assertThat(objective.value(theta, objective.newWorkspace())).isLessThan(1e-26);
        StationaryPoint point = classifier.classify(objective, theta);
        assertThat(point.verdict()).as("%s", point.evidence()).isEqualTo(Verdict.DEGENERATE);
        assertThat(point.nullity()).isEqualTo(28);
        assertThat(point.evidence()).anyMatch(e -> e.contains("fit all data exactly"));
    }

    @Test
    void softmaxWithoutBiasRegularizationIsDegenerateAlongTheLogitShift() {
        Dataset data = Dataset.ofLabels(new double[][] {{0}, {1}, {1}, {2}}, new int[] {0, 0, 1, 1}, 2);
        NetworkObjective objective =
                NetworkObjective.of(Mlp.of(1, Layer.softmax(2)), data, new CrossEntropy(), List.of(L2.onWeights(1e-2)));
        StationaryPoint point = classifier.classify(objective, TestMinimizer.minimize(objective, new double[4], 200));
        assertThat(point.verdict()).as("%s", point.evidence()).isEqualTo(Verdict.DEGENERATE);
        assertThat(point.nullity()).isEqualTo(1);
        assertThat(point.explainedNullity()).isEqualTo(1);
    }

    @Test
    void constantPredictorOfTheLinearNetworkIsASaddle() {
        NetworkObjective objective = Problems.threePoints(2, TestActivation.IDENTITY);
        double[] theta = {0, 0, 0, 0, 0, 0, (-0.2445248 + 0.1232554 + 0.1713998) / 3};
        StationaryPoint point = classifier.classify(objective, theta);
        assertThat(objective.value(theta, objective.newWorkspace())).isCloseTo(0.0345081590720622, within(1e-15));
        assertThat(point.verdict()).isEqualTo(Verdict.SADDLE);
        assertThat(point.morseIndex()).isEqualTo(2);
        assertThat(point.nullity()).isEqualTo(2);
        assertThat(point.sentence()).contains("index 2 at least, with 2 eigenvalues zero");
    }

    @Test
    void himmelblauHasFourMinimaFourSaddlesAndAMaximum() {
        FunctionObjective f = new FunctionObjective(
                2,
                x -> square(x[0] * x[0] + x[1] - 11) + square(x[0] + x[1] * x[1] - 7),
                x -> new double[] {
                    4 * x[0] * (x[0] * x[0] + x[1] - 11) + 2 * (x[0] + x[1] * x[1] - 7),
                    2 * (x[0] * x[0] + x[1] - 11) + 4 * x[1] * (x[0] + x[1] * x[1] - 7)
                },
                x -> new double[] {
                    12 * x[0] * x[0] + 4 * x[1] - 42,
                    4 * (x[0] + x[1]),
                    4 * (x[0] + x[1]),
                    12 * x[1] * x[1] + 4 * x[0] - 26
                });
        double[][] starts = {
            {3, 2},
            {-2.8, 3.13},
            {-3.78, -3.28},
            {3.58, -1.85},
            {-0.13, -1.95},
            {-3.07, -0.08},
            {0.09, 2.88},
            {3.39, 0.07},
            {-0.27, -0.92}
        };
        int[] index = {0, 0, 0, 0, 1, 1, 1, 1, 2};
        for (int k = 0; k < starts.length; k++) {
            StationaryPoint point = classifier.classify(f, TestMinimizer.newton(f, starts[k], 8));
            assertThat(point.verdict()).isEqualTo(index[k] == 0 ? Verdict.MINIMUM : Verdict.SADDLE);
            assertThat(point.morseIndex()).isEqualTo(index[k]);
            assertThat(classifier
                            .classify(f, new double[] {starts[k][0] + 0.4, starts[k][1] + 0.4})
                            .verdict())
                    .isEqualTo(Verdict.UNDECIDED);
        }
    }

    private static double square(double x) {
        return x * x;
    }

    private static FunctionObjective curve(
            FunctionObjective.Scalar f, FunctionObjective.Scalar d, FunctionObjective.Scalar dd) {
        return new FunctionObjective(1, f, x -> new double[] {d.at(x)}, x -> new double[] {dd.at(x)});
    }

    @Test
    void anExponentialTailIsNeverAMinimumHoweverSmallItsGradient() {
        FunctionObjective tail =
                curve(x -> StrictMath.exp(-x[0]), x -> -StrictMath.exp(-x[0]), x -> StrictMath.exp(-x[0]));
        for (double x = 1; x < 700; x += 7) {
            assertThat(classifier.classify(tail, new double[] {x}).verdict()).isEqualTo(Verdict.UNDECIDED);
        }
    }

    @Test
    void aSlopeWithoutCurvatureIsNotAStationaryPoint() {
        FunctionObjective slope = curve(x -> 1e-9 * x[0], x -> 1e-9, x -> 0);
        StationaryPoint point = classifier.classify(slope, new double[] {5});
        assertThat(point.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(point.evidence()).anyMatch(sentence -> sentence.contains("still has a slope of 1e-9"));
    }

    @Test
    void flatMinimumAndInflectionAreNotTakenForEither() {
        FunctionObjective quartic = curve(x -> square(x[0] * x[0]), x -> 4 * x[0] * x[0] * x[0], x -> 12 * x[0] * x[0]);
        FunctionObjective cubic = curve(x -> x[0] * x[0] * x[0], x -> 3 * x[0] * x[0], x -> 6 * x[0]);
        for (FunctionObjective flat : List.of(quartic, cubic)) {
            StationaryPoint point = classifier.classify(flat, new double[1]);
            assertThat(point.verdict()).isEqualTo(Verdict.UNDECIDED);
            assertThat(point.nullity()).isEqualTo(1);
            assertThat(point.sentence()).contains("higher derivatives decide");
        }
        // Beside the flat point the signs are those of a slope, not of a minimum.
        assertThat(classifier.classify(quartic, new double[] {1e-4}).verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(classifier.classify(cubic, new double[] {1e-4}).verdict()).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void aPointOnTheKinkOfReluIsUndecided() {
        // At zero every eigenvalue is 2 lambda or more, yet a relu and its output weight grown together lower the loss.
        NetworkObjective objective = Problems.regression(
                "1:relu,1:identity", new double[][] {{1}, {-1}}, new double[][] {{1}, {-1}}, L2.onAll(0.01));
        double[] zero = new double[4];
        StationaryPoint point = classifier.classify(objective, zero);
        assertThat(point.spectrum().eigenvalue(0)).isPositive();
        assertThat(objective.value(new double[] {0.1, 0, 0.1, 0}, objective.newWorkspace()))
                .isLessThan(objective.value(zero, objective.newWorkspace()));
        assertThat(point.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(point.sentence()).contains("Sample 1 lies on the kink of neuron 1 of layer 1");
        NetworkObjective active = Problems.regression(
                "1:relu,1:identity", new double[][] {{-1}, {1}, {2}}, new double[][] {{0.5}, {1}, {2}}, L2.onAll(0.01));
        double[] end = TestMinimizer.minimize(active, new double[] {0.8, 2, 0.8, 0.1}, 500);
        assertThat(classifier.classify(active, end).verdict()).isEqualTo(Verdict.MINIMUM);
    }

    @Test
    void aValleyOfTwoPiecesIsAKink() {
        // relu(w) pulled down by both samples: slope 2(w + 1)/2 on one side of 0 and −2(1 − w)/2 on the other.
        NetworkObjective valley =
                Problems.regression("1:relu:nobias", new double[][] {{1}, {-1}}, new double[][] {{-1}, {-1}});
        StationaryPoint kink = classifier.classify(valley, new double[1]);
        assertThat(kink.verdict()).isEqualTo(Verdict.KINK);
        assertThat(kink.sentence()).startsWith("This is a kink, stationary in Clarke's sense only: Sample 1 lies on");
        assertThat(kink.evidence()).anyMatch(e -> e.contains("2 pieces") && e.contains("convex combination"));
        // One sample alone has a slope of 0 on one side, and pulled up there is a descent on both.
        NetworkObjective step =
                Problems.regression("1:relu:nobias", new double[][] {{1}, {-1}}, new double[][] {{1}, {-1}});
        assertThat(classifier.classify(step, new double[1]).verdict()).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void smallRealCurvatureIsNotTakenForZero() {
        FunctionObjective valley = new FunctionObjective(
                2, x -> 0.5 * (x[0] * x[0] + 7e-9 * x[1] * x[1]), x -> new double[] {x[0], 7e-9 * x[1]}, x ->
                        new double[] {1, 0, 0, 7e-9});
        assertThat(classifier.classify(valley, new double[2]).verdict()).isEqualTo(Verdict.MINIMUM);
    }

    @Test
    void optionsAreChecked() {
        assertThatThrownBy(() -> new StationaryPointClassifier(0, 0.5)).hasMessageContaining("maxRelativeStep > 0");
        assertThatThrownBy(() -> new StationaryPointClassifier(1e-3, 1)).hasMessageContaining("1.0");
    }
}
