package org.thalweg.activations.piecewise.provider;

import org.thalweg.activations.piecewise.Relu;

/** Provides {@link Relu} as {@code relu}. */
public final class ReluProvider extends FixedProvider {

    /** For the service loader. */
    public ReluProvider() {
        super(new Relu(), "max(z, 0), with derivative 0 at 0.", "V. Nair, G. Hinton, ICML 27 (2010)");
    }
}
