package org.thalweg.analysis.internal.landscape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thalweg.analysis.symmetry.NetworkSymmetryGroup;
import org.thalweg.core.network.ParameterLayout;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.Norms;

/**
 * From a known point to another one by trade: one neuron of a kind less, one of another kind more, where a kind may be that
 * of zero neurons or one that did not occur. The point is followed while the numbers change, not whole in between. Confined
 * to one thread.
 */
final class NeuronTrade {

    private static final int SETTLING = 30;
    private static final int ARRIVING = 12;
    private static final int CHOICES = 10;

    private final NetworkSymmetryGroup group;
    private final SurfaceMaker surfaces;
    private final KnownPoints known;
    private final Map<List<Integer>, WeightedNetwork> networks = new HashMap<>();

    /**
     * Numbers of neurons before and after, for each hidden layer and kind, with the parameters of one of each kind.
     *
     * @param isGuess whether the last kind of a layer is a guess that must settle first
     */
    private record Deal(List<double[]> before, List<double[]> after, double[] theta, boolean isGuess) {}

    NeuronTrade(NetworkSymmetryGroup group, SurfaceMaker surfaces, KnownPoints known) {
        this.group = group;
        this.surfaces = surfaces;
        this.known = known;
    }

    /**
     * A point that a trade with a known point leads to, not polished; empty if to none.
     *
     * @param wanted how many neurons of each kind there should be, descending, for the only hidden layer; some choices are
     *     tried for one of these
     */
    Optional<double[]> run(Xoshiro256PlusPlus random, double[] point, List<int[]> wanted) {
        NeuronTypes types = NeuronTypes.of(group, point);
        if (types.counts().stream().anyMatch(row -> row.length == 0)) {
            return Optional.empty();
        }
        int layer = 1 + random.nextInt(group.hiddenLayers());
        boolean chosen = !wanted.isEmpty() && random.nextInt(2) == 0;
        Deal deal = deal(random, types, layer);
        for (int k = 0; k < CHOICES && chosen && !isWanted(deal, wanted); k++) {
            deal = deal(random, types, layer);
        }
        WeightedNetwork network = network(deal.before());
        double[] x = new double[network.dimension()];
        network.subspace().project(deal.theta(), x);
        MultiplicityPath path = new MultiplicityPath(network, deal.before(), deal.after());
        if (!path.settle(x, deal.isGuess() ? SETTLING : ARRIVING)) {
            return Optional.empty();
        }
        return switch (path.follow(x)) {
            case FAR_END -> whole(network, deal.after(), x);
            case BEGIN -> whole(network, deal.before(), x);
            case NOWHERE -> Optional.empty();
        };
    }

    /** Evaluations so far. */
    long evaluations() {
        return networks.values().stream()
                .mapToLong(WeightedNetwork::evaluations)
                .sum();
    }

    private static boolean isWanted(Deal deal, List<int[]> wanted) {
        int[] sizes = Arrays.stream(deal.after().get(0))
                .filter(m -> m > 0)
                .sorted()
                .mapToInt(m -> (int) Math.round(m))
                .toArray();
        return wanted.stream().anyMatch(w -> {
            boolean same = w.length == sizes.length;
            for (int i = 0; same && i < w.length; i++) {
                same = w[i] == sizes[w.length - 1 - i];
            }
            return same;
        });
    }

