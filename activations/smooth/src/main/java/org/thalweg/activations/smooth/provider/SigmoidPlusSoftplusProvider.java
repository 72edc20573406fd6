package org.thalweg.activations.smooth.provider;

import org.thalweg.activations.smooth.SigmoidPlusSoftplus;

/** Provides {@link SigmoidPlusSoftplus} as {@code g}. */
public final class SigmoidPlusSoftplusProvider extends FixedProvider {

    /** For the service loader. */
    public SigmoidPlusSoftplusProvider() {
        super(
                new SigmoidPlusSoftplus(),
                "sigmoid(4z) + softplus(z).",
                "J. Brea et al., MLPGradientFlow, arXiv:2301.10638 (2023)");
    }
}
