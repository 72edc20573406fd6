package org.thalweg.analysis.landscape.graph;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.thalweg.analysis.landscape.LandscapePoint;

/**
 * Which minima belong together below each level of the loss (O. M. Becker, M. Karplus, J. Chem. Phys. 106, 1997).
 *
 * <p>Two minima are joined at a level if a way between them stays at or below it, which is decided by the index-1 saddles
 * alone. The tree of {@link #of} has a node at each exact level where basins merge; {@link #atLevels} raises them to a
 * grid. A landscape whose minima are not all connected has several roots. Immutable.
 */
public final class DisconnectivityTree {

    private final List<Basin> roots;

    private DisconnectivityTree(List<Basin> roots) {
        this.roots = roots.stream()
                .sorted(Comparator.comparing((Basin b) -> b.lowest().loss())
                        .thenComparingLong(b -> b.lowest().id()))
                .toList();
    }

    /**
     * {@return the tree with a node at each level where basins merge}
     *
     * @param network minima with the index-1 saddles that join them
     */
    public static DisconnectivityTree of(TransitionNetwork network) {
        Map<Long, Basin> basins = new HashMap<>();
        network.minima().forEach(m -> basins.put(m.id(), Basin.of(m)));
        network.unite(new ArrayList<>(), (edge, sets) -> {
            long first = sets.find(edge.first().minimum().id());
            Basin second = basins.remove(sets.find(edge.second().minimum().id()));
            basins.put(first, joined(edge.saddle(), basins.get(first), second));
        });
        return new DisconnectivityTree(List.copyOf(basins.values()));
    }

    /** One node for both; basins that merge at one and the same level become brothers. */
    private static Basin joined(LandscapePoint saddle, Basin first, Basin second) {
        List<Basin> children = new ArrayList<>();
        for (Basin basin : List.of(first, second)) {
            boolean sameLevel = !basin.isMinimum() && basin.level().compareTo(saddle.loss()) == 0;
            children.addAll(sameLevel ? basin.children() : List.of(basin));
        }
        return new Basin(saddle.loss(), saddle, children);
    }

    /** {@return the basins that nothing joins, by their lowest minima; one if the landscape is connected} */
    public List<Basin> roots() {
        return roots;
    }

    /** {@return the minima in the order of the tree} */
    public List<LandscapePoint> minima() {
        return roots.stream().flatMap(root -> root.minima().stream()).toList();
    }

    /**
     * {@return the same barriers between fewer minima: others are left out, ways through them remain}
     *
     * @param kept which minima stay; asked once for each
     */
    public DisconnectivityTree only(Predicate<LandscapePoint> kept) {
        return new DisconnectivityTree(
                roots.stream().flatMap(root -> pruned(root, kept).stream()).toList());
    }

    private static Optional<Basin> pruned(Basin basin, Predicate<LandscapePoint> kept) {
        if (basin.isMinimum()) {
            return kept.test(basin.point()) ? Optional.of(basin) : Optional.empty();
        }
        List<Basin> children = basin.children().stream()
                .flatMap(child -> pruned(child, kept).stream())
                .toList();
        return switch (children.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(children.get(0));
            default -> Optional.of(new Basin(basin.level(), basin.point(), children));
        };
    }

    /**
     * {@return the tree as it looks from a number of levels: basins are joined at the lowest of the levels where they
     * are one} A merger above all levels stays where it is.
     *
     * @param levels in any order
     */
    public DisconnectivityTree atLevels(List<BigDecimal> levels) {
        TreeSet<BigDecimal> grid = new TreeSet<>(levels);
        return new DisconnectivityTree(
                roots.stream().map(root -> raised(root, grid)).toList());
    }

    private static Basin raised(Basin basin, TreeSet<BigDecimal> grid) {
        if (basin.isMinimum()) {
            return basin;
        }
        BigDecimal above = grid.ceiling(basin.level());
        BigDecimal level = above == null ? basin.level() : above;
        List<Basin> children = new ArrayList<>();
        for (Basin child : basin.children()) {
            Basin below = raised(child, grid);
            boolean same = !below.isMinimum() && below.level().compareTo(level) == 0;
            children.addAll(same ? below.children() : List.of(below));
        }
        return new Basin(level, basin.point(), children);
    }

    /** {@return all losses at which something begins: minima and mergers, ascending} */
    public List<BigDecimal> losses() {
        TreeSet<BigDecimal> losses = new TreeSet<>();
        roots.forEach(root -> collect(root, losses));
        return List.copyOf(losses);
    }

    private static void collect(Basin basin, TreeSet<BigDecimal> losses) {
        losses.add(basin.level());
        basin.children().forEach(child -> collect(child, losses));
    }

    /**
     * The level at which two minima become one basin.
     *
     * @param first number of a minimum
     * @param second number of another
     * @return the loss of the highest saddle on the easiest way; empty if the minima are not joined
     */
    public Optional<BigDecimal> mergeLevel(long first, long second) {
        return roots.stream()
                .filter(root -> contains(root, first) && contains(root, second))
                .findFirst()
                .map(root -> {
                    Basin at = root;
                    for (Optional<Basin> inner = Optional.of(root); inner.isPresent(); ) {
                        at = inner.get();
                        inner = at.children().stream()
                                .filter(child -> contains(child, first) && contains(child, second))
                                .findFirst();
                    }
                    return at.level();
                });
    }

    private static boolean contains(Basin basin, long minimum) {
        return basin.minima().stream().anyMatch(m -> m.id() == minimum);
    }
}
