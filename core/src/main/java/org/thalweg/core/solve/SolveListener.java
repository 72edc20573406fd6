package org.thalweg.core.solve;

/** Told about a solve as it goes; called on the solving thread. */
public interface SolveListener {

    /** Does nothing. */
    SolveListener NONE = new SolveListener() {};

    /** Whether to go on. */
    enum Decision {
        /** Continue. */
        CONTINUE,
        /** Stop with {@link Status#STOPPED_BY_LISTENER} before the next step. */
        STOP
    }

    /**
     * A stage begins; {@code state} holds its starting point.
     *
     * @param state the state after the step, live: copy what is kept
     */
    default void stageStarted(SolveState state) {}

    /**
     * {@return a step was made}
     *
     * @param state the state after the step, live: copy what is kept
     */
    default Decision stepped(SolveState state) {
        return Decision.CONTINUE;
    }

    /**
     * A stage ended.
     *
     * @param state the state after the step, live: copy what is kept
     * @param reason why the stage ended
     */
    default void stageEnded(SolveState state, StopReason reason) {}
}
