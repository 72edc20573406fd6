package org.thalweg.analysis.internal.landscape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterLayout;
import org.thalweg.core.objective.L2;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Regularizer;
import org.thalweg.core.objective.Workspace;

/**
 * Makes surfaces of strata. Where neurons are zero or tied, the network is evaluated as the narrower one that computes the
 * same function: zero neurons are left out, and of m tied ones one stays, heard m times as loud; the L2 terms are added for
 * the neurons of the wide network. Confined to one thread.
 */
final class SurfaceMaker {

    private final Objective objective;
    private final Workspace workspace;
    private final NetworkObjective network;
    private final double[] decay;
    private final Map<List<Integer>, Narrow> narrow = new HashMap<>();

    /** A narrower network without penalties, with space for it. */
    record Narrow(NetworkObjective objective, Workspace workspace) {}

    SurfaceMaker(Objective objective, Workspace workspace) {
        this.objective = objective;
        this.workspace = workspace;
        boolean narrows = objective instanceof NetworkObjective n
                && n.regularizers().stream().allMatch(r -> r instanceof L2)
                && n.network().layers().stream().allMatch(l -> l.softmax() || l.isUniform());
        this.network = narrows ? (NetworkObjective) objective : null;
        this.decay = new double[objective.dimension()];
        for (int k = 0; narrows && k < network.regularizers().size(); k++) {
            addDecay(network.regularizers().get(k));
        }
    }

    private void addDecay(Regularizer regularizer) {
        L2 l2 = (L2) regularizer;
        for (ParameterLayout.Block block : network.network().layout().blocks()) {
            for (int i = 0; i < block.size() && (l2.on() == L2.Scope.ALL || !block.bias()); i++) {
                decay[block.offset() + i] += l2.lambda();
            }
        }
    }

    Surface of(Stratum stratum) {
        boolean narrower = false;
        for (int[] type : stratum.types()) {
            for (int i = 0; i < type.length; i++) {
                narrower |= type[i] != i;
            }
        }
        if (network == null || !narrower) {
            return new Surface(objective, workspace, stratum.subspace());
        }
        List<List<Integer>> kept = new ArrayList<>();
        for (int[] type : stratum.types()) {
            kept.add(kept(type));
        }
        if (kept.stream().anyMatch(List::isEmpty)) {
            return new Surface(objective, workspace, stratum.subspace());
        }
        return surface(stratum, kept, narrow(kept.stream().map(List::size).collect(Collectors.toList())));
    }

    /** Whether narrower networks serve. */
    boolean narrows() {
        return network != null;
    }

    /** The network with other widths of its hidden layers, without penalties. */
    Narrow narrow(List<Integer> widths) {
        return narrow.computeIfAbsent(widths, this::network);
    }

    /** The equations of a narrower network with weighed neurons. */
    WeightedNetwork weighted(List<Integer> widths) {
        Narrow small = narrow(widths);
        ParameterLayout layout = small.objective().network().layout();
        SignedClasses classes = new SignedClasses(layout.size());
        OutputGauge gauge = OutputGauge.of(objective);
        new OutputGauge(layout, gauge.weights(), gauge.bias()).tie(classes);
        ParameterLayout wide = network.network().layout();
        double[] factors = new double[layout.size()];
        for (int l = 1; l <= layout.layerCount(); l++) {
            for (int i = 0; i < layout.width(l); i++) {
                for (int p = 0; p < layout.width(l - 1); p++) {
                    factors[layout.weight(l, i, p)] = decay[wide.weight(l, 0, 0)];
                }
                if (layout.hasBias(l)) {
                    factors[layout.bias(l, i)] = decay[wide.bias(l, 0)];
                }
            }
        }
        return new WeightedNetwork(small.objective(), small.workspace(), InvariantSubspace.of(classes), factors);
    }

    private static List<Integer> kept(int[] type) {
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < type.length; i++) {
            if (type[i] == i) {
                kept.add(i);
            }
        }
        return kept;
    }

    private Narrow network(List<Integer> widths) {
        List<Layer> layers = new ArrayList<>();
        for (int l = 0; l < widths.size(); l++) {
            Layer wide = network.network().layers().get(l);
            List<Activation> activations =
                    Collections.nCopies(widths.get(l), wide.activations().get(0));
            layers.add(new Layer(widths.get(l), activations, wide.bias(), false));
        }
        layers.add(network.network().layers().get(widths.size()));
        NetworkObjective small =
                NetworkObjective.of(Mlp.of(network.network().inputWidth(), layers), network.data(), network.loss());
        return new Narrow(small, small.newWorkspace());
    }

    private Surface surface(Stratum stratum, List<List<Integer>> kept, Narrow small) {
        ParameterLayout wide = network.network().layout();
        ParameterLayout layout = small.objective().network().layout();
        int[] places = new int[layout.size()];
        double[] factors = new double[layout.size()];
        for (int l = 1; l <= layout.layerCount(); l++) {
            for (int i = 0; i < layout.width(l); i++) {
                int to = l <= kept.size() ? kept.get(l - 1).get(i) : i;
                for (int p = 0; p < layout.width(l - 1); p++) {
                    int from = l > 1 ? kept.get(l - 2).get(p) : p;
                    places[layout.weight(l, i, p)] = wide.weight(l, to, from);
                    factors[layout.weight(l, i, p)] =
                            l > 1 ? count(stratum.types().get(l - 2), from) : 1;
                }
                if (layout.hasBias(l)) {
                    places[layout.bias(l, i)] = wide.bias(l, to);
                    factors[layout.bias(l, i)] = 1;
                }
            }
        }
        return new Surface(
                small.objective(),
                small.workspace(),
                stratum.subspace(),
                stratum.subspace().composed(places, factors),
                stratum.subspace().projectDiagonal(decay));
    }

    private static int count(int[] type, int neuron) {
        int count = 0;
        for (int t : type) {
            count += t == neuron ? 1 : 0;
        }
        return count;
    }
}
