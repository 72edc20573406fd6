package org.thalweg.analysis.landscape.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.thalweg.analysis.landscape.Connection;
import org.thalweg.analysis.landscape.Landscape;
import org.thalweg.analysis.landscape.LandscapePoint;

/**
 * How the stationary points lie below each other: from saddles of high index down to the minima (J. Yin, Y. Wang, J. Z. Y.
 * Chen, P. Zhang, L. Zhang, Phys. Rev. Lett. 124, 2020). Points stand for their orbits. Immutable.
 */
public final class SolutionLandscape {

    private final Map<Integer, List<LandscapePoint>> levels;
    private final List<Arrow> arrows;
    private final List<Arrow> links;

    private SolutionLandscape(Map<Integer, List<LandscapePoint>> levels, List<Arrow> arrows, List<Arrow> links) {
        this.levels = levels;
        this.arrows = arrows;
        this.links = links;
    }

    /**
     * A way down that was found.
     *
     * @param from the saddle
     * @param to the lower point
     * @param descents how many ways from the saddle's representative end in the orbit of the lower point
     */
    public record Arrow(LandscapePoint from, LandscapePoint to, int descents) {}

    /**
     * {@return the points by index, the highest first, with the descents between them}
     *
     * @param landscape points of all indices with their descents
     */
    public static SolutionLandscape of(Landscape landscape) {
        Map<Integer, List<LandscapePoint>> byIndex = new TreeMap<>((a, b) -> b - a);
        landscape.points().forEach(p -> byIndex.computeIfAbsent(p.morseIndex(), landscape::ofIndex));
        Map<Long, LandscapePoint> points = landscape.byId();
        return new SolutionLandscape(
                new LinkedHashMap<>(byIndex),
                arrows(landscape.connections(), points),
                arrows(
                        Stream.concat(
                                        landscape.links().stream(),
                                        landscape.connections().stream()
                                                .filter(c -> isLink(points.get(c.from()), points.get(c.to()))))
                                .toList(),
                        points));
    }

    /** Below an index-1 saddle a path of steepest descent is the link. */
    private static boolean isLink(LandscapePoint from, LandscapePoint to) {
        return from.morseIndex() == 1 && to.morseIndex() == 0;
    }

    private static List<Arrow> arrows(List<Connection> ways, Map<Long, LandscapePoint> points) {
        Map<List<Long>, Integer> counts = new LinkedHashMap<>();
        for (Connection way : ways) {
            counts.merge(List.of(way.from(), way.to()), 1, Integer::sum);
        }
        List<Arrow> arrows = new ArrayList<>();
        counts.forEach((pair, count) -> arrows.add(new Arrow(points.get(pair.get(0)), points.get(pair.get(1)), count)));
        return List.copyOf(arrows);
    }

    /** {@return the points by loss under each index, the highest index first} */
    public Map<Integer, List<LandscapePoint>> levels() {
        return Map.copyOf(levels);
    }

    /** {@return the indices that occur, the highest first} */
    public List<Integer> indices() {
        return List.copyOf(levels.keySet());
    }

    /** {@return the descents between orbits, by the numbers of the points} */
    public List<Arrow> arrows() {
        return arrows;
    }

    /**
     * {@return the links between orbits of neighboring indices, by the numbers of the points: what downward searches found,
     * and the paths from index-1 saddles to minima}
     */
    public List<Arrow> links() {
        return links;
    }

    /** {@return the saddles of index 2 and more from which no link leads down, by the order of the levels} */
    public List<LandscapePoint> unlinked() {
        Set<Long> linked = new HashSet<>();
        links.forEach(link -> linked.add(link.from().id()));
        return levels.entrySet().stream()
                .filter(level -> level.getKey() >= 2)
                .flatMap(level -> level.getValue().stream())
                .filter(saddle -> !linked.contains(saddle.id()))
                .toList();
    }

    /**
     * {@return the minima that can be reached downwards from a point, by loss}
     *
     * @param point number of a point
     */
    public List<LandscapePoint> minimaBelow(long point) {
        Set<Long> reached = new HashSet<>(Set.of(point));
        for (boolean grows = true; grows; ) {
            grows = false;
            for (Arrow arrow : Stream.concat(arrows.stream(), links.stream()).toList()) {
                grows |= reached.contains(arrow.from().id())
                        && reached.add(arrow.to().id());
            }
        }
        return levels.getOrDefault(0, List.of()).stream()
                .filter(m -> reached.contains(m.id()))
                .toList();
    }
}
