package org.thalweg.analysis.spectrum;

/** An approximate eigenvalue with its unit eigenvector and a bound of its error. Immutable. */
public final class Eigenpair {

    private final double value;
    private final double[] vector;
    private final double errorBound;
    private final boolean converged;

    Eigenpair(double value, double[] vector, double errorBound, boolean converged) {
        this.value = value;
        this.vector = vector;
        this.errorBound = errorBound;
        this.converged = converged;
    }

    /** {@return the Rayleigh quotient λ = vᵀHv} */
    public double value() {
        return value;
    }

    /** {@return a copy of v, vector[n]} */
    public double[] vector() {
        return vector.clone();
    }

    /**
     * {@return the bound ‖Hv − λv‖ with the rounding of its computation: the operator has an eigenvalue within it of
     * {@link #value()}}
     */
    public double errorBound() {
        return errorBound;
    }

    /** {@return whether the bound met the tolerance asked for} */
    public boolean converged() {
        return converged;
    }

    @Override
    public String toString() {
        return "Eigenpair[" + value + " +- " + errorBound + (converged ? "]" : ", not converged]");
    }
}
