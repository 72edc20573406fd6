package org.thalweg.cli.sweep;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Consumer;

/** Tells how a sweep goes: one live line on a terminal, a plain line every few seconds elsewhere. One thread at a time. */
public final class SweepProgress implements Consumer<SweepRow> {

    private static final double LIVE_SECONDS = 0.2;
    private static final double PLAIN_SECONDS = 5;
    private static final String CLEAR = "\r\u001b[K";

    private final PrintWriter err;
    private final boolean live;
    private final int runs;
    private final long start = System.nanoTime();
    private int before;
    private double nextSeconds;
    private int done;
    private double best = Double.POSITIVE_INFINITY;

    /**
     * A reporter.
     *
     * @param live whether the line is overwritten in place
     * @param runs how many runs the sweep has
     */
    public SweepProgress(PrintWriter err, boolean live, int runs) {
        this.err = err;
        this.live = live;
        this.runs = runs;
        nextSeconds = live ? LIVE_SECONDS : PLAIN_SECONDS;
    }

    /** Counts runs that were finished before; they say nothing about the rate. */
    public void begin(int finished) {
        before = finished;
    }

    @Override
    public void accept(SweepRow row) {
        done++;
        best = Math.min(best, row.loss());
        double seconds = (System.nanoTime() - start) * 1e-9;
        if (seconds >= nextSeconds) {
            nextSeconds = seconds + (live ? LIVE_SECONDS : PLAIN_SECONDS);
            err.print(live ? CLEAR + line(seconds) : line(seconds) + System.lineSeparator());
            err.flush();
        }
    }

    private String line(double seconds) {
        double rate = done / seconds;
        return String.format(
                Locale.ROOT,
                "%d of %d runs  %.3g/s  lowest loss %.10g  %.0f s  %.0f s left",
                before + done,
                runs,
                rate,
                best,
                seconds,
                (runs - before - done) / rate);
    }

    /** Takes the live line away. */
    public void close() {
        if (live) {
            err.print(CLEAR);
            err.flush();
        }
    }
}
