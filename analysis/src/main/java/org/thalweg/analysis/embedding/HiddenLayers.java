package org.thalweg.analysis.embedding;

import org.thalweg.core.network.ParameterLayout;
import org.thalweg.core.objective.NetworkObjective;

/** What can be widened or narrowed. */
final class HiddenLayers {

    private HiddenLayers() {}

    /** The layout of the network, after a look at the length of the point and the number of the layer, from 1. */
    static ParameterLayout check(NetworkObjective objective, double[] theta, int layer) {
        ParameterLayout layout = objective.network().layout();
        if (theta.length != layout.size()) {
            throw new IllegalArgumentException(
                    "The point has " + theta.length + " parameters, but the network has " + layout.size() + ".");
        }
        if (layer < 1 || layer >= layout.layerCount()) {
            throw new IllegalArgumentException("Layer " + layer
                    + " is not a hidden layer: the network has hidden layers 1 to " + (layout.layerCount() - 1) + ".");
        }
        return layout;
    }
}
