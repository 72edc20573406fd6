package org.thalweg.bench.workprecision;

import java.util.Arrays;
import java.util.Map;
import org.thalweg.core.solve.SolveControls;
import org.thalweg.core.solve.SolveDriver;
import org.thalweg.core.solve.SolveResult;

/** Times 1000 XOR runs from random starts with one and two threads in turn. Argument: how often, after warm-up. */
public final class MultiStartScaling {

    /** After so many searches of each kind their times no longer fall: until then the compiler takes part of both processors. */
    private static final int WARM_UP = 3;

    private MultiStartScaling() {}

    /** See the class. */
    public static void main(String[] arguments) {
        int repeats = Integer.parseInt(arguments[0]);
        double[] one = new double[repeats];
        double[] two = new double[repeats];
        SolveResult first = null;
        SolveResult second = null;
        for (int k = -WARM_UP; k < repeats; k++) {
            first = search(1);
            second = search(2);
            if (k >= 0) {
                one[k] = first.wallSeconds();
                two[k] = second.wallSeconds();
            }
        }
        double a = Stopwatch.median(one, repeats);
        double b = Stopwatch.median(two, repeats);
        System.out.printf(
                "1 thread %.3f s, 2 threads %.3f s, ratio %.2f, same bits: %b%n",
                a, b, a / b, Arrays.equals(first.point(), second.point()) && first.value() == second.value());
    }

    private static SolveResult search(int threads) {
        BenchProblem problem = BenchProblems.xor(1);
        return SolveDriver.solve(
                problem.objective(),
                problem.start(),
                Solvers.named("multi-start", Map.of("starts", 1000, "threads", threads)),
                SolveControls.defaults());
    }
}
