package org.thalweg.core.objective;

/** An objective that is a mean over samples and can be evaluated on some of them. */
public interface BatchObjective {

    /** {@return number of samples} */
    int samples();

    /**
     * Value and gradient with the mean taken over a batch, Σ w<sub>n</sub> ℓ<sub>n</sub> / Σ w<sub>n</sub> for n in the
     * batch, plus the regularizers in full.
     *
     * @param theta θ[n], read only
     * @param samples sample numbers; those at from … to−1 form the batch, at least one, with a positive weight sum
     * @param from first index into {@code samples}
     * @param to index after the last
     * @param gradient gradient[n], overwritten
     * @param workspace made by the objective this view came from
     * @return the value
     */
    double gradient(double[] theta, int[] samples, int from, int to, double[] gradient, Workspace workspace);
}
