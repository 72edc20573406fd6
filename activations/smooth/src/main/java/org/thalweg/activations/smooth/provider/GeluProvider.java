package org.thalweg.activations.smooth.provider;

import org.thalweg.activations.smooth.Gelu;

/** Provides {@link Gelu} as {@code gelu}. */
public final class GeluProvider extends FixedProvider {

    /** For the service loader. */
    public GeluProvider() {
        super(
                new Gelu(),
                "z Phi(z) with the exact normal distribution function, not its tanh approximation.",
                "D. Hendrycks, K. Gimpel, arXiv:1606.08415 (2016), section 2");
    }
}
