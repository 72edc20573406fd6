package org.thalweg.analysis.diagnosis;

import java.util.List;
import java.util.stream.Stream;
import org.thalweg.analysis.Problems;
import org.thalweg.analysis.TestActivation;
import org.thalweg.analysis.TestMinimizer;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.objective.CrossEntropy;
import org.thalweg.core.objective.L2;
import org.thalweg.core.objective.NetworkObjective;

/** Faults of the run. */
final class RunFaults {

    private RunFaults() {}

    static Stream<Fault> ends() {
        NetworkObjective xor = Problems.xor(3, 1e-2);
        double[] end = trained(xor, 2);
        double[] early = start(xor);
        NetworkObjective tanh = Problems.threePoints(4, TestActivation.TANH);
        double[] mean = new double[tanh.dimension()];
        mean[mean.length - 1] = (-0.2445248 + 0.1232554 + 0.1713998) / 3;
        double[] far = new double[tanh.dimension()];
        far[far.length - 1] = 1e100;
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
                        Fault.ANY,
                        false,
                        "double precision"),
                new Fault(
                        "stalled by rounding",
                        xor,
                        end,
                        "stalled",
                        "rounding-floor",
                        Fault.ANY,
                        false,
                        "rounding error"),
                new Fault("budget", xor, early, "budget-exhausted", "budget-spent", Fault.ANY, true, "(as planted)"),
                new Fault(
                        "interrupted",
                        xor,
                        early,
                        "stopped-by-listener",
                        "budget-spent",
                        Fault.ANY,
                        true,
                        "larger budget"),
                Fault.converged(
                        "tolerance too loose", xor, early, "not-stationary", Fault.ANY, false, "not stationary yet"),
                new Fault(
                        "diverged",
                        tanh,
                        far,
                        "stalled",
                        "worse-than-constant",
                        0.03450815907206222,
                        true,
                        "a constant prediction gives"),
                new Fault(
                        "stalled early",
                        xor,
                        early,
                        "stalled",
                        "not-stationary",
                        Fault.ANY,
                        false,
                        "promises to lower"),
                Fault.converged("constant predictor", tanh, mean, "saddle", Fault.ANY, false, "in 4 directions"),
                Fault.converged(
                        "constant predictor's output",
                        tanh,
                        mean,
                        "constant-output",
                        0.03450815907206222,
                        false,
                        "same for every"),
                Fault.converged(
                        "regularizer too strong",
                        strong,
                        trained(strong, 1),
                        "constant-output",
                        StrictMath.log(2),
                        false,
                        "too strong"),
                Fault.converged(
                        "overflow",
                        square,
                        new double[] {1e200, 1, 1, 1, 1, 1, 1},
                        "not-finite",
                        Fault.ANY,
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
                        "fifty and ten",
                        new double[][] {{38}, {50}, {61}, {55}},
                        y,
                        "badly-scaled-inputs",
                        "saturates neurons"),
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
                Fault.converged(
                        "sharpening softplus",
                        softplus,
                        flow,
                        "escaping-parameters",
                        Fault.ANY,
                        false,
                        "with sharpening neuron 1 of layer 1, neuron 2 of layer 1, with merging neuron 3 of layer 1, neuron 4 of layer 1, neuron 5 of layer 1, towards a loss of about 0.931377"),
                new Fault(
                        "said by the run",
                        softplus,
                        flow,
                        "escaping",
                        "escaping-parameters",
                        Fault.ANY,
                        false,
                        "(as planted)"),
                Fault.converged(
                        "separable xor", xor, trained(xor, 1), "separable-without-minimum", 0, true, "no regularizer"),
                Fault.converged(
                        "separable plane",
                        plane,
                        trained(plane, 1),
                        "separable-without-minimum",
                        0,
                        true,
                        "towards 0 for ever"),
                Fault.converged(
                        "three classes, lambda 0",
                        classes,
                        trained(classes, 1),
                        "separable-without-minimum",
                        0,
                        true,
                        "margin"));
    }

    private static double[] trained(NetworkObjective objective, long seed) {
        return TestMinimizer.minimize(objective, Problems.start(objective, seed), 200);
    }

    private static double[] start(NetworkObjective objective) {
        return Problems.start(objective, 7);
    }

    private static Fault scaled(String name, double[][] x, double[][] y, String code, String words) {
        NetworkObjective objective = Problems.regression("3:tanh,1:identity", x, y);
        return Fault.converged(name, objective, start(objective), code, Fault.ANY, false, words);
    }
}
