package org.thalweg.analysis.embedding;

import org.thalweg.core.objective.NetworkObjective;

/** A point of a wider or narrower network with what theory says about it. Immutable. */
public final class EmbeddedPoint {

    private final NetworkObjective objective;
    private final double[] theta;
    private final int addedIndex;
    private final int addedNullity;
    private final int narrowIndex;

    EmbeddedPoint(NetworkObjective objective, double[] theta, int narrowIndex, int addedIndex, int addedNullity) {
        this.objective = objective;
        this.theta = theta;
        this.narrowIndex = narrowIndex;
        this.addedIndex = addedIndex;
        this.addedNullity = addedNullity;
    }

    /** {@return the same data, loss and regularizers with the other network} */
    public NetworkObjective objective() {
        return objective;
    }

    /** {@return a copy of θ of the other network} */
    public double[] theta() {
        return theta.clone();
    }

    /** {@return Morse index of the point in the other network: that in the given one and what the new neurons add} */
    public int predictedMorseIndex() {
        return narrowIndex + addedIndex;
    }

    /** {@return negative directions that the new neurons add; less than 0 for neurons that are taken away} */
    public int addedMorseIndex() {
        return addedIndex;
    }

    /** {@return zero eigenvalues that the new neurons add, within rounding} */
    public int addedNullity() {
        return addedNullity;
    }
}
