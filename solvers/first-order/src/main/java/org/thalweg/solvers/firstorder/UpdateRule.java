package org.thalweg.solvers.firstorder;

/** How a gradient moves θ. Confined to one run. */
interface UpdateRule {

    /**
     * Moves θ.
     *
     * @param theta θ[n], changed
     * @param gradient gradient[n] at θ, of the batch, read only
     * @param rate learning rate η
     */
    void apply(double[] theta, double[] gradient, double rate);
}
