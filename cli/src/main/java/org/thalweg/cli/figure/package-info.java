/**
 * Figures of landscapes and networks as SVG: disconnectivity graphs, transition networks, pathways, solution landscapes,
 * drawings of networks and decision maps.
 *
 * <p>Numbers and geometry are computed apart from the writing, so that tests read positions and not pictures.
 */
package org.thalweg.cli.figure;
