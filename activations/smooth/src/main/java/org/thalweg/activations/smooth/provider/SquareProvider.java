package org.thalweg.activations.smooth.provider;

import org.thalweg.activations.smooth.Square;

/** Provides {@link Square} as {@code square}. */
public final class SquareProvider extends FixedProvider {

    /** For the service loader. */
    public SquareProvider() {
        super(new Square(), "z^2 / 2.", "J. Brea et al., MLPGradientFlow, arXiv:2301.10638 (2023)");
    }
}
