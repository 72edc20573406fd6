package org.thalweg.analysis.landscape.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.thalweg.analysis.landscape.LandscapePoint;

/**
 * The minima from which steps over single saddles, each to a lower minimum, lead to one bottom (R. S. Berry, R. E. Kunz,
 * Phys. Rev. Lett. 74, 1995). A minimum from which several bottoms can be reached belongs to each of their basins.
 *
 * @param bottom a minimum without lower neighbor
 * @param members all minima that lead to it, itself first, by loss
 * @param shared the members that lead to other bottoms too, by loss
 */
public record MonotonicBasin(LandscapePoint bottom, List<LandscapePoint> members, List<LandscapePoint> shared) {

    /** Copies the lists. */
    public MonotonicBasin {
        members = List.copyOf(members);
        shared = List.copyOf(shared);
    }

    /**
     * {@return the basins of a network, by the loss of their bottoms}
     *
     * @param network minima with the index-1 saddles that join them
     */
    public static List<MonotonicBasin> of(TransitionNetwork network) {
        Map<Long, TreeSet<Long>> bottoms = new HashMap<>();
        for (LandscapePoint minimum : network.minima()) {
            bottoms.put(minimum.id(), bottomsBelow(network, minimum, bottoms));
        }
        List<MonotonicBasin> basins = new ArrayList<>();
        for (LandscapePoint bottom : network.minima()) {
            if (bottoms.get(bottom.id()).contains(bottom.id())) {
                List<LandscapePoint> members = network.minima().stream()
                        .filter(m -> bottoms.get(m.id()).contains(bottom.id()))
                        .toList();
                List<LandscapePoint> shared = members.stream()
                        .filter(m -> bottoms.get(m.id()).size() > 1)
                        .toList();
                basins.add(new MonotonicBasin(bottom, members, shared));
            }
        }
        return basins;
    }

    /** Minima come by rising loss, so that the bottoms of lower ones are known. */
    private static TreeSet<Long> bottomsBelow(
            TransitionNetwork network, LandscapePoint minimum, Map<Long, TreeSet<Long>> known) {
        TreeSet<Long> result = new TreeSet<>();
        for (TransitionNetwork.Edge edge : network.edges()) {
            LandscapePoint first = edge.first().minimum();
            LandscapePoint second = edge.second().minimum();
            if (first.id() == minimum.id() || second.id() == minimum.id()) {
                LandscapePoint other = first.id() == minimum.id() ? second : first;
                if (other.loss().compareTo(minimum.loss()) < 0) {
                    result.addAll(known.get(other.id()));
                }
            }
        }
        if (result.isEmpty()) {
            result.add(minimum.id());
        }
        return result;
    }
}
