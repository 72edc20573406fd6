package org.thalweg.bench.landscape;

import java.time.Duration;
import org.thalweg.analysis.landscape.Landscape;
import org.thalweg.analysis.landscape.LandscapeAudit;
import org.thalweg.analysis.landscape.LandscapeProblem;
import org.thalweg.analysis.landscape.LandscapeSearchOptions;
import org.thalweg.analysis.landscape.MemoryStore;
import org.thalweg.analysis.landscape.search.LandscapeSearch;
import org.thalweg.analysis.landscape.verification.SubspaceMorse;

/**
 * One cell of the table of XOR landscapes: a search from nothing until the audit is satisfied or time is up.
 *
 * <p>Arguments: hidden width, λ, seed, most seconds, threads. Prints the points by index after 28 s, if it lasts that long, and
 * at the end with the Morse sum, the subspaces whose sum is not 1 and the audit's word.
 */
public final class SearchCell {

    private static final double MARK = 28;

    private SearchCell() {}

    /** Runs. */
    public static void main(String[] arguments) {
        LandscapeProblem problem = Xor.problem(Integer.parseInt(arguments[0]), Double.parseDouble(arguments[1]));
        LandscapeSearchOptions options = LandscapeSearchOptions.defaults()
                .withSeed(Long.parseLong(arguments[2]))
                .withMaxTime(Duration.ofSeconds(Long.parseLong(arguments[3])))
                .withThreads(Integer.parseInt(arguments[4]));
        MemoryStore store = new MemoryStore();
        long begin = System.nanoTime();
        double[] last = {0};
        LandscapeSearch.of(problem, options).run(store, progress -> {
            if (last[0] < MARK && progress.seconds() >= MARK) {
                System.out.println("after " + progress.seconds() + " s: " + progress.countsByIndex());
            }
            last[0] = progress.seconds();
            return true;
        });
        Landscape landscape = store.snapshot();
        LandscapeAudit audit =
                LandscapeAudit.of(landscape, true, java.util.Optional.empty(), SubspaceMorse.sums(problem, landscape));
        long broken = SubspaceMorse.sums(problem, landscape).stream()
                .filter(sum -> !sum.holds())
                .count();
        System.out.println("after " + (System.nanoTime() - begin) * 1e-9 + " s: " + audit.countsByIndex() + ", "
                + landscape.points().size() + " points, Morse sum " + audit.morseSum() + ", " + broken
                + " subspaces open, " + audit.complete().text());
    }
}
