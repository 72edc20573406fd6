package org.thalweg.analysis.landscape;

import org.thalweg.analysis.symmetry.SignedPermutation;

/**
 * A path down the landscape from a saddle, stored once for all copies of it.
 *
 * <p>The path leaves the representative θ of the saddle and ends at {@code element} applied to the representative of the
 * lower point. Two connections of an index-1 saddle to one minimum with different elements join two copies of it.
 *
 * @param from number of the saddle
 * @param direction which way out: for an index-1 saddle 0 and 1, for others a running number
 * @param to number of the lower point
 * @param element g with g(representative of the lower point) = end of the path
 */
public record Connection(long from, int direction, long to, SignedPermutation element) {}
