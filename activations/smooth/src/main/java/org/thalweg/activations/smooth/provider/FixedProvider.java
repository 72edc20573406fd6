package org.thalweg.activations.smooth.provider;

import org.thalweg.core.network.Activation;
import org.thalweg.core.spi.ActivationProvider;
import org.thalweg.core.spi.Options;

/** Provides an activation without options under its own name. */
abstract class FixedProvider implements ActivationProvider {

    private final Activation activation;
    private final String description;
    private final String source;

    FixedProvider(Activation activation, String description, String source) {
        this.activation = activation;
        this.description = description;
        this.source = source;
    }

    @Override
    public final String name() {
        return activation.name();
    }

    @Override
    public final String description() {
        return description;
    }

    @Override
    public final String source() {
        return source;
    }

    @Override
    public final Activation create(Options options) {
        return activation;
    }
}
