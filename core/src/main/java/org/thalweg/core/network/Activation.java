package org.thalweg.core.network;

/**
 * An activation function φ: ℝ → ℝ with its derivatives.
 *
 * <p>Works on ranges of arrays so that one call serves a block of neurons × samples. Implementations are immutable
 * values (records do well): two equal activations compute the same bits. They must return the limit for arguments of
 * any finite size, never a spurious NaN; NaN in gives NaN out.
 *
 * <p>At a kink of a piecewise function the derivative is the one from the left unless the implementation says otherwise
 * (relu: φ′(0) = 0).
 */
public interface Activation {

    /**
     * {@return the text that stands for this activation in a network's text form, options included: {@code
     * leaky-relu(0.05)}}
     */
    String name();

    /**
     * {@return highest order of derivative that {@link #evaluate} supplies; at least 1, and 2 for second-order methods}
     */
    int maxOrder();

    /**
     * Computes φ and its derivatives up to {@code order} for z[from … to−1].
     *
     * <p>{@code derivatives[k][i]} receives the k-th derivative at {@code z[i]} for k = 0 … order; only indices
     * from … to−1 are written. {@code derivatives[0]} may be the same array as {@code z}: an implementation reads
     * z[i] before it writes any result at i. No other aliasing. Does not allocate.
     *
     * @param order 0 … {@link #maxOrder()}
     * @param z preactivations, any finite or non-finite values
     * @param from first index
     * @param to index after the last
     * @param derivatives at least order + 1 arrays, each at least {@code to} long
     */
    void evaluate(int order, double[] z, int from, int to, double[][] derivatives);

    /**
     * {@return what analysis may rely on about this function; {@link ActivationTraits#unknown()} if nothing is
     * promised}
     */
    default ActivationTraits traits() {
        return ActivationTraits.unknown();
    }

    /**
     * {@return the k-th derivative at one argument, for tests and drawings; allocates}
     *
     * @param k order of the derivative, from 0 to {@link #maxOrder()}
     * @param z preactivation
     */
    default double derivative(int k, double z) {
        double[][] derivatives = new double[k + 1][1];
        evaluate(k, new double[] {z}, 0, 1, derivatives);
        return derivatives[k][0];
    }
}
