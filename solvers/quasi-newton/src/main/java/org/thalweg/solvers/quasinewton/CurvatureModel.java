package org.thalweg.solvers.quasinewton;

/** What a line-search method knows of the curvature: B ≈ H⁻¹ in some form. Confined to one run. */
interface CurvatureModel {

    /** Forgets everything learned: B = γ I. */
    void reset(double scale);

    /** Whether an update has been made since the last reset. */
    boolean hasLearned();

    /**
     * direction = −B·gradient, of a length for which a step of 1 is a good first trial.
     *
     * @param gradient gradient[n] at the current point
     * @param direction direction[n], overwritten
     */
    void direction(double[] gradient, double[] direction);

    /** Whether a step of 1 may be far too long although the last step was not, so that the last gain should bound it. */
    default boolean overshoots() {
        return true;
    }

    /**
     * Learns from a step and the change of the gradient along it.
     *
     * @param s step[n], read only
     * @param y change of the gradient[n], read only
     * @return s·y / y·y, the scale of B along y, or NaN if the curvature is not positive and nothing was learned
     */
    double update(double[] s, double[] y);
}
