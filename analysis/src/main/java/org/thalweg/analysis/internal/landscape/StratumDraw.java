package org.thalweg.analysis.internal.landscape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.thalweg.analysis.landscape.LandscapeProblem;
import org.thalweg.analysis.symmetry.NetworkSymmetryGroup;
import org.thalweg.analysis.symmetry.SignedPermutation;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.Norms;

/**
 * Draws subspaces of symmetric points: some neurons zero, which makes the network a narrower one, some tied to others, and
 * some pairs tied through a symmetry of the data.
 *
 * <p>Of several drawn, one is taken by the weight that its kind has earned. Immutable.
 */
final class StratumDraw {

    private static final int TRIES = 12;
    private static final double SAME = 1e-8;

    private final int dimension;
    private final NetworkSymmetryGroup group;
    private final OutputGauge gauge;

    StratumDraw(LandscapeProblem problem) {
        this.dimension = problem.objective().dimension();
        this.group = problem.symmetry() instanceof NetworkSymmetryGroup network ? network : null;
        this.gauge = OutputGauge.of(problem.objective());
    }

    /** All points that can be stationary. */
    Stratum whole() {
        SignedClasses classes = new SignedClasses(dimension);
        gauge.tie(classes);
        List<int[]> types = new ArrayList<>();
        for (int l = 1; group != null && l <= group.hiddenLayers(); l++) {
            types.add(
                    java.util.stream.IntStream.range(0, group.layout().width(l)).toArray());
        }
        return new Stratum(InvariantSubspace.of(classes), types, "");
    }

    /**
     * A subspace of a kind drawn by weight, or one of those wanted.
     *
     * @param wanted sizes of groups of tied neurons of the only hidden layer; drawn half of the time, the first more often
     */
    Stratum draw(Xoshiro256PlusPlus random, ToDoubleFunction<String> weight, List<int[]> wanted) {
        if (group == null) {
            return whole();
        }
        if (!wanted.isEmpty() && random.nextInt(2) == 0) {
            int chosen = Math.min(random.nextInt(wanted.size()), random.nextInt(wanted.size()));
            return stratum(List.of(types(wanted.get(chosen))), random);
        }
        Stratum drawn = draw(random);
        for (int k = 0; k < TRIES && random.nextDouble() >= weight.applyAsDouble(drawn.label()); k++) {
            drawn = draw(random);
        }
        return drawn;
    }

    /** A subspace that holds the point: of its zero neurons and twins some stay zero or tied, or all are free. */
    Stratum around(double[] theta, Xoshiro256PlusPlus random) {
        if (group == null || random.nextInt(3) == 0) {
            return whole();
        }
        SignedClasses classes = new SignedClasses(dimension);
        gauge.tie(classes);
        double tolerance = SAME * (1 + Norms.inf(theta));
        List<int[]> types = new ArrayList<>();
        for (int l = 1; l <= group.hiddenLayers(); l++) {
            int[] type = new int[group.layout().width(l)];
            for (int i = 0; i < type.length; i++) {
                type[i] = i;
                if (random.nextInt(2) == 0) {
                    keep(classes, theta, tolerance, l, i, type);
                }
            }
            types.add(type);
        }
        return new Stratum(InvariantSubspace.of(classes), types, "");
    }

    /** The points that share all symmetries of a point: its zero neurons, its twins, and its ties through the data. */
    Stratum keptBy(double[] theta, double tolerance) {
        if (group == null) {
            return whole();
        }
        SignedClasses classes = new SignedClasses(dimension);
        gauge.tie(classes);
        List<int[]> types = new ArrayList<>();
        for (int l = 1; l <= group.hiddenLayers(); l++) {
            int[] type = new int[group.layout().width(l)];
            for (int i = 0; i < type.length; i++) {
                type[i] = i;
                keep(classes, theta, tolerance, l, i, type);
            }
            types.add(type);
        }
        for (SignedPermutation data : group.dataSymmetries()) {
            group.match(data.apply(theta), theta, tolerance)
                    .map(data::then)
                    .filter(map -> NeuronTypes.fixes(map, theta, tolerance))
                    .ifPresent(map -> join(classes, map));
        }
        return new Stratum(InvariantSubspace.of(classes), types, "");
    }

