package org.thalweg.analysis.diagnosis;

import java.util.stream.Stream;
import org.thalweg.analysis.Problems;
import org.thalweg.core.objective.NetworkObjective;

/** Faults of single neurons. */
final class UnitFaults {

    private UnitFaults() {}

    static Stream<Fault> units() {
        double[][] x = {{-1, 0.5}, {0, 1}, {1, -0.5}, {0.3, 0.2}};
        double[][] y = {{0}, {1}, {0.5}, {-0.4}};
        NetworkObjective relu = Problems.regression("3:relu,1:identity", x, y);
        NetworkObjective deep = Problems.regression("3:tanh,2:relu,1:identity", x, y);
        NetworkObjective tanh = Problems.regression("3:tanh,1:identity", x, y);
        NetworkObjective sigmoid = Problems.regression("3:sigmoid,1:identity", x, y);
        NetworkObjective softplus = Problems.regression("2:softplus,1:identity", x, y);
        return Stream.of(
                Fault.converged(
                        "one relu dead",
                        relu,
                        with(start(relu), 6, -100),
                        "dead-units",
                        1,
                        true,
                        "neuron 1 of layer 1"),
                Fault.converged(
                        "all relus dead",
                        relu,
                        with(with(with(start(relu), 6, -100), 7, -100), 8, -100),
                        "dead-units",
                        3,
                        true,
                        "3 of 3"),
                Fault.converged(
                        "dead in the second layer",
                        deep,
                        with(start(deep), 16, -50),
                        "dead-units",
                        1,
                        true,
                        "neuron 2 of layer 2"),
                Fault.converged(
                        "tanh saturated by its bias",
                        tanh,
                        with(start(tanh), 7, 15),
                        "saturated-units",
                        1,
                        false,
                        "neuron 2 of layer 1"),
                Fault.converged(
                        "tanh near its bound",
                        tanh,
                        with(start(tanh), 7, 6),
                        "saturated-units",
                        1,
                        false,
                        "neuron 2 of layer 1"),
                Fault.converged(
                        "sigmoid far left",
                        sigmoid,
                        with(start(sigmoid), 8, -40),
                        "saturated-units",
                        1,
                        false,
                        "neuron 3"),
                Fault.converged(
                        "softplus far left",
                        softplus,
                        with(start(softplus), 4, -30),
                        "saturated-units",
                        1,
                        false,
                        "neuron 1"),
                Fault.converged(
                        "copied neuron",
                        sigmoid,
                        duplicate(start(sigmoid), 1, 0),
                        "duplicate-neurons",
                        1,
                        true,
                        "neurons 1 and 2 of layer 1"),
                Fault.converged(
                        "copied with flipped sign",
                        tanh,
                        duplicate(start(tanh), -1, 0),
                        "duplicate-neurons",
                        1,
                        true,
                        "computes the same"),
                Fault.converged(
                        "nearly copied",
                        tanh,
                        duplicate(start(tanh), 1, 1e-9),
                        "duplicate-neurons",
                        1,
                        false,
                        "1 pair"),
                Fault.converged(
                        "all parameters zero",
                        tanh,
                        new double[tanh.dimension()],
                        "duplicate-neurons",
                        3,
                        true,
                        "3 pairs"),
                Fault.converged("all parameters one", sigmoid, ones(sigmoid), "duplicate-neurons", 3, true, "3 pairs"));
    }

    private static double[] start(NetworkObjective objective) {
        return Problems.start(objective, 7);
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
}
