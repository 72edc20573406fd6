package org.thalweg.core.spi;

import org.thalweg.core.objective.Loss;

/** Provides a loss by name. */
public interface LossProvider extends Plugin {

    /**
     * {@return the loss with these options}
     *
     * @param options values for {@link #options()}, checked
     * @throws IllegalArgumentException if values do not go together
     */
    Loss create(Options options);
}
