package org.thalweg.cli.run;

import java.io.PrintWriter;
import java.util.Locale;
import org.thalweg.core.solve.SolveListener;
import org.thalweg.core.solve.SolveState;
import org.thalweg.core.solve.StageLimits;
import org.thalweg.core.solve.StopReason;

/**
 * Tells how a solve goes: loss, largest gradient entry, steps per second, time and what the budgets leave of it. One live
 * line on a terminal, a plain line every few seconds elsewhere. Without colors. Confined to the solving thread.
 */
public final class Progress implements SolveListener {

    private static final double LIVE_SECONDS = 0.1;
    private static final double PLAIN_SECONDS = 5;
    private static final String CLEAR = "\r\u001b[K";

    private final PrintWriter err;
    private final boolean live;
    private final boolean verbose;
    private final int columns;
    private final StageLimits budget;
    private double nextSeconds;
    private double toldSeconds;
    private long toldIterations;
    private long toldEvaluations;
    private int stage;
    private boolean lineOpen;

    /**
     * A reporter.
     *
     * @param live whether the line is overwritten in place
     * @param verbose whether beginnings and ends of stages are told
     * @param columns width of the terminal, which a live line must not exceed
     * @param budget of the whole solve
     */
    public Progress(PrintWriter err, boolean live, boolean verbose, int columns, StageLimits budget) {
        this.columns = columns;
        this.budget = budget;
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
                err.print(CLEAR + line.substring(0, Math.min(line.length(), columns - 1)));
                lineOpen = true;
            } else {
                err.println(line);
            }
            err.flush();
            toldSeconds = seconds;
            toldIterations = state.iteration();
            toldEvaluations = state.evaluations().total();
        }
        return Decision.CONTINUE;
    }

    private String line(SolveState state, double seconds) {
        StringBuilder line = new StringBuilder();
        line.append(String.format(Locale.ROOT, "loss %.10g", state.iterate().value()));
        if (state.iterate().hasGradient()) {
            line.append(String.format(
                    Locale.ROOT, "  gradient %.2e", state.iterate().gradientNormInf()));
        }
        double rate = (state.iteration() - toldIterations) / (seconds - toldSeconds);
        line.append(String.format(Locale.ROOT, rate < 10 ? "  %.1f steps/s" : "  %.0f steps/s", rate));
        line.append(String.format(Locale.ROOT, "  %.1f s", seconds));
        double left = secondsLeft(state, seconds);
        if (Double.isFinite(left)) {
            line.append(String.format(Locale.ROOT, ", at most %.0f s left", left));
        }
        if (state.iterate().time().isPresent()) {
            line.append(String.format(
                    Locale.ROOT, "  t %.4g", state.iterate().time().getAsDouble()));
        }
        return line.append(String.format(Locale.ROOT, "  step %d  %s", state.iteration(), state.solverName()))
                .toString();
    }

    /** When the first budget is spent, at the present rates; infinite without a budget. */
    private double secondsLeft(SolveState state, double seconds) {
        double interval = seconds - toldSeconds;
        double left = Double.POSITIVE_INFINITY;
        if (budget.maxDuration().isPresent()) {
            left = budget.maxDuration().get().toNanos() * 1e-9 - seconds;
        }
        if (budget.maxIterations().isPresent()) {
            double each = interval / (state.iteration() - toldIterations);
            left = Math.min(left, (budget.maxIterations().getAsLong() - state.iteration()) * each);
        }
        if (budget.maxEvaluations().isPresent()) {
            long done = state.evaluations().total();
            double each = interval / (done - toldEvaluations);
            left = Math.min(left, (budget.maxEvaluations().getAsLong() - done) * each);
        }
        return Math.max(left, 0);
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
