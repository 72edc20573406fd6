package org.thalweg.core.objective;

import java.util.List;

/**
 * An objective as a formula in any arithmetic: what makes it possible to prove what a point is, by intervals, and to compute
 * it to more digits than a double holds.
 *
 * <p>It must be the same function as the objective's value and gradient up to their rounding. May allocate; need not be fast.
 * Immutable and safe for any number of threads.
 */
public interface ObjectiveFormula {

    /**
     * E(θ).
     *
     * @param <T> type of the numbers
     * @param a the operations on such numbers
     * @param theta θ[n]
     * @return E(θ) in those numbers
     */
    <T> T value(Arithmetic<T> a, List<T> theta);

    /**
     * ∇E(θ), n entries.
     *
     * @param <T> type of the numbers
     * @param a the operations on such numbers
     * @param theta θ[n]
     * @return ∇E(θ)[n] in those numbers
     */
    <T> List<T> gradient(Arithmetic<T> a, List<T> theta);
}