    private Deal deal(Xoshiro256PlusPlus random, NeuronTypes types, int layer) {
        int[] counts = types.counts().get(layer - 1);
        int kinds = counts.length;
        int zeros = types.zeros(group.layout(), layer);
        boolean flippable = group.flippable(layer, 0);
        // Kinds 0 ... k - 1 are those of the point, k is zero, k + 1 is new.
        int give = random.nextInt(kinds + (zeros > 0 ? 1 : 0));
        int take = random.nextInt(kinds + 2);
        while (take == give || take == kinds && !flippable) {
            take = random.nextInt(kinds + 2);
        }
        int most = give == kinds ? zeros : counts[give];
        int units = random.nextInt(3) == 0 ? 1 + random.nextInt(most) : 1;
        boolean fresh = take == kinds + 1;
        List<double[]> before = doubles(types.counts(), layer, fresh ? kinds + 1 : kinds);
        List<double[]> after = doubles(types.counts(), layer, fresh ? kinds + 1 : kinds);
        if (give < kinds) {
            after.get(layer - 1)[give] -= units;
        }
        if (take != kinds) {
            after.get(layer - 1)[fresh ? kinds : take] += units;
        }
        ParameterLayout old =
                surfaces.narrow(widths(types.counts())).objective().network().layout();
        double[] theta = types.narrow(group.layout(), old);
        return new Deal(before, after, fresh ? withGuess(random, theta, old, before, layer) : theta, fresh);
    }

    private static List<double[]> doubles(List<int[]> counts, int layer, int kinds) {
        List<double[]> result = new ArrayList<>();
        for (int l = 1; l <= counts.size(); l++) {
            double[] row = Arrays.stream(counts.get(l - 1)).asDoubleStream().toArray();
            result.add(l == layer ? Arrays.copyOf(row, kinds) : row);
        }
        return result;
    }

    /** The parameters with one neuron more at the end of a layer: one of a known point, or any. */
    private double[] withGuess(
            Xoshiro256PlusPlus random, double[] theta, ParameterLayout old, List<double[]> kinds, int layer) {
        ParameterLayout layout =
                surfaces.narrow(lengths(kinds)).objective().network().layout();
        double[] wide = new double[layout.size()];
        double[] source = known.theta(random.nextInt(known.size()));
        if (group.dataSymmetries().size() > 1) {
            source = group.dataSymmetries()
                    .get(random.nextInt(group.dataSymmetries().size()))
                    .apply(source);
        }
        int neuron = random.nextInt(group.layout().width(layer));
        boolean foreign = group.hiddenLayers() == 1 && random.nextInt(2) == 0;
        double scale = StartDraw.logUniform(random, 0.1, 1 + Norms.inf(theta));
        for (int l = 1; l <= layout.layerCount(); l++) {
            for (int i = 0; i < layout.width(l); i++) {
                for (int p = 0; p < layout.width(l - 1); p++) {
                    boolean isNew = l == layer && i == old.width(l) || l == layer + 1 && p == old.width(l - 1);
                    int from = l == layer
                            ? group.layout()
                                    .weight(
                                            l,
                                            neuron,
                                            Math.min(p, group.layout().width(l - 1) - 1))
                            : group.layout()
                                    .weight(l, Math.min(i, group.layout().width(l) - 1), neuron);
                    wide[layout.weight(l, i, p)] = !isNew
                            ? theta[old.weight(l, i, p)]
                            : foreign ? source[from] : scale * random.nextGaussian();
                }
                if (layout.hasBias(l)) {
                    boolean isNew = l == layer && i == old.width(l);
                    wide[layout.bias(l, i)] = !isNew
                            ? theta[old.bias(l, i)]
                            : foreign ? source[group.layout().bias(l, neuron)] : scale * random.nextGaussian();
                }
            }
        }
        return wide;
    }

    private static List<Integer> widths(List<int[]> counts) {
        return counts.stream().map(row -> row.length).toList();
    }

    private static List<Integer> lengths(List<double[]> counts) {
        return counts.stream().map(row -> row.length).toList();
    }

    private WeightedNetwork network(List<double[]> kinds) {
        return networks.computeIfAbsent(lengths(kinds), surfaces::weighted);
    }

    private Optional<double[]> whole(WeightedNetwork network, List<double[]> numbers, double[] x) {
        ParameterLayout layout =
                surfaces.narrow(lengths(numbers)).objective().network().layout();
        double[] narrow = new double[layout.size()];
        network.subspace().expand(x, narrow);
        List<int[]> counts = numbers.stream()
                .map(row ->
                        Arrays.stream(row).mapToInt(m -> (int) Math.round(m)).toArray())
                .toList();
        return Optional.of(NeuronTypes.widened(group.layout(), layout, narrow, counts));
    }
}
