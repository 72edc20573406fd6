package org.thalweg.analysis.landscape;

import java.util.List;

/**
 * What a store takes in one transaction: new points, connections, journal lines and where the search stands. A search that is
 * killed goes on from the last whole batch.
 *
 * @param points new points, numbered on from those of the store
 * @param connections new connections between points of the store or of this batch
 * @param attempts journal lines, numbered on
 * @param searchState what the search needs to go on from here, as text of its own; replaces the last one
 * @param links new links from saddles to those of the next lower index, see {@link Landscape}
 */
public record SearchBatch(
        List<LandscapePoint> points,
        List<Connection> connections,
        List<SearchAttempt> attempts,
        String searchState,
        List<Connection> links) {

    /** Copies the lists. */
    public SearchBatch {
        points = List.copyOf(points);
        connections = List.copyOf(connections);
        attempts = List.copyOf(attempts);
        links = List.copyOf(links);
    }

    /**
     * A batch without links.
     *
     * @param points new points
     * @param connections new connections, between points of the store and of this batch
     * @param attempts attempts made, in their order
     * @param searchState what the search needs to go on
     */
    public SearchBatch(
            List<LandscapePoint> points,
            List<Connection> connections,
            List<SearchAttempt> attempts,
            String searchState) {
        this(points, connections, attempts, searchState, List.of());
    }
}
