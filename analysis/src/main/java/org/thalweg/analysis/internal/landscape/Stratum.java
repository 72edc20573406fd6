package org.thalweg.analysis.internal.landscape;

import java.util.List;

/**
 * A subspace to look for points in, with what its points look like.
 *
 * @param subspace the points that some symmetries leave fixed
 * @param types for each hidden layer, for each neuron the one it is tied to (perhaps itself), or −1 if it is zero; empty if
 *     nothing is known of neurons
 * @param label a short name, the same for conjugate subspaces drawn again
 */
record Stratum(InvariantSubspace subspace, List<int[]> types, String label) {}
