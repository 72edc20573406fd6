/**
 * Graphs of a landscape: which minima are joined over which saddles, and how high one must climb.
 *
 * <p>A {@link org.thalweg.analysis.landscape.graph.TransitionNetwork} joins the minima over the index-1 saddles;
 * a {@link org.thalweg.analysis.landscape.graph.DisconnectivityTree} merges their basins by barrier; a
 * {@link org.thalweg.analysis.landscape.graph.Pathway} is the easiest way between two of them. All comparisons of losses
 * are of the exact decimals, so that barriers far below the precision of a double are told apart.
 *
 * <pre>{@code
 * TransitionNetwork network = TransitionNetwork.of(store.snapshot());
 * DisconnectivityTree tree = DisconnectivityTree.of(network);
 * BigDecimal barrier = network.pathway(1, 2).orElseThrow().barrier();
 * }</pre>
 */
package org.thalweg.analysis.landscape.graph;
