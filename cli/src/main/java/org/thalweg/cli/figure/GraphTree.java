package org.thalweg.cli.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.analysis.landscape.Landscape;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.landscape.graph.Basin;
import org.thalweg.analysis.landscape.graph.DisconnectivityTree;
import org.thalweg.analysis.landscape.graph.MonotonicBasin;
import org.thalweg.analysis.landscape.graph.Pathway;
import org.thalweg.analysis.landscape.graph.Roughness;
import org.thalweg.analysis.landscape.graph.SolutionLandscape;
import org.thalweg.analysis.landscape.graph.TransitionNetwork;

/** The data of graphs as they stand in JSON; exact losses as texts, others as numbers. */
public final class GraphTree {

    private static final double SAME = 1e-6;

    /** Version of the format; raised when a reader of the one before would misread a file. */
    private static final int FORMAT = 1;

    private GraphTree() {}

    /** Tree, network, basins and roughness of a landscape. */
    public static Map<String, Object> of(Landscape landscape, DisconnectivityTree tree, Map<Long, PointFacts> facts) {
        TransitionNetwork network = TransitionNetwork.of(landscape);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("globalMinimum", network.globalMinimum().orElseThrow().id());
        json.put(
                "minima",
                tree.minima().stream().map(m -> minimum(facts.get(m.id()))).toList());
        json.put("tree", tree.roots().stream().map(GraphTree::basin).toList());
        json.put("edges", network.edges().stream().map(GraphTree::edge).toList());
        json.put(
                "unconnectedSaddles",
                network.unconnected().stream().map(LandscapePoint::id).toList());
        json.put(
                "monotonicBasins",
                MonotonicBasin.of(network).stream().map(GraphTree::basin).toList());
        json.put("roughness", roughness(Roughness.of(network)));
        return json;
    }

    private static Map<String, Object> minimum(PointFacts facts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("point", facts.point().id());
        json.put("rank", facts.rank());
        json.put("loss", facts.point().loss().doubleValue());
        json.put("lossDecimal", facts.point().loss().toString());
        json.put("orbitSize", facts.point().orbitSize().toString());
        facts.areaUnderRoc().ifPresent(area -> json.put("areaUnderRoc", area));
        facts.probabilities().ifPresent(p -> json.put("correctClassProbabilities", p));
        json.put("connectedNeurons", facts.connected());
        json.put("originIndex", facts.origin());
        json.put("spectrum", facts.spectrum());
        return json;
    }

    private static Map<String, Object> basin(Basin basin) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(basin.isMinimum() ? "minimum" : "saddle", basin.point().id());
        json.put("level", basin.level().doubleValue());
        json.put("levelDecimal", basin.level().toString());
        if (!basin.isMinimum()) {
            json.put("children", basin.children().stream().map(GraphTree::basin).toList());
        }
        return json;
    }

    private static Map<String, Object> edge(TransitionNetwork.Edge edge) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("saddle", edge.saddle().id());
        json.put("lossDecimal", edge.saddle().loss().toString());
        json.put(
                "minima",
                List.of(edge.first().minimum().id(), edge.second().minimum().id()));
        json.put(
                "elements",
                List.of(
                        edge.first().element().toString(),
                        edge.second().element().toString()));
        json.put("joinsCopies", edge.joinsCopies(SAME));
        return json;
    }

    private static Map<String, Object> basin(MonotonicBasin basin) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("bottom", basin.bottom().id());
        json.put("members", basin.members().stream().map(LandscapePoint::id).toList());
        json.put("shared", basin.shared().stream().map(LandscapePoint::id).toList());
        return json;
    }

    private static Map<String, Object> roughness(Roughness roughness) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("minima", roughness.minima());
        json.put("saddles", roughness.saddles());
        json.put("range", roughness.range());
        json.put("meanEscapeBarrier", roughness.meanEscapeBarrier());
        json.put("largestEscapeBarrier", roughness.largestEscapeBarrier());
        json.put("meanUphillBarrier", roughness.meanUphillBarrier());
        json.put("meanDownhillBarrier", roughness.meanDownhillBarrier());
        json.put("monotonicBasins", roughness.monotonicBasins());
        json.put("monotonicFraction", roughness.monotonicFraction());
        return json;
    }

    /** The points by index, the highest first, which links lead one index down, and which minima descents end at. */
    public static Map<String, Object> ofSolution(Landscape landscape) {
        SolutionLandscape solution = SolutionLandscape.of(landscape);
        Map<String, Object> levels = new LinkedHashMap<>();
        for (int index : solution.indices()) {
            levels.put(
                    Integer.toString(index),
                    solution.levels().get(index).stream()
                            .map(LandscapePoint::id)
                            .toList());
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("pointsByIndex", levels);
        json.put("descents", solution.arrows().stream().map(GraphTree::arrow).toList());
        json.put("links", solution.links().stream().map(GraphTree::arrow).toList());
        json.put(
                "unlinked", solution.unlinked().stream().map(LandscapePoint::id).toList());
        return json;
    }

    private static Map<String, Object> arrow(SolutionLandscape.Arrow arrow) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("from", arrow.from().id());
        entry.put("to", arrow.to().id());
        entry.put("count", arrow.descents());
        return entry;
    }

    /** The stops and barriers of a way. */
    public static Map<String, Object> of(Pathway way) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("barrier", way.barrier().doubleValue());
        json.put("barrierDecimal", way.barrier().toString());
        json.put("reverseBarrier", way.reverseBarrier().doubleValue());
        json.put("reverseBarrierDecimal", way.reverseBarrier().toString());
        json.put("stops", way.stops().stream().map(GraphTree::stop).toList());
        return json;
    }

    private static Map<String, Object> stop(Pathway.Stop stop) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("point", stop.point().id());
        json.put("morseIndex", stop.point().morseIndex());
        json.put("lossDecimal", stop.point().loss().toString());
        json.put("distance", stop.distance());
        json.put("parameters", stop.theta());
        return json;
    }
}
