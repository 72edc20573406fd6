package org.thalweg.analysis.internal.landscape;

import java.util.Optional;

/**
 * What one attempt came to.
 *
 * @param method name of the method, for the journal
 * @param origin for the point, if it is new
 * @param theta the stationary point found; null if none
 * @param value the objective there
 * @param known the known point it is, if it is one
 * @param evaluations gradients and Hessians
 * @param saddle number of the saddle descended from, 0 if this was no descent
 * @param direction of the descent
 */
record Outcome(
        String method,
        String origin,
        double[] theta,
        double value,
        Optional<KnownPoints.Found> known,
        long evaluations,
        long saddle,
        int direction) {

    boolean isNew() {
        return theta != null && known.isEmpty();
    }
}