    /** Ties a neuron that is zero or has a twin before it. */
    private void keep(SignedClasses classes, double[] theta, double tolerance, int layer, int i, int[] type) {
        if (group.flippable(layer, i) && NeuronTypes.fixes(group.flip(layer, i), theta, tolerance)) {
            type[i] = -1;
            join(classes, group.flip(layer, i));
            return;
        }
        for (int j = 0; j < i; j++) {
            if (type[j] != j || !group.exchangeable(layer, i, j)) {
                continue;
            }
            SignedPermutation exchange = group.exchange(layer, i, j);
            boolean flips = group.flippable(layer, i) && group.flippable(layer, j);
            SignedPermutation opposite =
                    flips ? exchange.then(group.flip(layer, i)).then(group.flip(layer, j)) : exchange;
            SignedPermutation map = NeuronTypes.fixes(exchange, theta, tolerance) ? exchange : opposite;
            if (NeuronTypes.fixes(map, theta, tolerance)) {
                type[i] = j;
                join(classes, map);
                return;
            }
        }
    }

    private Stratum draw(Xoshiro256PlusPlus random) {
        List<int[]> types = new ArrayList<>();
        for (int l = 1; l <= group.hiddenLayers(); l++) {
            types.add(drawTypes(l, random));
        }
        return stratum(types, random);
    }

    /** The distinct neurons first, then those tied to them, then zeros. */
    private int[] types(int[] sizes) {
        int[] type = new int[group.layout().width(1)];
        Arrays.fill(type, -1);
        int place = sizes.length;
        for (int a = 0; a < sizes.length; a++) {
            type[a] = a;
            for (int k = 1; k < sizes[a]; k++) {
                type[place++] = a;
            }
        }
        return type;
    }

    private Stratum stratum(List<int[]> types, Xoshiro256PlusPlus random) {
        SignedClasses classes = new SignedClasses(dimension);
        gauge.tie(classes);
        StringBuilder label = new StringBuilder();
        for (int l = 1; l <= group.hiddenLayers(); l++) {
            int[] type = types.get(l - 1);
            for (int i = 0; i < type.length; i++) {
                if (type[i] < 0) {
                    join(classes, group.flip(l, i));
                } else if (type[i] != i) {
                    join(classes, group.exchange(l, i, type[i]));
                }
            }
            label.append(l > 1 ? "/" : "").append(label(type));
        }
        int symmetries = group.dataSymmetries().size();
        if (symmetries > 1 && random.nextInt(2) == 0) {
            SignedPermutation map = group.dataSymmetries().get(1 + random.nextInt(symmetries - 1));
            label.append('~').append(combine(classes, map, types, random));
        }
        return new Stratum(InvariantSubspace.of(classes), types, label.toString());
    }

    private int[] drawTypes(int layer, Xoshiro256PlusPlus random) {
        int width = group.layout().width(layer);
        int distinct = 1 + random.nextInt(width);
        int used = distinct + random.nextInt(width - distinct + 1);
        int[] type = new int[width];
        for (int i = 0; i < width; i++) {
            int tied = i < distinct ? i : random.nextInt(distinct);
            boolean zero = i >= used && group.flippable(layer, i);
            type[i] = zero ? -1 : group.exchangeable(layer, i, tied) ? tied : i;
        }
        return type;
    }

    private static String label(int[] type) {
        int[] size = new int[type.length];
        for (int t : type) {
            if (t >= 0) {
                size[t]++;
            }
        }
        Arrays.sort(size);
        StringBuilder text = new StringBuilder();
        for (int i = size.length - 1; i >= 0 && size[i] > 0; i--) {
            text.append(i < size.length - 1 ? "+" : "").append(size[i]);
        }
        return text.toString();
    }

    /** Ties θ to its image under a symmetry of the data with some pairs of neurons exchanged; returns their number. */
    private int combine(SignedClasses classes, SignedPermutation data, List<int[]> types, Xoshiro256PlusPlus random) {
        SignedPermutation map = data;
        int pairs = 0;
        for (int l = 1; l <= group.hiddenLayers(); l++) {
            int[] type = types.get(l - 1);
            for (int i = 0; i + 1 < type.length; i++) {
                boolean pair = type[i] == i && type[i + 1] == i + 1 && group.exchangeable(l, i, i + 1);
                if (pair && random.nextInt(2) == 0) {
                    map = map.then(group.exchange(l, i, i + 1));
                    if (group.flippable(l, i) && group.flippable(l, i + 1) && random.nextInt(2) == 0) {
                        map = map.then(group.flip(l, i)).then(group.flip(l, i + 1));
                    }
                    pairs++;
                    i++;
                }
            }
        }
        join(classes, map);
        return pairs;
    }

    private static void join(SignedClasses classes, SignedPermutation map) {
        for (int i = 0; i < map.dimension(); i++) {
            classes.join(i, map.source(i), map.negates(i));
        }
    }
}
