package org.thalweg.activations.smooth.provider;

import org.thalweg.activations.smooth.Sigmoid;

/** Provides {@link Sigmoid} as {@code sigmoid}. */
public final class SigmoidProvider extends FixedProvider {

    /** For the service loader. */
    public SigmoidProvider() {
        super(
                new Sigmoid(),
                "Logistic function 1 / (1 + exp(-z)), between 0 and 1.",
                "P. Verhulst, Nouveaux Memoires de l'Academie Royale de Bruxelles 18 (1845)");
    }
}
