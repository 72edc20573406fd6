package org.thalweg.analysis.symmetry;

import java.math.BigInteger;
import java.util.Optional;

/**
 * The finite group of signed permutations of θ that leave an objective unchanged.
 *
 * <p>Points are compared with a tolerance, because two searches reach one stationary point only to rounding. Immutable
 * and safe for any number of threads.
 */
public interface SymmetryGroup {

    /** {@return the number of parameters n} */
    int dimension();

    /** {@return the number of elements} */
    BigInteger order();

    /**
     * Numbers that are equal, to rounding, for all points of an orbit: unequal numbers prove that two points are of
     * different orbits.
     *
     * @param theta θ[n]
     * @return a new array of a length that depends on the group only
     */
    double[] invariants(double[] theta);

    /**
     * {@return an element g with g(from) = to, if there is one}
     *
     * @param from θ[n], read only
     * @param to θ[n], read only
     * @param tolerance largest absolute difference of an entry that still counts as equal
     */
    Optional<SignedPermutation> match(double[] from, double[] to, double tolerance);

    /**
     * {@return the number of different points in the orbit: the order of the group over that of the stabilizer}
     *
     * @param theta θ[n], read only
     * @param tolerance as in {@link #match}
     */
    BigInteger orbitSize(double[] theta, double tolerance);

    /**
     * {@return the group of an objective without symmetries}
     *
     * @param dimension number n of parameters
     */
    static SymmetryGroup trivial(int dimension) {
        return new TrivialGroup(dimension);
    }
}
