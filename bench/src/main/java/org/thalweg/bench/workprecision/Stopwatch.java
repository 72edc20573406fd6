package org.thalweg.bench.workprecision;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.thalweg.core.solve.SolveControls;
import org.thalweg.core.solve.SolveDriver;
import org.thalweg.core.solve.SolveResult;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.Termination;
import org.thalweg.core.solve.Terminations;

/**
 * Times solvers on problems, after warm-up, on the calling thread.
 *
 * @param cap seconds one run may take
 * @param patience seconds of warm-up, and again of measuring, for one solver on one problem
 */
record Stopwatch(double cap, double patience) {

    static final double GOAL = 1e-10;

    private static final int MOST_REPEATS = 1001;

    private record Times(SolveResult result, double median, int repeats) {}

    /** Runs the solver to the goal and to its own end, each as often as patience permits. */
    Measurement measure(BenchProblem problem, String name) {
        Solver solver = Solvers.named(name, Map.of());
        Times goal = repeated(problem, solver, Terminations.gradientNorm(GOAL));
        boolean reached = goal.result().evaluation().gradient().isPresent()
                && goal.result().reason().criterion().equals("gradient-norm")
                && goal.result().reason().measured() <= GOAL;
        Measurement towards = Measurement.of(problem, name, goal.result(), goal.median(), Double.NaN, goal.repeats());
        if (!reached && towards.gradient() > GOAL) {
            return towards;
        }
        Times end = repeated(problem, solver, Termination.none());
        return Measurement.of(problem, name, end.result(), end.median(), goal.median(), goal.repeats());
    }

    /** A run that spends its whole time is not repeated; the first run counts as warm-up of the others. */
    private Times repeated(BenchProblem problem, Solver solver, Termination termination) {
        long begin = System.nanoTime();
        SolveResult result = run(problem, solver, termination);
        if (since(begin) > 0.9 * cap) {
            return new Times(result, since(begin), 1);
        }
        while (since(begin) < patience) {
            run(problem, solver, termination);
        }
        double[] seconds = new double[MOST_REPEATS];
        int repeats = 0;
        long measuring = System.nanoTime();
        do {
            long start = System.nanoTime();
            result = run(problem, solver, termination);
            seconds[repeats++] = since(start);
        } while (repeats < MOST_REPEATS && since(measuring) < (repeats < 3 ? 3 * patience : patience));
        return new Times(result, median(seconds, repeats), repeats);
    }

    private SolveResult run(BenchProblem problem, Solver solver, Termination termination) {
        SolveControls controls = SolveControls.defaults()
                .withMaxDuration(Duration.ofNanos((long) (cap * 1e9)))
                .withTermination(termination);
        return SolveDriver.solve(problem.objective(), problem.start(), solver, controls);
    }

    private static double since(long nanos) {
        return (System.nanoTime() - nanos) * 1e-9;
    }

    static double median(double[] values, int count) {
        double[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        return count % 2 == 1 ? sorted[count / 2] : 0.5 * (sorted[count / 2 - 1] + sorted[count / 2]);
    }
}
