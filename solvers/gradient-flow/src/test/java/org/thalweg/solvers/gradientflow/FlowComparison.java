package org.thalweg.solvers.gradientflow;

import java.util.Map;
import java.util.TreeMap;
import org.thalweg.core.solve.RecordingPolicy;
import org.thalweg.core.solve.SolveControls;
import org.thalweg.core.solve.SolveDriver;
import org.thalweg.core.solve.SolveResult;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.Trajectory;

/** Compares trajectories of the softplus example at the times that both recorded. */
final class FlowComparison {

    /**
     * Largest |a − b| / (1 + |b|) over all common times after the start and all parameters.
     *
     * @param times number of common times
     * @param distance the largest deviation
     */
    record Deviation(int times, double distance) {}

    private FlowComparison() {}

    /** A solve from the example's starting point that keeps its trajectory. */
    static SolveResult solve(Solver solver) {
        return SolveDriver.solve(
                SoftplusRandom.objective(),
                SoftplusRandom.start(),
                solver,
                SolveControls.defaults().withRecording(new RecordingPolicy(20, true)));
    }

    static Deviation deviation(SolveResult result, SolveResult reference) {
        Map<Double, double[]> points = new TreeMap<>();
        for (Trajectory.State state : reference.trajectory().states()) {
            points.put(state.time().orElseThrow(), state.parameters().orElseThrow());
        }
        int times = 0;
        double worst = 0;
        for (Trajectory.State state : result.trajectory().states()) {
            double[] expected = points.get(state.time().orElseThrow());
            if (expected != null && state.time().orElseThrow() > 0) {
                times++;
                worst = Math.max(worst, distance(state.parameters().orElseThrow(), expected));
            }
        }
        return new Deviation(times, worst);
    }

    private static double distance(double[] a, double[] b) {
        double worst = 0;
        for (int i = 0; i < a.length; i++) {
            worst = Math.max(worst, Math.abs(a[i] - b[i]) / (1 + Math.abs(b[i])));
        }
        return worst;
    }
}
