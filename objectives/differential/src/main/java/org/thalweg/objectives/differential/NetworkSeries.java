package org.thalweg.objectives.differential;

import java.util.List;
import java.util.Set;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterLayout;

/** The outputs of a network of one input as interval series. Needs the formulas of the activations, by their permanent names. */
final class NetworkSeries {

    private static final Set<String> KNOWN =
            Set.of("identity", "square", "cube", "tanh", "sigmoid", "softplus", "exp", "sin");

    private NetworkSeries() {}

    /** Whether the formulas of all activations are known here. */
    static boolean isKnown(Mlp network) {
        return network.layers().stream()
                .flatMap(layer -> layer.activations().stream())
                .map(Activation::name)
                .allMatch(KNOWN::contains);
    }

    static IntervalSeries[] outputs(Mlp network, double[] theta, IntervalSeries input) {
        ParameterLayout layout = network.layout();
        IntervalSeries[] a = {input};
        for (int l = 1; l <= layout.layerCount(); l++) {
            Layer layer = network.layers().get(l - 1);
            List<Activation> activations = layer.activations();
            IntervalSeries[] next = new IntervalSeries[layer.width()];
            for (int i = 0; i < next.length; i++) {
                IntervalSeries z = IntervalSeries.constant(
                        Interval.of(layout.hasBias(l) ? theta[layout.bias(l, i)] : 0), input.order());
                for (int j = 0; j < a.length; j++) {
                    z = z.plus(a[j].times(theta[layout.weight(l, i, j)]));
                }
                next[i] = activate(activations.get(i).name(), z);
            }
            a = next;
        }
        return a;
    }

    private static IntervalSeries activate(String name, IntervalSeries z) {
        return switch (name) {
            case "identity" -> z;
            case "square" -> z.times(z).times(0.5);
            case "cube" -> z.times(z).times(z);
            case "tanh" -> z.tanh();
            case "sigmoid" -> z.sigmoid();
            case "softplus" -> z.softplus();
            case "exp" -> z.exp();
            case "sin" -> z.sin();
            default -> throw new IllegalArgumentException("The formula of '" + name + "' is not known here.");
        };
    }
}
