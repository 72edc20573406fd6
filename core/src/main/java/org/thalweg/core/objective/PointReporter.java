package org.thalweg.core.objective;

/**
 * The knowledge an objective has about its points beside their value: what a point means to whoever posed the problem,
 * and what stands in the way of a lower value.
 *
 * <p>Neither method changes how anything is solved; programs show what they return and store it with the point. The
 * same point gives the same bits. Both may allocate and cost as much as many evaluations. Immutable and safe for any
 * number of threads.
 */
public interface PointReporter {

    /**
     * {@return what the point means: errors, bounds, and curves worth drawing}
     *
     * @param theta θ[n], read only
     * @throws IllegalArgumentException if θ has another length
     */
    PointReport report(double[] theta);

    /**
     * {@return what keeps the value from being lower, as far as the objective itself is the cause}
     *
     * @param theta θ[n], read only
     * @throws IllegalArgumentException if θ has another length
     */
    default Diagnosis diagnose(double[] theta) {
        return Diagnosis.NONE;
    }
}
