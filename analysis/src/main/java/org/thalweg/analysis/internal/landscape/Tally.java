package org.thalweg.analysis.internal.landscape;

import java.util.HashMap;
import java.util.Map;

/**
 * How well the kinds of attempts do, forgetting slowly: the weight of a kind is a moving average of what its attempts
 * earned, and never quite 0. A function of the journal alone.
 */
final class Tally {

    private static final double MEMORY = 0.97;
    private static final double FLOOR = 0.06;

    private final Map<String, Double> scores = new HashMap<>();

    void record(String kind, double reward) {
        scores.merge(kind, MEMORY + (1 - MEMORY) * reward, (old, first) -> MEMORY * old + (1 - MEMORY) * reward);
    }

    /** Between a small floor and 1; 1 for a kind never tried. */
    double weight(String kind) {
        return Math.min(1, FLOOR + scores.getOrDefault(kind, 1.0));
    }
}
