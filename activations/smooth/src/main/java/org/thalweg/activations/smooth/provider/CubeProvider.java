package org.thalweg.activations.smooth.provider;

import org.thalweg.activations.smooth.Cube;

/** Provides {@link Cube} as {@code cube}. */
public final class CubeProvider extends FixedProvider {

    /** For the service loader. */
    public CubeProvider() {
        super(new Cube(), "z^3.", "J. Brea et al., MLPGradientFlow, arXiv:2301.10638 (2023)");
    }
}
