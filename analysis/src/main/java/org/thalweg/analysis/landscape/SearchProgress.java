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
 */
public record SearchProgress(
        SortedMap<Integer, Integer> countsByIndex,
        long attempts,
        long evaluations,
        double seconds,
        double estimatedMissing) {

    /** Copies the map. */
    public SearchProgress {
        countsByIndex = Collections.unmodifiableSortedMap(new TreeMap<>(countsByIndex));
    }
}
