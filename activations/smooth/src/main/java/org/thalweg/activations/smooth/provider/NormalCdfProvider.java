package org.thalweg.activations.smooth.provider;

import org.thalweg.activations.smooth.NormalCdf;

/** Provides {@link NormalCdf} as {@code normal-cdf}. */
public final class NormalCdfProvider extends FixedProvider {

    /** For the service loader. */
    public NormalCdfProvider() {
        super(
                new NormalCdf(),
                "Distribution function of the standard normal distribution, between 0 and 1.",
                "NIST Digital Library of Mathematical Functions, 7.1.2 and 7.2.2");
    }
}
