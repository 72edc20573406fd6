package org.thalweg.core.objective;

import org.thalweg.core.network.ParameterLayout;

/** Description of a term that depends on θ alone; immutable, becomes a {@link Penalty} for a given layout. */
public interface Regularizer {

    /** {@return name with options, as written in results: {@code l2(lambda=0.01, on=all)}} */
    String name();

    /**
     * {@return the function for a network of that layout}
     *
     * @param layout where each weight and bias stands in θ
     * @throws IllegalArgumentException if the layout lacks something the description names
     */
    Penalty bind(ParameterLayout layout);
}
