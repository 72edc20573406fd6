package org.thalweg.solvers.global;

/**
 * One inner solve and why it is over.
 *
 * @param endPoint where it stopped
 * @param ending what stopped it
 */
record InnerRun(EndPoint endPoint, Ending ending) {

    /** Who ended an inner solve. */
    enum Ending {
        /** The inner solver itself, or the budget of a single run: the result belongs to the search. */
        OWN,
        /** The budget of the whole search: the point is only a point on the way. */
        BUDGET,
        /** Time or a request to stop: the point is only a point on the way. */
        INTERRUPTED
    }

    boolean isComplete() {
        return ending == Ending.OWN;
    }

    long evaluations() {
        return endPoint.counts().total();
    }
}
