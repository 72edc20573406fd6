package org.thalweg.cli.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.landscape.graph.Basin;
import org.thalweg.analysis.landscape.graph.DisconnectivityTree;
import org.thalweg.analysis.landscape.graph.LossScale;
import org.thalweg.analysis.landscape.graph.TransitionNetwork;
import org.thalweg.cli.landscape.AuditText;
import org.thalweg.cli.landscape.StoredLandscape;

/** Everything a page tells of a landscape: its audit, its disconnectivity graph and its points. */
public final class LandscapeModel {

    /** Most points that a page shows; the lowest of each index come first. */
    private static final int MOST_POINTS = 2000;

    /** Most points that are shown with network, map and spectrum: each takes about 15 kB of the page. */
    private static final int MOST_DETAILED = 300;

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
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            list.add(LandscapePointModel.of(stored, points.get(i), i < MOST_DETAILED));
        }
        tree.put("points", list);
        return tree;
    }

    /** What the predictions of all points have in common. */
    private Map<String, Object> shared() {
        return stored.problem()
                .dataObjective()
                .map(objective -> PredictionModel.frame(objective, points.get(0).theta()))
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
            boolean possible = kind != LossScale.Kind.LOG || losses.get(0).signum() > 0;
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
