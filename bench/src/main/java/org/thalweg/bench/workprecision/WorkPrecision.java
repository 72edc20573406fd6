package org.thalweg.bench.workprecision;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.thalweg.core.solve.Solver;

/**
 * Runs every installed local solver on every problem of {@link BenchProblems} and writes {@code problems.json} and
 * {@code ours.csv}.
 *
 * <p>Arguments: the folder of the examples, the folder of the results, seconds that one run may take, seconds of warm-up
 * and of measuring, and if wanted a part of the names of the problems and a part of the names of the solvers.
 */
public final class WorkPrecision {

    private WorkPrecision() {}

    /** See the class. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 4) {
            throw new IllegalArgumentException(
                    "Needed are: examples folder, results folder, seconds per run, seconds of warm-up; got "
                            + arguments.length + " arguments.");
        }
        Path out = Files.createDirectories(Path.of(arguments[1]));
        String part = arguments.length > 4 ? arguments[4] : "";
        String solvers = arguments.length > 5 ? arguments[5] : "";
        List<BenchProblem> problems = BenchProblems.all(Path.of(arguments[0])).stream()
                .filter(p -> p.name().contains(part))
                .toList();
        Files.writeString(out.resolve("problems.json"), ProblemsJson.of(problems));
        Stopwatch stopwatch = new Stopwatch(Double.parseDouble(arguments[2]), Double.parseDouble(arguments[3]));
        try (PrintWriter csv = new PrintWriter(Files.newBufferedWriter(out.resolve("ours.csv")))) {
            csv.println(Measurement.HEADER);
            for (BenchProblem problem : problems) {
                Solvers.local().stream()
                        .filter(name -> name.contains(solvers) && suits(problem, name))
                        .forEach(name -> write(stopwatch.measure(problem, name), csv));
            }
        }
    }

    private static boolean suits(BenchProblem problem, String name) {
        Solver solver = Solvers.named(name, Map.of());
        return !solver.needsLeastSquares() || problem.objective().leastSquares().isPresent();
    }

    private static void write(Measurement measurement, PrintWriter csv) {
        csv.println(measurement.csv());
        csv.flush();
        System.out.println(measurement.csv());
    }
}
