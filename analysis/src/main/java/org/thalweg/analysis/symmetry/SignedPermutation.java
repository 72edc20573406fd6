package org.thalweg.analysis.symmetry;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A map θ ↦ θ′ with θ′ᵢ = sᵢ·θ<sub>p(i)</sub>, sᵢ = ±1: how a discrete symmetry of a network acts on its parameters.
 *
 * <p>Exchanging neurons, flipping the sign of an odd neuron and exchanging inputs or outputs are all of this kind, so that
 * any element of a symmetry group is stored in this one form. Immutable.
 */
public final class SignedPermutation {

    private final int[] source;
    private final boolean[] negative;

    private SignedPermutation(int[] source, boolean[] negative) {
        this.source = source;
        this.negative = negative;
    }

    /**
     * {@return the map θ′ᵢ = ±θ<sub>source[i]</sub>}
     *
     * @param source source[n], a permutation of 0 … n − 1
     * @param negative negative[n], true where the sign is −1
     * @throws IllegalArgumentException if the lengths differ or {@code source} is no permutation
     */
    public static SignedPermutation of(int[] source, boolean[] negative) {
        if (source.length != negative.length) {
            throw new IllegalArgumentException("A signed permutation needs a sign for each of its " + source.length
                    + " places, but has " + negative.length + ".");
        }
        int[] sorted = source.clone();
        Arrays.sort(sorted);
        for (int i = 0; i < sorted.length; i++) {
            if (sorted[i] != i) {
                throw new IllegalArgumentException("The places " + Arrays.toString(source)
                        + " are no permutation of 0 … " + (source.length - 1) + ".");
            }
        }
        return new SignedPermutation(source.clone(), negative.clone());
    }

    /**
     * {@return the map that changes nothing}
     *
     * @param dimension number n of parameters, at least 0
     */
    public static SignedPermutation identity(int dimension) {
        return new SignedPermutation(IntStream.range(0, dimension).toArray(), new boolean[dimension]);
    }

    /**
     * Reads the text that {@link #toString} writes.
     *
     * @param text places with their signs
     * @return the map
     * @throws IllegalArgumentException if the text is no signed permutation
     */
    public static SignedPermutation parse(String text) {
        String[] words = text.isBlank() ? new String[0] : text.trim().split(" ");
        int[] source = new int[words.length];
        boolean[] negative = new boolean[words.length];
        for (int i = 0; i < words.length; i++) {
            try {
                negative[i] = words[i].startsWith("-");
                source[i] = Integer.parseInt(negative[i] ? words[i].substring(1) : words[i]);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(
                        "'" + words[i] + "' is no place of a signed permutation; expected a number such as 3 or -3.",
                        e);
            }
        }
        return of(source, negative);
    }

    /** {@return the number of parameters n} */
    public int dimension() {
        return source.length;
    }

    /**
     * {@return which entry of θ comes to place i}
     *
     * @param i place in the image, from 0
     */
    public int source(int i) {
        return source[i];
    }

    /**
     * {@return whether the entry that comes to place i changes its sign}
     *
     * @param i place in the image, from 0
     */
    public boolean negates(int i) {
        return negative[i];
    }

    /** {@return whether nothing changes} */
    public boolean isIdentity() {
        return equals(identity(source.length));
    }

    /**
     * {@return a new array θ′[n]}
     *
     * @param theta θ[n], read only
     * @throws IllegalArgumentException if the length of θ differs
     */
    public double[] apply(double[] theta) {
        if (theta.length != source.length) {
            throw new IllegalArgumentException("The point has " + theta.length
                    + " parameters, but the signed permutation acts on " + source.length + ".");
        }
        double[] result = new double[theta.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = negative[i] ? 0.0 - theta[source[i]] : theta[source[i]];
        }
        return result;
    }

    /**
     * {@return first this map, then the other: θ ↦ next(this(θ))}
     *
     * @param next the map that comes after this one, of the same dimension
     */
    public SignedPermutation then(SignedPermutation next) {
        int[] places = new int[source.length];
        boolean[] signs = new boolean[source.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = source[next.source[i]];
            signs[i] = negative[next.source[i]] ^ next.negative[i];
        }
        return new SignedPermutation(places, signs);
    }

    /** {@return the map that undoes this one} */
    public SignedPermutation inverse() {
        int[] places = new int[source.length];
        boolean[] signs = new boolean[source.length];
        for (int i = 0; i < places.length; i++) {
            places[source[i]] = i;
            signs[source[i]] = negative[i];
        }
        return new SignedPermutation(places, signs);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedPermutation p
                && Arrays.equals(source, p.source)
                && Arrays.equals(negative, p.negative);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(source) + Arrays.hashCode(negative);
    }

    /** The source places in order, with a minus sign where the sign changes: {@code "1 -0 2"}. */
    @Override
    public String toString() {
        return IntStream.range(0, source.length)
                .mapToObj(i -> (negative[i] ? "-" : "") + source[i])
                .collect(Collectors.joining(" "));
    }
}
