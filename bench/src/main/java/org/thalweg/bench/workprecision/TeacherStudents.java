package org.thalweg.bench.workprecision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.thalweg.core.solve.SolveControls;
import org.thalweg.core.solve.SolveDriver;
import org.thalweg.core.solve.Solver;
import org.thalweg.solvers.testproblems.NetworkProblems;
import org.thalweg.solvers.testproblems.TestProblem;

/**
 * Counts how many of 100 students, as wide as their tanh teachers, reach the bottom.
 *
 * <p>Arguments: the folder of the results (gets {@code students.json} for the peer), evaluations that one run may
 * take, the first of the seeds, and the solvers, as names or {@code name(option=value)}.
 */
public final class TeacherStudents {

    private static final int SEEDS = 100;

    private TeacherStudents() {}

    /** See the class. */
    public static void main(String[] arguments) throws IOException {
        List<BenchProblem> problems = new ArrayList<>();
        int first = Integer.parseInt(arguments[2]);
        for (int seed = first; seed < first + SEEDS; seed++) {
            TestProblem problem = NetworkProblems.teacherStudent(seed);
            problems.add(new BenchProblem(problem.name(), "students", problem.objective(), problem.start()));
        }
        Path out = Files.createDirectories(Path.of(arguments[0]));
        Files.writeString(out.resolve("students.json"), ProblemsJson.of(problems));
        for (int k = 3; k < arguments.length; k++) {
            count(problems, arguments[k], (long) Double.parseDouble(arguments[1]));
        }
    }

    private static void count(List<BenchProblem> problems, String text, long cap) {
        Solver solver = Solvers.parse(text);
        SolveControls controls = SolveControls.defaults().withMaxEvaluations(cap);
        ProcessorTime clock = new ProcessorTime();
        double[] losses = problems.stream()
                .mapToDouble(p -> SolveDriver.solve(p.objective(), p.start(), solver, controls)
                        .value())
                .toArray();
        double seconds = clock.seconds();
        System.out.printf(
                "%s: below 1e-20 %d, below 1e-28 %d of %d; %.1f s of processor time%n",
                text, below(losses, 1e-20), below(losses, 1e-28), losses.length, seconds);
    }

    private static long below(double[] losses, double limit) {
        return Arrays.stream(losses).filter(loss -> loss < limit).count();
    }
}
