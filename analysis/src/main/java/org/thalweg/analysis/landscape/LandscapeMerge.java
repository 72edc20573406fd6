package org.thalweg.analysis.landscape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.thalweg.analysis.symmetry.SignedPermutation;
import org.thalweg.analysis.symmetry.SymmetryGroup;

/**
 * Brings two landscapes of one problem together.
 *
 * <p>A point that the first knows, up to symmetry, stays as the first has it; for a point p of the second with
 * representative g<sub>p</sub>(representative of the first), a path from p to e(q) becomes one from the first's
 * representative to g<sub>p</sub><sup>−1</sup> e g<sub>q</sub>(the first's representative of q). The journal of the second
 * follows that of the first, without the lines that both have because one search is a continuation of a copy of the other.
 *
 * @param newPoints number of points that the first did not know
 * @param knownPoints number that it knew
 * @param newConnections number of connections added
 */
public record LandscapeMerge(int newPoints, int knownPoints, int newConnections) {

    /** A point of the first landscape and the element that carries its representative to that of the second. */
    private record Counterpart(long id, SignedPermutation element, boolean isNew) {}

    /**
     * Adds to a store, in one batch, what another landscape holds beyond it.
     *
     * @param store the store that grows, open for writing
     * @param other what is added; only read
     * @param group the symmetries of the problem of both
     * @return how many points and connections were new, and how many points were known
     * @throws IllegalArgumentException if a connection of {@code other} names a point it does not have
     * @throws LandscapeStoreException if the store cannot be written; then it is as before
     */
    public static LandscapeMerge into(LandscapeStore store, Landscape other, SymmetryGroup group) {
        Landscape first = store.snapshot();
        List<LandscapePoint> points = new ArrayList<>(first.points());
        List<LandscapePoint> added = new ArrayList<>();
        Map<Long, Counterpart> counterparts = new HashMap<>();
        long last = points.stream().mapToLong(LandscapePoint::id).max().orElse(0);
        for (LandscapePoint point : other.points()) {
            Optional<Counterpart> known = find(point, points, group);
            if (known.isEmpty()) {
                LandscapePoint numbered = point.withId(++last);
                points.add(numbered);
                added.add(numbered);
                known = Optional.of(
                        new Counterpart(numbered.id(), SignedPermutation.identity(group.dimension()), true));
            }
            counterparts.put(point.id(), known.get());
        }
        List<Connection> connections = connections(first, other, counterparts);
        List<Connection> links = links(first, other, counterparts);
        List<SearchAttempt> attempts = attempts(first, other, counterparts);
        store.commit(new SearchBatch(added, connections, attempts, store.searchState(), links));
        return new LandscapeMerge(added.size(), other.points().size() - added.size(), connections.size());
    }

    private static Optional<Counterpart> find(LandscapePoint point, List<LandscapePoint> points, SymmetryGroup group) {
        for (LandscapePoint candidate : points) {
            Optional<SignedPermutation> element = Copies.match(candidate, point, group);
            if (element.isPresent()) {
                return Optional.of(new Counterpart(candidate.id(), element.get(), false));
            }
        }
        return Optional.empty();
    }

    /**
     * A new saddle brings its connections. A known one without any takes them if none is missing: which direction is
     * which depends on the representative, so that the rest could not be told from what is there.
     */
    private static List<Connection> connections(Landscape first, Landscape other, Map<Long, Counterpart> counterparts) {
        Set<Long> connected = new HashSet<>();
        first.connections().forEach(connection -> connected.add(connection.from()));
        List<Connection> added = new ArrayList<>();
        for (LandscapePoint saddle : other.points()) {
            List<Connection> paths = other.from(saddle.id());
            Counterpart from = counterparts.get(saddle.id());
            boolean whole = paths.stream().map(Connection::direction).distinct().count() == 2L * saddle.morseIndex();
            if (from.isNew() || whole && !connected.contains(from.id())) {
                paths.forEach(path -> added.add(carried(path, from, counterparts)));
            }
        }
        return added;
    }

    /** A saddle without any link takes those of its counterpart. */
    private static List<Connection> links(Landscape first, Landscape other, Map<Long, Counterpart> counterparts) {
        Set<Long> linked = new HashSet<>();
        first.links().forEach(link -> linked.add(link.from()));
        return other.links().stream()
                .filter(link -> counterparts.containsKey(link.from())
                        && !linked.contains(counterparts.get(link.from()).id()))
                .map(link -> carried(link, counterparts.get(link.from()), counterparts))
                .toList();
    }

    private static Connection carried(Connection path, Counterpart from, Map<Long, Counterpart> counterparts) {
        Counterpart to = counterparts.get(path.to());
        if (to == null) {
            throw new IllegalArgumentException("The connection from point " + path.from() + " to point " + path.to()
                    + " names a point that is not there.");
        }
        SignedPermutation element =
                to.element().then(path.element()).then(from.element().inverse());
        return new Connection(from.id(), path.direction(), to.id(), element);
    }

    private static List<SearchAttempt> attempts(Landscape first, Landscape other, Map<Long, Counterpart> counterparts) {
        long next =
                first.attempts().stream().mapToLong(SearchAttempt::number).max().orElse(-1) + 1;
        Set<Long> met = new HashSet<>();
        List<SearchAttempt> added = new ArrayList<>();
        boolean common = true;
        for (int i = 0; i < other.attempts().size(); i++) {
            SearchAttempt attempt = other.attempts().get(i);
            Counterpart point = attempt.point().isPresent()
                    ? counterparts.get(attempt.point().getAsLong())
                    : null;
            OptionalLong id = point == null ? OptionalLong.empty() : OptionalLong.of(point.id());
            common = common
                    && i < first.attempts().size()
                    && isSame(first.attempts().get(i), attempt, id);
            if (!common) {
                boolean isNew = point != null && point.isNew() && met.add(point.id());
                added.add(new SearchAttempt(next++, attempt.method(), id, isNew, attempt.evaluations()));
            }
        }
        return added;
    }

    private static boolean isSame(SearchAttempt one, SearchAttempt other, OptionalLong point) {
        return one.method().equals(other.method())
                && one.evaluations() == other.evaluations()
                && one.point().equals(point);
    }
}
