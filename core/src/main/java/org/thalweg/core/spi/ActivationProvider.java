package org.thalweg.core.spi;

import org.thalweg.core.network.Activation;

/** Provides an activation by name. */
public interface ActivationProvider extends Plugin {

    /**
     * {@return the activation with these options}
     *
     * @param options values for {@link #options()}, checked
     * @throws IllegalArgumentException if values do not go together
     */
    Activation create(Options options);
}
