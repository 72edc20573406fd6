package org.thalweg.analysis.landscape.graph;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.thalweg.analysis.landscape.LandscapePoint;

/**
 * A node of a disconnectivity tree: a minimum, or basins that are one from a level on. Immutable.
 *
 * @param level loss of the minimum, or the level from which on the children are joined
 * @param point the minimum, or the saddle whose passing joined the last of the children
 * @param children the basins that are joined, by their lowest minima; empty for a minimum
 */
public record Basin(BigDecimal level, LandscapePoint point, List<Basin> children) {

    private static final Comparator<LandscapePoint> BY_LOSS =
            Comparator.comparing(LandscapePoint::loss).thenComparingLong(LandscapePoint::id);

    /** Sorts the children. */
    public Basin {
        children = children.stream()
                .sorted(Comparator.comparing(Basin::lowest, BY_LOSS))
                .toList();
    }

    /** The basin of one minimum. */
    static Basin of(LandscapePoint minimum) {
        return new Basin(minimum.loss(), minimum, List.of());
    }

    /** {@return whether this is a single minimum} */
    public boolean isMinimum() {
        return children.isEmpty();
    }

    /** {@return the lowest minimum inside} */
    public LandscapePoint lowest() {
        return isMinimum() ? point : children.get(0).lowest();
    }

    /** {@return the minima inside, in the order of the tree} */
    public List<LandscapePoint> minima() {
        if (isMinimum()) {
            return List.of(point);
        }
        List<LandscapePoint> minima = new ArrayList<>();
        children.forEach(child -> minima.addAll(child.minima()));
        return minima;
    }
}
