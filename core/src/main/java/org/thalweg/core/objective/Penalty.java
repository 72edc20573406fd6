package org.thalweg.core.objective;

/**
 * A regularizer bound to a parameter layout: a function R(θ) that is added to the mean loss.
 *
 * <p>Immutable and safe for any number of threads; does not allocate. The {@code add…} methods add to their
 * destination.
 */
public interface Penalty {

    /**
     * {@return the value R(θ)}
     *
     * @param theta θ[n], read only
     */
    double value(double[] theta);

    /**
     * Adds ∇R(θ).
     *
     * @param theta θ[n], read only
     * @param gradient gradient[n]
     */
    void addGradient(double[] theta, double[] gradient);

    /**
     * Adds the Hessian of R, symmetric in bits.
     *
     * @param theta θ[n], read only
     * @param hessian hessian[n × n], row-major
     */
    void addHessian(double[] theta, double[] hessian);

    /**
     * Adds the product of the Hessian of R with a vector.
     *
     * @param theta θ[n], read only
     * @param vector vector[n], read only
     * @param product product[n]; must not alias {@code vector}
     */
    void addHessianVector(double[] theta, double[] vector, double[] product);

    /** {@return number of residuals whose squares sum to R, or −1 if R is not a sum of squares} */
    default int residualCount() {
        return -1;
    }

    /**
     * The residuals of R, if {@link #residualCount()} ≥ 0.
     *
     * @param theta θ[n], read only
     * @param residuals destination
     * @param offset index of the first
     */
    default void residuals(double[] theta, double[] residuals, int offset) {
        throw new IllegalStateException(getClass().getName() + " is not a sum of squares.");
    }

    /**
     * The Jacobian of {@link #residuals}; the rows are 0 on entry.
     *
     * @param theta θ[n], read only
     * @param jacobian row-major, n columns
     * @param row index of the first row
     */
    default void jacobian(double[] theta, double[] jacobian, int row) {
        throw new IllegalStateException(getClass().getName() + " is not a sum of squares.");
    }
}
