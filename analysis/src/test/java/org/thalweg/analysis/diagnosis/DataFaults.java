package org.thalweg.analysis.diagnosis;

import java.util.stream.Stream;
import org.thalweg.analysis.Problems;
import org.thalweg.analysis.TestActivation;
import org.thalweg.analysis.TestMinimizer;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.objective.CrossEntropy;
import org.thalweg.core.objective.L2;
import org.thalweg.core.objective.MeanSquaredError;
import org.thalweg.core.objective.NetworkObjective;

/** Faults of the data and of the form of the network. */
final class DataFaults {

    private DataFaults() {}

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
                Fault.converged(
                        "three points, at the optimum",
                        three,
                        trained(three, 3),
                        "linear-network",
                        0.005675946924535555,
                        true,
                        "global optimum of a linear model, 0.00567594692453555"),
                Fault.converged(
                        "three points, said",
                        three,
                        trained(three, 4),
                        "linear-network",
                        2554176116041.0 / 450000000000000.0,
                        true,
                        "you are there"),
                Fault.converged(
                        "three points, not there",
                        three,
                        start(three),
                        "linear-network",
                        0.005675946924535555,
                        true,
                        "above it"),
                Fault.converged(
                        "rank one", bottleneck, start(bottleneck), "linear-network", 5.0 / 3, true, "of rank 1"),
                Fault.converged(
                        "bias through a narrow layer",
                        wideEnough,
                        start(wideEnough),
                        "linear-network",
                        0,
                        true,
                        "cannot be below"),
                // Centered unit vectors have singular values 1, 1, 0; one of the two is lost.
                Fault.converged(
                        "rank one with intercept",
                        centered,
                        start(centered),
                        "linear-network",
                        1.0 / 3,
                        true,
                        "of rank 1"),
                Fault.converged(
                        "through the origin", origin, start(origin), "linear-network", 0.4, true, "linear model, 0.4;"),
                Fault.converged("weighted", weighted, start(weighted), "linear-network", 0.25, true, "0.25;"),
                Fault.converged(
                        "with weight decay",
                        decayed,
                        start(decayed),
                        "linear-network",
                        2.0 / 9,
                        true,
                        "cannot be below"),
                Fault.converged(
                        "classifier",
                        classifier,
                        start(classifier),
                        "linear-network",
                        Fault.ANY,
                        true,
                        "linear classifier"));
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
                Fault.converged("two targets", two, start(two), "conflicting-targets", 0.5 / 3, true, "1 input occurs"),
                Fault.converged(
                        "zeros of both signs",
                        signedZero,
                        start(signedZero),
                        "conflicting-targets",
                        0.25,
                        true,
                        "0.25"),
                Fault.converged(
                        "two outputs", outputs, start(outputs), "conflicting-targets", (18 + 6) / 4.0, true, "below 6"),
                Fault.converged(
                        "weighted", weighted, start(weighted), "conflicting-targets", 0.75 / 8, true, "0.09375"),
                Fault.converged(
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
                Fault.converged(
                        "tanh", tanh, start(tanh), "targets-out-of-range", 4.25 / 4, true, "2 targets lie outside"),
                Fault.converged(
                        "sigmoid", sigmoid, start(sigmoid), "targets-out-of-range", 9.25 / 4, true, "sigmoid (0 to 1)"),
                Fault.converged("relu", relu, start(relu), "targets-out-of-range", 9.0 / 4, true, "1 target lies"),
                Fault.converged(
                        "softplus, regularized",
                        softplus,
                        start(softplus),
                        "targets-out-of-range",
                        9.0 / 4,
                        true,
                        "2.25"),
                Fault.converged(
                        "sigmoid at its bounds",
                        binary,
                        start(binary),
                        "targets-on-range-boundary",
                        4,
                        false,
                        "4 targets"),
                Fault.converged(
                        "tanh at its bounds", signs, start(signs), "targets-on-range-boundary", 2, false, "infinity"));
    }

    private static double[] trained(NetworkObjective objective, long seed) {
        return TestMinimizer.minimize(objective, Problems.start(objective, seed), 200);
    }

    private static double[] start(NetworkObjective objective) {
        return Problems.start(objective, 7);
    }
}
