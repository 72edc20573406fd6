package org.thalweg.analysis.stationary;

import java.util.List;
import java.util.Optional;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterLayout;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.Objective;

/**
 * Samples that lie on the kink of a piecewise activation, where the loss has no second derivative.
 *
 * <p>A preactivation counts as on the kink if it is 0 within the rounding of its sum.
 */
final class Kinks {

    private static final double ROUNDINGS = 4;

    private Kinks() {}

    /** The first such sample and neuron in words, or empty if there is none. */
    static Optional<String> first(Objective objective, double[] theta) {
        if (!(objective instanceof NetworkObjective network) || !hasKink(network.network())) {
            return Optional.empty();
        }
        Dataset data = network.data();
        for (int n = 0; n < data.samples(); n++) {
            Optional<String> found = data.weight(n) > 0 ? onKink(network.network(), theta, data, n) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean hasKink(Mlp network) {
        return network.layers().stream()
                .flatMap(layer -> layer.activations().stream())
                .anyMatch(activation -> activation.traits().kinkAtZero());
    }

    private static Optional<String> onKink(Mlp network, double[] theta, Dataset data, int n) {
        ParameterLayout layout = network.layout();
        List<Layer> layers = network.layers();
        double[] a = new double[data.inputWidth()];
        for (int i = 0; i < a.length; i++) {
            a[i] = data.input(n, i);
        }
        for (int l = 1; l <= layers.size() && !layers.get(l - 1).softmax(); l++) {
            double[] z = new double[layout.width(l)];
            for (int i = 0; i < z.length; i++) {
                Activation activation = layers.get(l - 1).activations().get(i);
                z[i] = layout.hasBias(l) ? theta[layout.bias(l, i)] : 0;
                double size = Math.abs(z[i]);
                for (int p = 0; p < a.length; p++) {
                    double weight = theta[layout.weight(l, i, p)];
                    z[i] = Math.fma(weight, a[p], z[i]);
                    size = Math.fma(Math.abs(weight), Math.abs(a[p]), size);
                }
                if (activation.traits().kinkAtZero() && Math.abs(z[i]) <= ROUNDINGS * Math.ulp(1.0) * size) {
                    return Optional.of("Sample " + (n + 1) + " lies on the kink of neuron " + (i + 1) + " of layer " + l
                            + ", where the loss has no second derivative.");
                }
            }
            double[][] derivatives = {z};
            for (int i = 0; i < z.length; i++) {
                layers.get(l - 1).activations().get(i).evaluate(0, z, i, i + 1, derivatives);
            }
            a = z;
        }
        return Optional.empty();
    }
}
