package org.thalweg.analysis.continuation;

import java.util.List;

/**
 * A followed branch.
 *
 * @param points the stationary points in the order they were found
 * @param events the singular points between them
 * @param end why the branch ends here, one sentence
 */
public record Branch(List<BranchPoint> points, List<BranchEvent> events, String end) {

    /** Copies the lists. */
    public Branch {
        points = List.copyOf(points);
        events = List.copyOf(events);
    }
}
