package org.thalweg.core.solve;

/** What one step of a run did. */
public sealed interface StepOutcome {

    /** The iterate moved. */
    record Accepted() implements StepOutcome {
        private static final Accepted INSTANCE = new Accepted();
    }

    /** A trial point was refused; the iterate stayed and the run's own parameters (radius, damping) changed. */
    record Rejected() implements StepOutcome {
        private static final Rejected INSTANCE = new Rejected();
    }

    /**
     * The run is over; {@code step()} must not be called again. The iterate may have moved in this step.
     *
     * @param reason why
     */
    record Stopped(StopReason reason) implements StepOutcome {}

    /** {@return the accepted outcome; does not allocate} */
    static StepOutcome accepted() {
        return Accepted.INSTANCE;
    }

    /** {@return the rejected outcome; does not allocate} */
    static StepOutcome rejected() {
        return Rejected.INSTANCE;
    }

    /**
     * {@return the end of the run}
     *
     * @param reason the criterion that ended the run, with its numbers
     */
    static StepOutcome stopped(StopReason reason) {
        return new Stopped(reason);
    }
}
