package org.thalweg.cli.run;

import java.io.PrintWriter;
import java.util.Locale;
import org.thalweg.core.solve.SolveListener;
import org.thalweg.core.solve.SolveState;
import org.thalweg.core.solve.StopReason;

/**
 * Tells how a solve goes: one live line on a terminal, a plain line every few seconds elsewhere. Confined to the solving
 * thread.
 */
public final class Progress implements SolveListener {

    private static final double LIVE_SECONDS = 0.1;
    private static final double PLAIN_SECONDS = 5;
    private static final String CLEAR = "\r\u001b[K";

    private final PrintWriter err;
    private final boolean live;
    private final boolean verbose;
    private double nextSeconds;
    private int stage;
    private boolean lineOpen;

    /**
     * A reporter.
     *
     * @param live whether the line is overwritten in place
     * @param verbose whether beginnings and ends of stages are told
     */
    public Progress(PrintWriter err, boolean live, boolean verbose) {
        this.err = err;
        this.live = live;
        this.verbose = verbose;
        this.nextSeconds = live ? LIVE_SECONDS : PLAIN_SECONDS;
    }

    @Override
    public void stageStarted(SolveState state) {
        stage++;
        if (verbose) {
            clear();
            err.println("stage " + stage + ", " + state.solverName() + ": starts at loss "
                    + state.iterate().value());
            err.flush();
        }
    }

    @Override
    public Decision stepped(SolveState state) {
        double seconds = state.elapsedSeconds();
        if (seconds >= nextSeconds) {
            nextSeconds = seconds + (live ? LIVE_SECONDS : PLAIN_SECONDS);
            String line = line(state, seconds);
            if (live) {
                err.print(CLEAR + line);
                lineOpen = true;
            } else {
                err.println(line);
            }
            err.flush();
        }
        return Decision.CONTINUE;
    }

    private static String line(SolveState state, double seconds) {
        StringBuilder line = new StringBuilder(state.solverName())
                .append(String.format(Locale.ROOT, "  step %d", state.iteration()));
        if (state.iterate().time().isPresent()) {
            line.append(String.format(
                    Locale.ROOT, "  t %.4g", state.iterate().time().getAsDouble()));
        }
        line.append(String.format(Locale.ROOT, "  loss %.10g", state.iterate().value()));
        if (state.iterate().hasGradient()) {
            line.append(String.format(
                    Locale.ROOT, "  gradient %.2e", state.iterate().gradientNormInf()));
        }
        return line.append(String.format(Locale.ROOT, "  %.1f s", seconds)).toString();
    }

    @Override
    public void stageEnded(SolveState state, StopReason reason) {
        clear();
        if (verbose) {
            err.println("stage " + Math.max(stage, 1) + ", " + state.solverName() + ": "
                    + reason.status().text() + " at loss " + state.iterate().value() + ": " + reason.text());
            err.flush();
        }
    }

    private void clear() {
        if (lineOpen) {
            err.print(CLEAR);
            err.flush();
            lineOpen = false;
        }
    }
}
