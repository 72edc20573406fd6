package org.thalweg.bench.landscape;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.thalweg.analysis.landscape.LandscapeProblem;
import org.thalweg.analysis.landscape.LandscapeSearchOptions;
import org.thalweg.analysis.landscape.MemoryStore;
import org.thalweg.analysis.landscape.search.LandscapeSearch;

/**
 * CPU time of one search thread until 90 % of the known minima and index-1 saddles are found, after a search to warm up.
 *
 * <p>Arguments: hidden width, λ, a file with known losses (lines {@code index,loss}), number of runs. Prints one line for
 * each run and the median. The peer is {@code bench/landscape/scipy_search.py}.
 */
public final class SearchRate {

    private static final double SHARE = 0.9;
    private static final long WARM_UP = 400_000;

    private SearchRate() {}

    /** Runs. */
    public static void main(String[] arguments) throws Exception {
        int hidden = Integer.parseInt(arguments[0]);
        double lambda = Double.parseDouble(arguments[1]);
        List<String> lines = Files.readAllLines(Path.of(arguments[2]), StandardCharsets.UTF_8);
        int runs = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 3;
        long minima = lines.stream().filter(line -> line.startsWith("0,")).count();
        long saddles = lines.stream().filter(line -> line.startsWith("1,")).count();
        LandscapeProblem problem = Xor.problem(hidden, lambda);
        LandscapeSearchOptions options = LandscapeSearchOptions.defaults().withThreads(1);
        LandscapeSearch.of(problem, options.withSeed(99).withMaxEvaluations(WARM_UP))
                .run(new MemoryStore(), p -> true);
        double[] times = new double[runs];
        for (int run = 0; run < runs; run++) {
            times[run] = time(problem, options.withSeed(run + 1), minima, saddles);
            System.out.println("run " + (run + 1) + ": " + times[run] + " s");
        }
        java.util.Arrays.sort(times);
        System.out.println("median: " + times[runs / 2] + " s until " + SHARE + " of " + minima + " minima and "
                + saddles + " saddles");
    }

    private static double time(LandscapeProblem problem, LandscapeSearchOptions options, long minima, long saddles) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begin = threads.getCurrentThreadCpuTime();
        Set<Long> others = new HashSet<>();
        for (long id : threads.getAllThreadIds()) {
            others.add(id);
        }
        double[] seconds = {Double.NaN};
        LandscapeSearch.of(problem, options.withMaxTime(Duration.ofMinutes(10))).run(new MemoryStore(), p -> {
            boolean done = p.countsByIndex().getOrDefault(0, 0) >= SHARE * minima
                    && p.countsByIndex().getOrDefault(1, 0) >= SHARE * saddles;
            long spent = threads.getCurrentThreadCpuTime() - begin;
            for (long id : threads.getAllThreadIds()) {
                // Threads of this search; those of the one before may still be ending.
                spent += others.contains(id) ? 0 : Math.max(0, threads.getThreadCpuTime(id));
            }
            seconds[0] = done ? spent * 1e-9 : Double.NaN;
            return !done;
        });
        return seconds[0];
    }
}
