package org.thalweg.activations.piecewise.provider;

import org.thalweg.activations.piecewise.Selu;

/** Provides {@link Selu} as {@code selu}. */
public final class SeluProvider extends FixedProvider {

    /** For the service loader. */
    public SeluProvider() {
        super(
                new Selu(),
                "Scaled elu with the self-normalizing constants.",
                "G. Klambauer, T. Unterthiner, A. Mayr, S. Hochreiter, arXiv:1706.02515 (2017), equation 2");
    }
}
