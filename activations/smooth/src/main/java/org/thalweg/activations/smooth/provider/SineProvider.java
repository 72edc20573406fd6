package org.thalweg.activations.smooth.provider;

import org.thalweg.activations.smooth.Sine;

/** Provides {@link Sine} as {@code sin}. */
public final class SineProvider extends FixedProvider {

    /** For the service loader. */
    public SineProvider() {
        super(
                new Sine(),
                "sin(z), odd, periodic.",
                "V. Sitzmann, J. Martel, A. Bergman, D. Lindell, G. Wetzstein, arXiv:2006.09661 (2020)");
    }
}
