package org.thalweg.bench.workprecision;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thalweg.core.network.ParameterLayout;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.solve.DenseRun;
import org.thalweg.core.solve.SolveControls;
import org.thalweg.core.solve.SolveDriver;
import org.thalweg.core.solve.SolveResult;
import org.thalweg.core.solve.StepOutcome;

/**
 * Follows the flow of the sum of squares of the example of five softplus neurons from its starting point: losses beside
 * known ones, the seconds to t = 4e8, and how far the flow goes.
 *
 * <p>Arguments: the folder of the examples, how often to time, and the solvers.
 */
public final class ExampleFlow {

    /** Times and losses, computed by another program at tolerance 1e-6. */
    private static final double[][] KNOWN = {{200, 0.93308}, {9e3, 0.93168}, {1.9e6, 0.931409}, {4e8, 0.9313820}};

    /** Weights and bias of neuron 1 and the weights of neuron 2 at t = 3.761e8, from the same source. */
    private static final double[] NEURONS = {242.727, 612.422, -546.013, -828.490, 813.393};

    private static final double NEURON_TIME = 3.761e8;

    private static final double END = 4e8;

    private ExampleFlow() {}

    /** See the class. */
    public static void main(String[] arguments) throws IOException {
        BenchProblem problem = BenchProblems.softplusRandom(
                "softplus-random", Path.of(arguments[0]).resolve("softplus-random"), List.of());
        for (String name : List.of(arguments).subList(2, arguments.length)) {
            time(problem, name, Integer.parseInt(arguments[1]));
            compare(problem, name);
            goOn(problem, name);
        }
    }

    private static SolveResult solve(BenchProblem problem, String name, double end) {
        return SolveDriver.solve(
                problem.objective(),
                problem.start(),
                Solvers.named(name, Map.of("time-scale", "samples", "end-time", end)),
                SolveControls.defaults());
    }

    private static void time(BenchProblem problem, String name, int repeats) {
        double[] seconds = new double[repeats];
        SolveResult result = solve(problem, name, END);
        for (int k = 0; k < repeats; k++) {
            ProcessorTime clock = new ProcessorTime();
            result = solve(problem, name, END);
            seconds[k] = clock.seconds();
        }
        print(
                "%s: %.3f s of processor time to t = %.0e (median of %d after one); %s; loss %s%n",
                name, Stopwatch.median(seconds, repeats), END, repeats, counts(result), result.value());
    }

    private static String counts(SolveResult result) {
        var stage = result.stages().get(0);
        return stage.iterations() + " steps tried, " + stage.acceptedSteps() + " accepted, " + stage.evaluations();
    }

    private static void compare(BenchProblem problem, String name) {
        NetworkObjective objective = (NetworkObjective) problem.objective();
        DenseRun run = (DenseRun) Solvers.named(name, Map.of("time-scale", "samples"))
                .start(objective, problem.start(), Xoshiro256PlusPlus.seeded(0));
        for (double[] known : KNOWN) {
            if (known[0] == END) {
                print(
                        "  neurons 1 and 2 at t = %g: worst relative difference %.1e%n",
                        NEURON_TIME, neuronError(objective.network().layout(), pointAt(run, NEURON_TIME)));
            }
            double loss = objective.value(pointAt(run, known[0]), objective.newWorkspace());
            print(
                    "  t = %g: loss %.9f, relative difference %.1e%n",
                    known[0], loss, Math.abs(loss - known[1]) / known[1]);
        }
    }

    private static double[] pointAt(DenseRun run, double time) {
        while (run.time() < time) {
            if (run.step() instanceof StepOutcome.Stopped stopped) {
                throw new IllegalStateException("The flow stopped before t = " + time + ": "
                        + stopped.reason().text());
            }
        }
        double[] point = new double[run.iterate().point().length];
        run.interpolate(time, point);
        return point;
    }

    private static double neuronError(ParameterLayout layout, double[] theta) {
        int[] places = {
            layout.weight(1, 0, 0),
            layout.weight(1, 0, 1),
            layout.bias(1, 0),
            layout.weight(1, 1, 0),
            layout.weight(1, 1, 1)
        };
        double worst = 0;
        for (int i = 0; i < places.length; i++) {
            worst = Math.max(worst, Math.abs(theta[places[i]] / NEURONS[i] - 1));
        }
        return worst;
    }

    private static void goOn(BenchProblem problem, String name) {
        SolveResult result = solve(problem, name, Double.POSITIVE_INFINITY);
        print(
                "  without an end: %s, %s; loss %s%n",
                result.reason().status(), result.reason().text(), result.value());
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
