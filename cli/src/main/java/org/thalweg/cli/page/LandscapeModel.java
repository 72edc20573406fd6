package org.thalweg.cli.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.landscape.graph.Basin;
import org.thalweg.analysis.landscape.graph.DisconnectivityTree;
import org.thalweg.analysis.landscape.graph.LossScale;
import org.thalweg.analysis.landscape.graph.TransitionNetwork;
import org.thalweg.cli.landscape.AuditText;
import org.thalweg.cli.landscape.StoredLandscape;

/** Everything a page tells of a landscape: its audit, its disconnectivity graph and its points. */
public final class LandscapeModel {

    /** Most points that a page shows; the lowest of each index come first. More make a page that browsers load slowly. */
    private static final int MOST_POINTS = 20_000;

    /** Points along each edge of a decision map, and up to how many points of the landscape. */
    private static final int MAP_POINTS = 31;

    private static final int MOST_WITH_FINE_MAPS = 2000;
    private static final int COARSE_MAP_POINTS = 21;

    private final StoredLandscape stored;
    private final List<LandscapePoint> points;

    private LandscapeModel(StoredLandscape stored) {
        this.stored = stored;
        points = stored.landscape().points().stream()
                .sorted(Comparator.comparingInt(LandscapePoint::morseIndex)
                        .thenComparing(LandscapePoint::loss)
                        .thenComparingLong(LandscapePoint::id))
                .limit(MOST_POINTS)
                .toList();
    }

    /** The model. */
    public static Map<String, Object> of(StoredLandscape stored) {
        return new LandscapeModel(stored).tree();
    }

    private Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("network", stored.problem().network().text());
        tree.put("measure", stored.problem().measure().name());
        tree.put("allPoints", stored.landscape().points().size());
        tree.put("audit", AuditText.tree(stored.audit(), stored.landscape()));
        tree.put("graph", graph());
        tree.put("prediction", points.isEmpty() ? null : shared());
        tree.put("frame", NetworkModel.frame(stored.problem().network()));
        Map<Long, Set<Long>> down = new HashMap<>();
        Map<Long, Set<Long>> up = new HashMap<>();
        stored.landscape().connections().forEach(connection -> {
            down.computeIfAbsent(connection.from(), id -> new LinkedHashSet<>()).add(connection.to());
            up.computeIfAbsent(connection.to(), id -> new LinkedHashSet<>()).add(connection.from());
        });
        List<Object> list = new ArrayList<>();
        for (LandscapePoint point : points) {
            Set<Long> below = down.getOrDefault(point.id(), Set.of());
            Set<Long> above = up.getOrDefault(point.id(), Set.of());
            list.add(LandscapePointModel.of(stored, point, below, above, mapPoints()));
        }
        tree.put("points", list);
        return tree;
    }

    private int mapPoints() {
        return points.size() <= MOST_WITH_FINE_MAPS ? MAP_POINTS : COARSE_MAP_POINTS;
    }

    /** What the predictions of all points have in common. */
    private Map<String, Object> shared() {
        return stored.problem()
                .dataObjective()
                .map(objective -> PredictionModel.frame(objective, points.get(0).theta(), mapPoints()))
                .orElse(null);
    }

    private Map<String, Object> graph() {
        DisconnectivityTree tree = DisconnectivityTree.of(TransitionNetwork.of(stored.landscape()));
        if (tree.roots().isEmpty()) {
            return null;
        }
        List<BigDecimal> losses = tree.losses();
        Map<String, Object> scales = new LinkedHashMap<>();
        for (LossScale.Kind kind : LossScale.Kind.values()) {
            // The page draws no axis, so that nothing would show where it is cut.
            boolean possible = kind != LossScale.Kind.BROKEN
                    && (kind != LossScale.Kind.LOG || losses.get(0).signum() > 0);
            if (possible) {
                LossScale scale = LossScale.of(kind, losses);
                scales.put(kind.name().toLowerCase(java.util.Locale.ROOT), heights(scale, losses));
            }
        }
        return Named.of(
                "scales",
                scales,
                "roots",
                tree.roots().stream().map(LandscapeModel::basin).toList());
    }

    /** Height of each loss, by the text of the loss that the nodes have too. */
    private static Map<String, Object> heights(LossScale scale, List<BigDecimal> losses) {
        Map<String, Object> heights = new LinkedHashMap<>();
        losses.forEach(loss -> heights.put(loss.toString(), scale.height(loss)));
        return heights;
    }

    private static Map<String, Object> basin(Basin basin) {
        return Named.of(
                "level", basin.level().toString(),
                "loss", basin.level().doubleValue(),
                "point", basin.point().id(),
                "children", basin.children().stream().map(LandscapeModel::basin).toList());
    }
}
