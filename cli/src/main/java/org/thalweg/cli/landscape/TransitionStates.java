package org.thalweg.cli.landscape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.analysis.landscape.Connection;
import org.thalweg.analysis.landscape.Landscape;
import org.thalweg.analysis.landscape.LandscapePoint;

/**
 * The part of a landscape that programs for molecules know: minima, and index-1 saddles between two of them.
 *
 * @param minima by loss
 * @param states the saddles, by loss
 * @param leftOut number of points of higher index and of saddles without two minima
 */
record TransitionStates(List<LandscapePoint> minima, List<State> states, int leftOut) {

    /**
     * A saddle with the places of its minima in the list of minima.
     *
     * @param saddle the saddle
     * @param first place of the minimum of direction 0, from 0
     * @param second place of the minimum of direction 1
     */
    record State(LandscapePoint saddle, int first, int second) {}

    static TransitionStates of(Landscape landscape) {
        List<LandscapePoint> minima = landscape.minima();
        Map<Long, Integer> places = new HashMap<>();
        for (int i = 0; i < minima.size(); i++) {
            places.put(minima.get(i).id(), i);
        }
        List<State> states = new ArrayList<>();
        for (LandscapePoint saddle : landscape.ofIndex(1)) {
            Map<Integer, Integer> ends = new HashMap<>();
            for (Connection path : landscape.from(saddle.id())) {
                if (places.containsKey(path.to())) {
                    ends.put(path.direction(), places.get(path.to()));
                }
            }
            if (ends.containsKey(0) && ends.containsKey(1)) {
                states.add(new State(saddle, ends.get(0), ends.get(1)));
            }
        }
        return new TransitionStates(minima, states, landscape.points().size() - minima.size() - states.size());
    }
}
