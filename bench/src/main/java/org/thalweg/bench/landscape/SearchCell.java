package org.thalweg.bench.landscape;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.thalweg.analysis.landscape.Landscape;
import org.thalweg.analysis.landscape.LandscapeAudit;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.landscape.LandscapeProblem;
import org.thalweg.analysis.landscape.LandscapeSearchOptions;
import org.thalweg.analysis.landscape.MemoryStore;
import org.thalweg.analysis.landscape.SearchProgress;
import org.thalweg.analysis.landscape.SubspaceMorseSum;
import org.thalweg.analysis.landscape.search.LandscapeSearch;
import org.thalweg.analysis.landscape.verification.SubspaceMorse;

/**
 * One cell of the table of XOR landscapes: a search from nothing until the audit is satisfied or time is up.
 *
 * <p>Arguments: hidden width, λ, seed, most seconds, threads, and perhaps a file for index, orbit size, loss and
 * θ of each point. Prints
 * one line: the points by index, the Morse sum, the subspaces whose sum is not 1, the audit's word, and the processor time of the
 * whole process, with its start and its compiler, until all minima, 95 % and all of the index-1 saddles, and the end.
 */
public final class SearchCell {

    private static final double NEARLY_ALL = 0.95;

    private final List<Moment> moments = new ArrayList<>();

    /** How many points were known when so much processor time was spent. */
    private record Moment(double seconds, int minima, int saddles) {}

    private SearchCell() {}

    /** Runs. */
    public static void main(String[] arguments) throws IOException {
        LandscapeProblem problem = Xor.problem(Integer.parseInt(arguments[0]), Double.parseDouble(arguments[1]));
        LandscapeSearchOptions options = LandscapeSearchOptions.defaults()
                .withSeed(Long.parseLong(arguments[2]))
                .withMaxTime(Duration.ofSeconds(Long.parseLong(arguments[3])))
                .withThreads(Integer.parseInt(arguments[4]));
        MemoryStore store = new MemoryStore();
        SearchCell cell = new SearchCell();
        long begin = System.nanoTime();
        LandscapeSearch.of(problem, options).run(store, cell::note);
        double wall = (System.nanoTime() - begin) * 1e-9;
        Landscape landscape = store.snapshot();
        System.out.println("width " + arguments[0] + ", lambda " + arguments[1] + ", seed " + arguments[2] + ": "
                + cell.text(problem, landscape) + String.format(Locale.ROOT, ", wall %.1f s", wall));
        if (arguments.length > 5) {
            write(landscape, Path.of(arguments[5]));
        }
    }

    private boolean note(SearchProgress progress) {
        moments.add(new Moment(
                processorSeconds(),
                progress.countsByIndex().getOrDefault(0, 0),
                progress.countsByIndex().getOrDefault(1, 0)));
        return true;
    }

    private String text(LandscapeProblem problem, Landscape landscape) {
        List<SubspaceMorseSum> sums = SubspaceMorse.allSums(problem, landscape);
        LandscapeAudit audit = LandscapeAudit.of(landscape, true, Optional.empty(), sums);
        int minima = landscape.ofIndex(0).size();
        int saddles = landscape.ofIndex(1).size();
        return String.format(
                Locale.ROOT,
                "%d/%d, %d points %s, Morse sum %s, %d subspaces open, %s; processor seconds: minima %.1f, 95 %% %.1f,"
                        + " saddles %.1f, end %.1f",
                minima,
                saddles,
                landscape.points().size(),
                audit.countsByIndex(),
                audit.morseSum(),
                sums.stream().filter(sum -> !sum.holds()).count(),
                audit.complete().text(),
                until(minima, 0),
                until(minima, (int) Math.ceil(NEARLY_ALL * saddles)),
                until(minima, saddles),
                processorSeconds());
    }

    private double until(int minima, int saddles) {
        return moments.stream()
                .filter(moment -> moment.minima() >= minima && moment.saddles() >= saddles)
                .mapToDouble(Moment::seconds)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static double processorSeconds() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(spent -> spent.toNanos() * 1e-9)
                .orElse(Double.NaN);
    }

    private static void write(Landscape landscape, Path file) throws IOException {
        List<String> lines = landscape.points().stream()
                .sorted(Comparator.comparingInt(LandscapePoint::morseIndex).thenComparing(LandscapePoint::loss))
                .map(point -> point.morseIndex() + "," + point.orbitSize() + "," + point.loss() + ","
                        + Arrays.stream(point.theta()).mapToObj(String::valueOf).collect(Collectors.joining(",")))
                .toList();
        Files.write(file, lines);
    }
}
