package org.thalweg.activations.smooth.provider;

import org.thalweg.activations.smooth.Tanh;

/** Provides {@link Tanh} as {@code tanh}. */
public final class TanhProvider extends FixedProvider {

    /** For the service loader. */
    public TanhProvider() {
        super(
                new Tanh(),
                "Hyperbolic tangent, odd, between -1 and 1.",
                "NIST Digital Library of Mathematical Functions, 4.28.4");
    }
}
