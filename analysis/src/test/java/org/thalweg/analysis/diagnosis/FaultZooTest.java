package org.thalweg.analysis.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.analysis.Problems;
import org.thalweg.analysis.TestActivation;
import org.thalweg.analysis.TestMinimizer;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.objective.CrossEntropy;
import org.thalweg.core.objective.L2;
import org.thalweg.core.objective.MeanSquaredError;
import org.thalweg.core.objective.NetworkObjective;

/** Faults planted on purpose, each of which must be named; numbers are closed forms. */
class FaultZooTest {

    private static final double ANY = Double.NaN;

    record Fault(
            String name,
            NetworkObjective objective,
            double[] theta,
            String status,
            String code,
            double value,
            boolean proved,
            String words) {

        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource({"linear", "conflicts", "ranges", "units", "ends", "scales", "runaways"})
    void isDiagnosed(Fault fault) {
        Explanation explanation =
                Explainer.withDefaults().explain(fault.objective(), fault.theta(), fault.status(), "as planted");
        Finding finding = explanation.findings().stream()
                .filter(f -> f.code().equals(fault.code()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(fault.code() + " missing from " + explanation));
        assertThat(finding.proved()).isEqualTo(fault.proved());
        assertThat(finding.sentence()).contains(fault.words()).endsWith(".");
        if (!Double.isNaN(fault.value())) {
            assertThat(finding.value()).isCloseTo(fault.value(), within(1e-15 * Math.max(1, Math.abs(fault.value()))));
        }
        assertThat(explanation.checkedAndClear()).doesNotContain(fault.code());
    }

    private static Fault fault(
            String name,
            NetworkObjective objective,
            double[] theta,
            String code,
            double value,
            boolean proved,
            String words) {
        return new Fault(name, objective, theta, "converged", code, value, proved, words);
    }

    private static double[] trained(NetworkObjective objective, long seed) {
        return TestMinimizer.minimize(objective, Problems.start(objective, seed), 200);
    }

    private static double[] start(NetworkObjective objective) {
        return Problems.start(objective, 7);
    }

    static Stream<Fault> linear() {
        NetworkObjective three = Problems.threePoints(10, TestActivation.IDENTITY);
        double[][] unit = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        double[][] stretched = {{3, 0, 0}, {0, 2, 0}, {0, 0, 1}};
        NetworkObjective bottleneck = Problems.regression("1:identity:nobias,3:identity:nobias", unit, stretched);
        NetworkObjective wideEnough =
                Problems.regression("2:identity,2:identity:nobias,3:identity:nobias", unit, stretched);
        NetworkObjective centered = Problems.regression("1:identity,3:identity", unit, unit);
        NetworkObjective origin = Problems.regression(
                "2:identity:nobias,1:identity:nobias", new double[][] {{1}, {2}}, new double[][] {{2}, {2}});
        Dataset tent = Dataset.of(new double[][] {{-1}, {0}, {1}}, new double[][] {{0}, {1}, {0}})
                .withWeights(new double[] {1, 2, 1});
        NetworkObjective weighted = NetworkObjective.of(
                Mlp.parse(1, "2:identity,1:identity", TestActivation::named), tent, new MeanSquaredError());
        NetworkObjective decayed = Problems.regression(
                "2:identity,1:identity",
                new double[][] {{-1}, {0}, {1}},
                new double[][] {{0}, {1}, {0}},
                L2.onAll(0.1));
        Dataset labels = Dataset.ofLabels(new double[][] {{0}, {1}, {2}}, new int[] {0, 1, 0}, 2);
        NetworkObjective classifier = NetworkObjective.of(
                Mlp.parse(1, "3:identity,2:softmax", TestActivation::named), labels, new CrossEntropy());
        return Stream.of(
                fault(
                        "three points, at the optimum",
                        three,
                        trained(three, 3),
                        "linear-network",
                        0.005675946924535555,
                        true,
                        "global optimum of a linear model, 0.00567594692453555"),
                fault(
                        "three points, said",
                        three,
                        trained(three, 4),
                        "linear-network",
                        2554176116041.0 / 450000000000000.0,
                        true,
                        "you are there"),
                fault(
                        "three points, not there",
                        three,
                        start(three),
                        "linear-network",
                        0.005675946924535555,
                        true,
                        "above it"),
                fault("rank one", bottleneck, start(bottleneck), "linear-network", 5.0 / 3, true, "of rank 1"),
                fault(
                        "bias through a narrow layer",
                        wideEnough,
                        start(wideEnough),
                        "linear-network",
                        0,
                        true,
                        "cannot be below"),
                // Centered unit vectors have singular values 1, 1, 0; one of the two is lost.
                fault(
                        "rank one with intercept",
                        centered,
                        start(centered),
                        "linear-network",
                        1.0 / 3,
                        true,
                        "of rank 1"),
                fault("through the origin", origin, start(origin), "linear-network", 0.4, true, "linear model, 0.4;"),
                fault("weighted", weighted, start(weighted), "linear-network", 0.25, true, "0.25;"),
                fault("with weight decay", decayed, start(decayed), "linear-network", 2.0 / 9, true, "cannot be below"),
                fault("classifier", classifier, start(classifier), "linear-network", ANY, true, "linear classifier"));
    }

    static Stream<Fault> conflicts() {
        double[][] x = {{1}, {1}, {2}};
        NetworkObjective two = Problems.regression("3:tanh,1:identity", x, new double[][] {{0}, {1}, {5}});
        NetworkObjective signedZero =
                Problems.regression("3:tanh,1:identity", new double[][] {{0.0}, {-0.0}}, new double[][] {{0}, {1}});
        NetworkObjective outputs = Problems.regression(
                "3:tanh,2:identity", new double[][] {{1}, {1}, {1}, {4}}, new double[][] {{0, 1}, {3, 1}, {6, 4}, {9, 9}
                });
        Dataset heavy = Dataset.of(x, new double[][] {{0}, {1}, {5}}).withWeights(new double[] {3, 1, 4});
        NetworkObjective weighted = NetworkObjective.of(
                Mlp.parse(1, "3:tanh,1:identity", TestActivation::named), heavy, new MeanSquaredError());
        Dataset labels = Dataset.ofLabels(new double[][] {{1}, {1}, {1}, {1}, {2}}, new int[] {0, 1, 0, 1, 0}, 2);
        NetworkObjective classes = NetworkObjective.of(
                Mlp.parse(1, "3:tanh,2:softmax", TestActivation::named), labels, new CrossEntropy());
        return Stream.of(
                fault("two targets", two, start(two), "conflicting-targets", 0.5 / 3, true, "1 input occurs"),
                fault("zeros of both signs", signedZero, start(signedZero), "conflicting-targets", 0.25, true, "0.25"),
                fault("two outputs", outputs, start(outputs), "conflicting-targets", (18 + 6) / 4.0, true, "below 6"),
                fault("weighted", weighted, start(weighted), "conflicting-targets", 0.75 / 8, true, "0.09375"),
                fault(
                        "labels",
                        classes,
                        start(classes),
                        "conflicting-targets",
                        0.8 * StrictMath.log(2),
                        true,
                        "more than once"));
    }

    static Stream<Fault> ranges() {
        double[][] x = {{-1}, {0}, {1}, {2}};
        double[][] y = {{-3}, {0.5}, {0.25}, {1.5}};
        NetworkObjective tanh = Problems.regression("3:tanh,1:tanh", x, y);
        NetworkObjective sigmoid = Problems.regression("3:tanh,1:sigmoid", x, y);
        NetworkObjective relu = Problems.regression("3:tanh,1:relu", x, y);
        NetworkObjective softplus = Problems.regression("3:tanh,1:softplus", x, y, L2.onAll(1e-3));
        NetworkObjective binary = Problems.regression("3:tanh,1:sigmoid", x, new double[][] {{0}, {1}, {1}, {0}});
        NetworkObjective signs = Problems.regression("3:tanh,1:tanh", x, new double[][] {{-1}, {1}, {0.5}, {0}});
        return Stream.of(
                fault("tanh", tanh, start(tanh), "targets-out-of-range", 4.25 / 4, true, "2 targets lie outside"),
                fault("sigmoid", sigmoid, start(sigmoid), "targets-out-of-range", 9.25 / 4, true, "sigmoid (0 to 1)"),
                fault("relu", relu, start(relu), "targets-out-of-range", 9.0 / 4, true, "1 target lies"),
                fault(
                        "softplus, regularized",
                        softplus,
                        start(softplus),
                        "targets-out-of-range",
                        9.0 / 4,
                        true,
                        "2.25"),
                fault(
                        "sigmoid at its bounds",
                        binary,
                        start(binary),
                        "targets-on-range-boundary",
                        4,
                        false,
                        "4 targets"),
                fault("tanh at its bounds", signs, start(signs), "targets-on-range-boundary", 2, false, "infinity"));
    }

    static Stream<Fault> units() {
        double[][] x = {{-1, 0.5}, {0, 1}, {1, -0.5}, {0.3, 0.2}};
        double[][] y = {{0}, {1}, {0.5}, {-0.4}};
        NetworkObjective relu = Problems.regression("3:relu,1:identity", x, y);
        NetworkObjective deep = Problems.regression("3:tanh,2:relu,1:identity", x, y);
        NetworkObjective tanh = Problems.regression("3:tanh,1:identity", x, y);
        NetworkObjective sigmoid = Problems.regression("3:sigmoid,1:identity", x, y);
        NetworkObjective softplus = Problems.regression("2:softplus,1:identity", x, y);
        return Stream.of(
                fault("one relu dead", relu, with(start(relu), 6, -100), "dead-units", 1, true, "neuron 1 of layer 1"),
                fault(
                        "all relus dead",
                        relu,
                        with(with(with(start(relu), 6, -100), 7, -100), 8, -100),
                        "dead-units",
                        3,
                        true,
                        "3 of 3"),
                fault(
                        "dead in the second layer",
                        deep,
                        with(start(deep), 16, -50),
                        "dead-units",
                        1,
                        true,
                        "neuron 2 of layer 2"),
                fault(
                        "tanh saturated by its bias",
                        tanh,
                        with(start(tanh), 7, 15),
                        "saturated-units",
                        1,
                        false,
                        "neuron 2 of layer 1"),
                fault(
                        "sigmoid far left",
                        sigmoid,
                        with(start(sigmoid), 8, -40),
                        "saturated-units",
                        1,
                        false,
                        "neuron 3"),
                fault(
                        "softplus far left",
                        softplus,
                        with(start(softplus), 4, -30),
                        "saturated-units",
                        1,
                        false,
                        "neuron 1"),
                fault(
                        "copied neuron",
                        sigmoid,
                        duplicate(start(sigmoid), 1, 0),
                        "duplicate-neurons",
                        1,
                        true,
                        "neurons 1 and 2 of layer 1"),
                fault(
                        "copied with flipped sign",
                        tanh,
                        duplicate(start(tanh), -1, 0),
                        "duplicate-neurons",
                        1,
                        true,
                        "computes the same"),
                fault("nearly copied", tanh, duplicate(start(tanh), 1, 1e-9), "duplicate-neurons", 1, false, "1 pair"),
                fault(
                        "all parameters zero",
                        tanh,
                        new double[tanh.dimension()],
                        "duplicate-neurons",
                        3,
                        true,
                        "3 pairs"),
                fault("all parameters one", sigmoid, ones(sigmoid), "duplicate-neurons", 3, true, "3 pairs"));
    }

    private static double[] with(double[] theta, int index, double value) {
        theta[index] = value;
        return theta;
    }

    private static double[] ones(NetworkObjective objective) {
        double[] theta = new double[objective.dimension()];
        java.util.Arrays.fill(theta, 1);
        return theta;
    }

    /** Neuron 2 of a 2-3-1 network becomes neuron 1 times {@code factor}. */
    private static double[] duplicate(double[] theta, double factor, double shift) {
        theta[2] = factor * theta[0] + shift;
        theta[3] = factor * theta[1];
        theta[7] = factor * theta[6];
        return theta;
    }

    static Stream<Fault> ends() {
        NetworkObjective xor = Problems.xor(3, 1e-2);
        double[] end = trained(xor, 2);
        double[] early = start(xor);
        NetworkObjective tanh = Problems.threePoints(4, TestActivation.TANH);
        double[] mean = new double[tanh.dimension()];
        mean[mean.length - 1] = (-0.2445248 + 0.1232554 + 0.1713998) / 3;
        NetworkObjective strong = Problems.xor(3, 0.5);
        NetworkObjective square =
                Problems.regression("2:square,1:identity", new double[][] {{1}}, new double[][] {{1}});
        return Stream.of(
                new Fault(
                        "precision limit",
                        xor,
                        end,
                        "precision-limit",
                        "rounding-floor",
                        ANY,
                        false,
                        "double precision"),
                new Fault("stalled by rounding", xor, end, "stalled", "rounding-floor", ANY, false, "rounding error"),
                new Fault("budget", xor, early, "budget-exhausted", "budget-spent", ANY, true, "(as planted)"),
                new Fault("interrupted", xor, early, "stopped-by-listener", "budget-spent", ANY, true, "larger budget"),
                fault("tolerance too loose", xor, early, "not-stationary", ANY, false, "not stationary yet"),
                new Fault("stalled early", xor, early, "stalled", "not-stationary", ANY, false, "promises to lower"),
                fault("constant predictor", tanh, mean, "saddle", ANY, false, "in 4 directions"),
                fault(
                        "constant predictor's output",
                        tanh,
                        mean,
                        "constant-output",
                        0.03450815907206222,
                        false,
                        "same for every"),
                fault(
                        "regularizer too strong",
                        strong,
                        trained(strong, 1),
                        "constant-output",
                        StrictMath.log(2),
                        false,
                        "too strong"),
                fault(
                        "overflow",
                        square,
                        new double[] {1e200, 1, 1, 1, 1, 1, 1},
                        "not-finite",
                        ANY,
                        true,
                        "not finite"));
    }

    static Stream<Fault> scales() {
        double[][] y = {{0}, {1}, {0.5}, {-0.4}};
        return Stream.of(
                scaled(
                        "large inputs",
                        new double[][] {{1e6}, {-2e6}, {3e6}, {0}},
                        y,
                        "badly-scaled-inputs",
                        "input 1 has"),
                scaled(
                        "small inputs",
                        new double[][] {{1e-6}, {-2e-6}, {3e-6}, {0}},
                        y,
                        "badly-scaled-inputs",
                        "deviation"),
                scaled(
                        "years",
                        new double[][] {{1999}, {2001}, {2003}, {2007}},
                        y,
                        "badly-scaled-inputs",
                        "mean of 2002.5"),
                scaled(
                        "one column",
                        new double[][] {{1, 1e5}, {2, -1e5}, {0, 3}, {1, 7}},
                        y,
                        "badly-scaled-inputs",
                        "input 2"),
                scaled(
                        "large targets",
                        y,
                        new double[][] {{1e5}, {2e5}, {-3e5}, {0}},
                        "badly-scaled-targets",
                        "target 1"),
                scaled(
                        "small targets",
                        y,
                        new double[][] {{1e-5}, {2e-5}, {-3e-5}, {0}},
                        "badly-scaled-targets",
                        "target 1"),
                scaled(
                        "offset targets",
                        y,
                        new double[][] {{501}, {502}, {500}, {501}},
                        "badly-scaled-targets",
                        "mean of 501"));
    }

    private static Fault scaled(String name, double[][] x, double[][] y, String code, String words) {
        NetworkObjective objective = Problems.regression("3:tanh,1:identity", x, y);
        return fault(name, objective, start(objective), code, ANY, false, words);
    }

    static Stream<Fault> runaways() {
        NetworkObjective softplus = Problems.softplusRandom();
        double[] flow = Problems.table("stationary/softplus-random-flow.csv")[0];
        NetworkObjective xor = Problems.xor(4, 0);
        Dataset or = Dataset.ofLabels(new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}}, new int[] {0, 1, 1, 1}, 2);
        NetworkObjective plane =
                NetworkObjective.of(Mlp.parse(2, "2:softmax", TestActivation::named), or, new CrossEntropy());
        Dataset three = Dataset.ofLabels(new double[][] {{0}, {1}, {2}}, new int[] {0, 1, 2}, 3);
        NetworkObjective classes = NetworkObjective.of(
                Mlp.parse(1, "4:tanh,3:softmax", TestActivation::named),
                three,
                new CrossEntropy(),
                List.of(L2.onAll(0)));
        return Stream.of(
                fault(
                        "sharpening softplus",
                        softplus,
                        flow,
                        "escaping-parameters",
                        ANY,
                        false,
                        "with sharpening neuron 1 of layer 1, neuron 2 of layer 1, with merging neuron 3 of layer 1, neuron 4 of layer 1, neuron 5 of layer 1, towards a loss of about 0.931377"),
                new Fault(
                        "said by the run",
                        softplus,
                        flow,
                        "escaping",
                        "escaping-parameters",
                        ANY,
                        false,
                        "(as planted)"),
                fault("separable xor", xor, trained(xor, 1), "separable-without-minimum", 0, true, "no regularizer"),
                fault(
                        "separable plane",
                        plane,
                        trained(plane, 1),
                        "separable-without-minimum",
                        0,
                        true,
                        "towards 0 for ever"),
                fault(
                        "three classes, lambda 0",
                        classes,
                        trained(classes, 1),
                        "separable-without-minimum",
                        0,
                        true,
                        "margin"));
    }
}
