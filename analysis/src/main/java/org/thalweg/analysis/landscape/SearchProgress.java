package org.thalweg.analysis.landscape;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a search stands.
 *
 * @param countsByIndex number of points, up to symmetry, by Morse index
 * @param attempts attempts so far, those of earlier runs on the same store included
 * @param evaluations gradients and Hessians computed in all attempts, a Hessian counted as one
 * @param seconds since this run began
 * @param estimatedMissing estimate of how many points are not found yet; NaN before there is anything to estimate from
 * @param links ways found from saddles of index 2 and more to the next lower index
 */
public record SearchProgress(
        SortedMap<Integer, Integer> countsByIndex,
        long attempts,
        long evaluations,
        double seconds,
        double estimatedMissing,
        long links) {

    /** Copies the map. */
    public SearchProgress {
        countsByIndex = Collections.unmodifiableSortedMap(new TreeMap<>(countsByIndex));
    }
}
