package org.thalweg.core.spi;

import org.thalweg.core.objective.Regularizer;

/** Provides a regularizer by name. */
public interface RegularizerProvider extends Plugin {

    /**
     * {@return the regularizer with these options}
     *
     * @param options values for {@link #options()}, checked
     * @throws IllegalArgumentException if values do not go together
     */
    Regularizer create(Options options);
}
