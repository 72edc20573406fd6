package org.thalweg.analysis.internal.landscape;

import java.util.List;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.ParameterLayout;
import org.thalweg.core.objective.L2;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.Objective;

/**
 * What softmax makes certain of stationary points: a shift of all logits changes nothing, so that L2 alone decides about the
 * mean over the classes of each output weight or bias, and puts it to 0. With two classes the second row of weights is
 * the negative of the first. The Hessian is 2λ along the shifts and has no mixed part, so no negative curvature is lost.
 */
record OutputGauge(ParameterLayout layout, boolean weights, boolean bias) {

    static OutputGauge of(Objective objective) {
        if (!(objective instanceof NetworkObjective network)) {
            return new OutputGauge(null, false, false);
        }
        List<Layer> layers = network.network().layers();
        Layer last = layers.get(layers.size() - 1);
        boolean suited = last.softmax()
                && last.width() == 2
                && network.regularizers().stream().allMatch(r -> r instanceof L2);
        double onWeights = 0;
        double onAll = 0;
        for (int i = 0; suited && i < network.regularizers().size(); i++) {
            L2 l2 = (L2) network.regularizers().get(i);
            onWeights += l2.lambda();
            onAll += l2.on() == L2.Scope.ALL ? l2.lambda() : 0;
        }
        return new OutputGauge(network.network().layout(), onWeights > 0, last.bias() && onAll > 0);
    }

    void tie(SignedClasses classes) {
        int last = layout == null ? 0 : layout.layerCount();
        for (int p = 0; weights && p < layout.width(last - 1); p++) {
            classes.join(layout.weight(last, 1, p), layout.weight(last, 0, p), true);
        }
        if (bias) {
            classes.join(layout.bias(last, 1), layout.bias(last, 0), true);
        }
    }
}
