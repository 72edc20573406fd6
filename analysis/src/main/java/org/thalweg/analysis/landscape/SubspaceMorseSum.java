package org.thalweg.analysis.landscape;

import java.math.BigInteger;

/**
 * The Morse sum of a coercive loss on the subspace of points with certain neurons equal and the rest zero, or the same with neurons
 * that are their own image under a symmetry of the data or that of each other: Σ (−1)<sup>k</sup> over
 * all listed stationary points in the subspace, copies counted, with k the index within it. As the loss is coercive there too, and a
 * point that is stationary on what a symmetry leaves fixed is stationary (R. S. Palais, 1979), it must be 1. A list that
 * breaks it lacks a point with at least this symmetry.
 *
 * @param neurons how many neurons are equal to each other, as in {@code 2+1+1}; {@code 0} if all are zero; {@code mirrored
 *     1+(2,2)} if one neuron is its own image and two are the images of two others
 * @param sum the sum
 */
public record SubspaceMorseSum(String neurons, BigInteger sum) {

    /**
     * Whether the sum is 1.
     *
     * @return true if so
     */
    public boolean holds() {
        return sum.equals(BigInteger.ONE);
    }
}
