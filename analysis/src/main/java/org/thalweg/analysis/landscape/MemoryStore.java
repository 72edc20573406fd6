package org.thalweg.analysis.landscape;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A store that lives as long as the object; for programs that keep the result themselves. Safe for any number of threads. */
public final class MemoryStore implements LandscapeStore {

    private final List<LandscapePoint> points = new ArrayList<>();
    private final List<Connection> connections = new ArrayList<>();
    private final List<SearchAttempt> attempts = new ArrayList<>();
    private final List<Connection> links = new ArrayList<>();
    private final Set<Long> ids = new HashSet<>();
    private String searchState = "";

    /** An empty store. */
    public MemoryStore() {}

    @Override
    public synchronized Landscape snapshot() {
        return new Landscape(points, connections, attempts, links);
    }

    @Override
    public synchronized String searchState() {
        return searchState;
    }

    @Override
    public synchronized void commit(SearchBatch batch) {
        check(batch);
        for (LandscapePoint point : batch.points()) {
            ids.add(point.id());
            points.add(point);
        }
        connections.addAll(batch.connections());
        attempts.addAll(batch.attempts());
        links.addAll(batch.links());
        searchState = batch.searchState();
    }

    private void check(SearchBatch batch) {
        Set<Long> known = new HashSet<>(ids);
        for (LandscapePoint point : batch.points()) {
            if (point.id() < 1 || !known.add(point.id())) {
                throw new IllegalArgumentException(
                        "A new point needs a number of its own from 1 on, but has " + point.id() + ".");
            }
        }
        List<Connection> all = new ArrayList<>(batch.connections());
        all.addAll(batch.links());
        for (Connection connection : all) {
            if (!known.contains(connection.from()) || !known.contains(connection.to())) {
                throw new IllegalArgumentException("The connection from point " + connection.from() + " to point "
                        + connection.to() + " names a point that is not stored.");
            }
        }
    }

    @Override
    public void close() {
        // Nothing outlives this object.
    }
}
