package org.thalweg.activations.smooth.provider;

import org.thalweg.activations.smooth.Softplus;

/** Provides {@link Softplus} as {@code softplus}. */
public final class SoftplusProvider extends FixedProvider {

    /** For the service loader. */
    public SoftplusProvider() {
        super(
                new Softplus(),
                "log(1 + exp(z)), a smooth relu.",
                "C. Dugas, Y. Bengio, F. Belisle, C. Nadeau, R. Garcia, NIPS 13 (2001)");
    }
}
