package org.thalweg.analysis.continuation;

import java.util.List;
import java.util.OptionalInt;

/**
 * Branches of stationary points over a scalar of the objective, with the singular points that join them.
 *
 * @param arcs the branches, those of the given point first
 * @param events the singular points, each once
 * @param window where the given point keeps its Morse index
 * @param complete whether no branch was left out for the limits
 */
public record BifurcationDiagram(List<Arc> arcs, List<BranchEvent> events, IndexWindow window, boolean complete) {

    /**
     * A branch and where it begins.
     *
     * @param branch the branch; if it leaves a singular point, that is its first point
     * @param from number of the event it leaves, from 0; empty for the branch of the given point
     * @param events numbers of the events on it, from 0, in order
     */
    public record Arc(Branch branch, OptionalInt from, List<Integer> events) {

        /** Copies the list. */
        public Arc {
            events = List.copyOf(events);
        }
    }

    /**
     * The values of the scalar around the first one between which no eigenvalue of the followed point changes its sign.
     *
     * @param morseIndex the index there
     * @param low lower end
     * @param lowKind what happens there: the event's kind, or the reason for which the branch ends
     * @param high upper end
     * @param highKind what happens there
     */
    public record IndexWindow(int morseIndex, double low, String lowKind, double high, String highKind) {}

    /** Copies the lists. */
    public BifurcationDiagram {
        arcs = List.copyOf(arcs);
        events = List.copyOf(events);
    }
}
