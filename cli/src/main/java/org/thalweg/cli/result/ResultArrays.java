package org.thalweg.cli.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.thalweg.cli.data.NpyArray;
import org.thalweg.core.network.ParameterLayout;
import org.thalweg.core.solve.Trajectory;

/** The arrays of a result under the names they have in its NumPy archive; NaN where a state has no time or gradient. */
public final class ResultArrays {

    private ResultArrays() {}

    /** θ, its blocks, the trajectory by column and, if it is part of the result, the spectrum. */
    public static Map<String, NpyArray> of(Training training) {
        double[] theta = training.solved().point();
        Map<String, NpyArray> arrays = new LinkedHashMap<>();
        arrays.put("parameters", NpyArray.vector(theta));
        for (ParameterLayout.Block block : training.problem().network().layout().blocks()) {
            arrays.put(block.name(), block(block, theta));
        }
        addTrajectory(training.solved().trajectory().states(), arrays);
        training.eigenvalues().ifPresent(values -> arrays.put("spectrum", NpyArray.vector(values)));
        return arrays;
    }

    private static NpyArray block(ParameterLayout.Block block, double[] theta) {
        double[] values = java.util.Arrays.copyOfRange(theta, block.offset(), block.offset() + block.size());
        return block.bias() ? NpyArray.vector(values) : NpyArray.matrix(block.rows(), block.columns(), values);
    }

    private static void addTrajectory(List<Trajectory.State> states, Map<String, NpyArray> arrays) {
        arrays.put("trajectory.stage", column(states, Trajectory.State::stage));
        arrays.put("trajectory.iteration", column(states, Trajectory.State::iteration));
        arrays.put("trajectory.t", column(states, state -> state.time().orElse(Double.NaN)));
        arrays.put("trajectory.loss", column(states, Trajectory.State::loss));
        arrays.put(
                "trajectory.gradientNormInf",
                column(states, state -> state.gradientNormInf().orElse(Double.NaN)));
        arrays.put("trajectory.parameterNorm", column(states, Trajectory.State::parameterNorm));
        arrays.put(
                "trajectory.evaluations",
                column(states, state -> state.evaluations().total()));
        if (!states.isEmpty() && states.get(0).parameters().isPresent()) {
            arrays.put("trajectory.parameters", parameters(states));
        }
    }

    private static NpyArray column(List<Trajectory.State> states, ToDoubleFunction<Trajectory.State> entry) {
        return NpyArray.vector(states.stream().mapToDouble(entry).toArray());
    }

    private static NpyArray parameters(List<Trajectory.State> states) {
        double[] all = states.stream()
                .flatMapToDouble(
                        state -> java.util.Arrays.stream(state.parameters().orElseThrow()))
                .toArray();
        return NpyArray.matrix(states.size(), all.length / states.size(), all);
    }
}
