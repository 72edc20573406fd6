package org.thalweg.solvers.newton;

/** How a method of the family proposes steps from a quadratic model, and how it learns from their success. */
interface StepRule {

    /** Builds the model at the current point, which has just changed. */
    void newModel();

    /**
     * Asked where the gradient is at its tolerance: whether there is negative curvature worth leaving for. If so, the next
     * proposal follows it.
     *
     * @param noise the reduction must exceed this rounding error of the value
     * @param leastCurvature curvature up to this size is as good as none: over a unit length it changes the gradient by no
     *     more than its tolerance
     */
    boolean leavesStationaryPoint(double noise, double leastCurvature);

    /**
     * Proposes a step.
     *
     * @param step step[n], overwritten
     */
    void propose(double[] step);

    /** Reduction that the model predicts for the last proposal. */
    double predictedReduction();

    /**
     * Learns how good the last proposal was.
     *
     * @param quality actual over predicted reduction, −∞ if the objective was not finite; not positive if refused
     * @param accepted whether the step was taken
     * @param belowRounding whether the predicted reduction was lost in rounding
     */
    void respond(double quality, boolean accepted, boolean belowRounding);

    /** Reduction that the model predicts for a step of the given length, to tell rounding from a failing model. */
    double promise(double length);
}
