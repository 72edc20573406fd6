package org.thalweg.analysis.continuation;

/** A stationary point on a branch. Immutable. */
public final class BranchPoint {

    private final double parameter;
    private final double[] theta;
    private final double value;
    private final int morseIndex;

    BranchPoint(double parameter, double[] theta, double value, int morseIndex) {
        this.parameter = parameter;
        this.theta = theta;
        this.value = value;
        this.morseIndex = morseIndex;
    }

    /** Value of the continued parameter. */
    public double parameter() {
        return parameter;
    }

    /** A copy of θ[n]. */
    public double[] theta() {
        return theta.clone();
    }

    /** E(θ). */
    public double value() {
        return value;
    }

    /** Number of negative eigenvalues as computed; beside an event it may be off by rounding. */
    public int morseIndex() {
        return morseIndex;
    }
}
