package org.thalweg.cli.landscape;

import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.stream.Collectors;
import org.thalweg.analysis.landscape.SearchListener;
import org.thalweg.analysis.landscape.SearchProgress;

/**
 * Tells how a search goes: points by index, new ones in the last minute, an estimate of what is missing. One live line on a
 * terminal, a plain line every few seconds elsewhere.
 */
public final class SearchProgressLine implements SearchListener {

    private static final double LIVE_SECONDS = 0.1;
    private static final double PLAIN_SECONDS = 5;
    private static final double SPAN_SECONDS = 60;
    private static final String CLEAR = "\r\u001b[K";

    /** When points were found: the seconds and their number then. */
    private record Count(double seconds, int points) {}

    private final PrintWriter err;
    private final boolean live;
    private final Deque<Count> lastMinute = new ArrayDeque<>();
    private double nextSeconds;
    private boolean lineOpen;

    /**
     * A reporter.
     *
     * @param live whether the line is overwritten in place
     * @param known number of points known before the search
     */
    public SearchProgressLine(PrintWriter err, boolean live, int known) {
        this.err = err;
        this.live = live;
        this.nextSeconds = live ? LIVE_SECONDS : PLAIN_SECONDS;
        this.lastMinute.add(new Count(0, known));
    }

    @Override
    public boolean progress(SearchProgress progress) {
        int points = progress.countsByIndex().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        if (lastMinute.getLast().points() != points) {
            lastMinute.addLast(new Count(progress.seconds(), points));
        }
        forgetBefore(progress.seconds() - SPAN_SECONDS);
        if (progress.seconds() >= nextSeconds) {
            nextSeconds = progress.seconds() + (live ? LIVE_SECONDS : PLAIN_SECONDS);
            tell(line(progress, points - lastMinute.getFirst().points()));
        }
        return true;
    }

    /** Keeps, of what is older, only how many points there were at that time. */
    private void forgetBefore(double seconds) {
        Count oldest = lastMinute.removeFirst();
        while (!lastMinute.isEmpty() && lastMinute.getFirst().seconds() <= seconds) {
            oldest = lastMinute.removeFirst();
        }
        lastMinute.addFirst(oldest);
    }

    private void tell(String line) {
        if (live) {
            err.print(CLEAR + line);
            lineOpen = true;
        } else {
            err.println(line);
        }
        err.flush();
    }

    private static String line(SearchProgress progress, int fresh) {
        String counts = progress.countsByIndex().entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue())
                .collect(Collectors.joining(" "));
        String missing = Double.isNaN(progress.estimatedMissing())
                ? "?"
                : String.format(Locale.ROOT, "%.1f", progress.estimatedMissing());
        return String.format(
                Locale.ROOT,
                "points by index %s  new in a minute %d  missing about %s  %sattempts %d  %.1f s",
                counts.isEmpty() ? "none" : counts,
                fresh,
                missing,
                progress.links() == 0 ? "" : "links " + progress.links() + "  ",
                progress.attempts(),
                progress.seconds());
    }

    /** Takes the live line away. */
    public void end() {
        if (lineOpen) {
            err.print(CLEAR);
            err.flush();
            lineOpen = false;
        }
    }
}
