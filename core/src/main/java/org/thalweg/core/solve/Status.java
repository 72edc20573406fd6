package org.thalweg.core.solve;

/** How a solve ended; few and honest. */
public enum Status {
    /** A criterion of stationarity holds at the returned point, for instance a gradient tolerance. */
    CONVERGED("converged", true),
    /** The task was carried out as asked (end time, target loss); says nothing about stationarity. */
    COMPLETED("completed", true),
    /** Floating point can do no better from here: no step lowers the objective by more than its rounding error. */
    PRECISION_LIMIT("precision-limit", true),
    /** The loss keeps falling while parameters run to infinity; there is no minimum in this direction. */
    ESCAPING("escaping", false),
    /** No progress although the precision limit was not reached; the reason says what failed. */
    STALLED("stalled", false),
    /** A budget of evaluations, iterations or time was spent before any criterion held. */
    BUDGET_EXHAUSTED("budget-exhausted", false),
    /** A listener or an interrupt asked to stop. */
    STOPPED_BY_LISTENER("stopped-by-listener", false),
    /** Nothing useful can be done, for instance the objective is not finite at the start. */
    FAILED("failed", false);

    private final String text;
    private final boolean success;

    Status(String text, boolean success) {
        this.text = text;
        this.success = success;
    }

    /** {@return the word written in results} */
    public String text() {
        return text;
    }

    /** {@return whether the solver did what it is for} */
    public boolean isSuccess() {
        return success;
    }

    /** {@return whether a following solver of a chain may continue from the returned point} */
    public boolean permitsContinuation() {
        return this != STOPPED_BY_LISTENER && this != FAILED;
    }
}
