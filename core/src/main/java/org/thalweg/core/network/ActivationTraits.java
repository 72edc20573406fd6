package org.thalweg.core.network;

/**
 * Properties of an activation that symmetry and range arguments rest on.
 *
 * @param odd φ(−z) = −φ(z) for all z, so that flipping the signs of a neuron's weights leaves the network unchanged
 * @param positivelyHomogeneous φ(cz) = cφ(z) for c &gt; 0 (relu, identity)
 * @param linear φ(z) = z
 * @param kinkAtZero φ′ or φ″ jumps at 0
 * @param lowerBound infimum of φ, −∞ if unbounded
 * @param upperBound supremum of φ, +∞ if unbounded
 */
public record ActivationTraits(
        boolean odd,
        boolean positivelyHomogeneous,
        boolean linear,
        boolean kinkAtZero,
        double lowerBound,
        double upperBound) {

    private static final ActivationTraits UNKNOWN =
            new ActivationTraits(false, false, false, false, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** {@return nothing is promised} */
    public static ActivationTraits unknown() {
        return UNKNOWN;
    }

    /**
     * {@return a smooth function with the given range}
     *
     * @param odd whether φ(−z) = −φ(z)
     * @param lowerBound greatest number that no value lies below; −∞ if there is none
     * @param upperBound least number that no value lies above; ∞ if there is none
     */
    public static ActivationTraits smooth(boolean odd, double lowerBound, double upperBound) {
        return new ActivationTraits(odd, false, false, false, lowerBound, upperBound);
    }
}
