package org.thalweg.activations.smooth.provider;

import org.thalweg.activations.smooth.Silu;

/** Provides {@link Silu} as {@code silu}. */
public final class SiluProvider extends FixedProvider {

    /** For the service loader. */
    public SiluProvider() {
        super(
                new Silu(),
                "z sigmoid(z), also called swish.",
                "S. Elfwing, E. Uchibe, K. Doya, Neural Networks 107, 3 (2018)");
    }
}
