package org.thalweg.cli.command;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.thalweg.analysis.landscape.LandscapeSearchOptions;
import picocli.CommandLine.Option;

/** How long, how far up and with how many threads a landscape is searched. */
final class SearchBudget {

    @Option(names = "--max-seconds", paramLabel = "S", description = "Budget of wall time of this run.")
    private String maxSeconds;

    @Option(
            names = "--max-evaluations",
            paramLabel = "N",
            description = "Budget of gradients and Hessians of this run.")
    private String maxEvaluations;

    @Option(
            names = "--max-index",
            paramLabel = "K",
            description = "Highest Morse index searched for or from; default: all, which the audit needs.")
    private String maxIndex;

    @Option(names = "--threads", paramLabel = "N", description = "Threads; default: one for each processor.")
    private String threads;

    /** The options of a search with a seed, after a look at each value. */
    LandscapeSearchOptions options(long seed) {
        LandscapeSearchOptions defaults = LandscapeSearchOptions.defaults();
        return new LandscapeSearchOptions(
                seed,
                maxIndex == null ? defaults.maxIndex() : count("--max-index", maxIndex, 0),
                threads == null ? defaults.threads() : count("--threads", threads, 1),
                maxSeconds == null
                        ? Optional.empty()
                        : Optional.of(
                                Duration.ofNanos((long) (1e9 * NumberOption.positive("--max-seconds", maxSeconds)))),
                maxEvaluations == null
                        ? OptionalLong.empty()
                        : OptionalLong.of(NumberOption.whole("--max-evaluations", maxEvaluations, 1)));
    }

    private static int count(String name, String text, int least) {
        return (int) Math.min(Integer.MAX_VALUE, NumberOption.whole(name, text, least));
    }
}
