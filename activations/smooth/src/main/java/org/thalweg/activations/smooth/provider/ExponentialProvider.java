package org.thalweg.activations.smooth.provider;

import org.thalweg.activations.smooth.Exponential;

/** Provides {@link Exponential} as {@code exp}. */
public final class ExponentialProvider extends FixedProvider {

    /** For the service loader. */
    public ExponentialProvider() {
        super(
                new Exponential(),
                "exp(z); overflows above z = 709.78.",
                "NIST Digital Library of Mathematical Functions, 4.2.19");
    }
}
