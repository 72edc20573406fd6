package org.thalweg.activations.smooth.provider;

import org.thalweg.activations.smooth.Erf;

/** Provides {@link Erf} as {@code erf}. */
public final class ErfProvider extends FixedProvider {

    /** For the service loader. */
    public ErfProvider() {
        super(
                new Erf(),
                "erf(z / sqrt(2)), odd, between -1 and 1.",
                "D. Saad, S. Solla, Physical Review E 52, 4225 (1995)");
    }
}
