package org.thalweg.bench.workprecision;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.thalweg.core.solve.SolveControls;
import org.thalweg.core.solve.SolveDriver;
import org.thalweg.core.solve.SolveResult;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.Status;
import org.thalweg.core.solve.StopReason;
import org.thalweg.core.solve.Termination;
import org.thalweg.core.solve.Terminations;

/**
 * Times solvers on problems, after warm-up, on the calling thread.
 *
 * @param cap seconds of processor time one run may take
 * @param patience seconds of warm-up, and again of measuring, for one solver on one problem
 */
record Stopwatch(double cap, double patience) {

    static final double GOAL = 1e-10;

    private static final int MOST_REPEATS = 1001;

    /** Wall time that a run may take, as a multiple of its processor time, on a busy machine. */
    private static final double LONGEST_WAIT = 20;

    /** Median wall time and mean processor time, the clock of which is too coarse for single short runs. */
    private record Times(SolveResult result, double median, double processor, int repeats) {}

    /** Runs the solver to the goal and to its own end, each as often as patience permits. */
    Measurement measure(BenchProblem problem, String name) {
        Solver solver = Solvers.named(name, Map.of());
        Times goal = repeated(problem, solver, Terminations.gradientNorm(GOAL));
        boolean reached = goal.result().evaluation().gradient().isPresent()
                && goal.result().reason().criterion().equals("gradient-norm")
                && goal.result().reason().measured() <= GOAL;
        Measurement towards =
                Measurement.of(problem, name, goal.result(), goal.median(), Double.NaN, Double.NaN, goal.repeats());
        if (!reached && towards.gradient() > GOAL) {
            return towards;
        }
        Times end = repeated(problem, solver, Termination.none());
        return Measurement.of(
                problem, name, end.result(), end.median(), goal.median(), goal.processor(), goal.repeats());
    }

    /** A run that spends its whole time is not repeated; the first run counts as warm-up of the others. */
    private Times repeated(BenchProblem problem, Solver solver, Termination termination) {
        long begin = System.nanoTime();
        ProcessorTime first = new ProcessorTime();
        SolveResult result = run(problem, solver, termination);
        if (first.seconds() > 0.9 * cap) {
            return new Times(result, since(begin), first.seconds(), 1);
        }
        while (since(begin) < patience) {
            run(problem, solver, termination);
        }
        double[] seconds = new double[MOST_REPEATS];
        int repeats = 0;
        long measuring = System.nanoTime();
        ProcessorTime processor = new ProcessorTime();
        do {
            long start = System.nanoTime();
            result = run(problem, solver, termination);
            seconds[repeats++] = since(start);
        } while (repeats < MOST_REPEATS && since(measuring) < (repeats < 3 ? 3 * patience : patience));
        return new Times(result, median(seconds, repeats), processor.seconds() / repeats, repeats);
    }

    private SolveResult run(BenchProblem problem, Solver solver, Termination termination) {
        SolveControls controls = SolveControls.defaults()
                .withMaxDuration(Duration.ofNanos((long) (LONGEST_WAIT * cap * 1e9)))
                .withTermination(termination.or(processorTime()));
        return SolveDriver.solve(problem.objective(), problem.start(), solver, controls);
    }

    private Termination processorTime() {
        return () -> {
            ProcessorTime clock = new ProcessorTime();
            return state -> clock.seconds() < cap
                    ? Optional.empty()
                    : Optional.of(StopReason.of(
                            Status.BUDGET_EXHAUSTED,
                            "processor-time",
                            clock.seconds(),
                            cap,
                            "processor time is spent"));
        };
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
