package org.thalweg.analysis.internal.landscape;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.thalweg.analysis.landscape.Connection;
import org.thalweg.analysis.landscape.Landscape;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.landscape.LandscapeProblem;
import org.thalweg.analysis.landscape.SearchAttempt;
import org.thalweg.analysis.landscape.SearchBatch;
import org.thalweg.analysis.landscape.SearchCoverage;

/**
 * What a search knows while it runs. Everything follows from the batches committed, in their order, so that a search that
 * goes on from a store is in the state it would be in had it never stopped.
 */
final class SearchState {

    private static final String FAILED = "failed-descents:";

    private final KnownPoints known;
    private final SubspaceMorseCount subspaces;
    private final Tally tally = new Tally();
    private final SortedMap<Integer, Integer> counts = new TreeMap<>();
    private final Set<Descent> connected = new HashSet<>();
    private final Map<Descent, Integer> failures = new TreeMap<>();
    private BigInteger morseSum = BigInteger.ZERO;
    private long attempts;
    private long evaluations;
    private long quiet;
    private long quietEvaluations;
    private long lastId;

    /** A way down from a saddle. */
    record Descent(long saddle, int direction) implements Comparable<Descent> {
        @Override
        public int compareTo(Descent other) {
            return saddle != other.saddle
                    ? Long.compare(saddle, other.saddle)
                    : Integer.compare(direction, other.direction);
        }
    }

    SearchState(LandscapeProblem problem, Landscape landscape, String text) {
        this.known = new KnownPoints(problem.symmetry());
        this.subspaces = new SubspaceMorseCount(problem);
        landscape.points().forEach(this::addPoint);
        landscape.connections().forEach(this::addConnection);
        landscape.attempts().forEach(this::addAttempt);
        parseFailures(text);
    }

    void add(SearchBatch batch) {
        batch.points().forEach(this::addPoint);
        batch.connections().forEach(this::addConnection);
        batch.attempts().forEach(this::addAttempt);
    }

    private void addPoint(LandscapePoint point) {
        known.add(point);
        subspaces.add(point);
        counts.merge(point.morseIndex(), 1, Integer::sum);
        morseSum = point.morseIndex() % 2 == 0 ? morseSum.add(point.orbitSize()) : morseSum.subtract(point.orbitSize());
        lastId = Math.max(lastId, point.id());
    }

    private void addConnection(Connection connection) {
        connected.add(new Descent(connection.from(), connection.direction()));
    }

    private void addAttempt(SearchAttempt attempt) {
        attempts = Math.max(attempts, attempt.number() + 1);
        evaluations += attempt.evaluations();
        quiet = attempt.isNew() ? 0 : quiet + 1;
        quietEvaluations = attempt.isNew() ? 0 : quietEvaluations + attempt.evaluations();
        double earning = 0;
        if (attempt.point().isPresent()) {
            long id = attempt.point().getAsLong();
            int count = known.meet(id);
            earning = attempt.isNew() ? worth(known.byId(id).morseIndex()) : count == 2 ? 0.3 : 0;
        }
        String method = attempt.method();
        int second = method.indexOf(' ', method.indexOf(' ') + 1);
        String way = second < 0 ? method : method.substring(0, second);
        String subspace = second < 0 ? "" : method.substring(second + 1);
        tally.record(way, subspace, earning, attempt.evaluations());
    }

    /** Minima and the saddles that join them are what most users want first. */
    private static double worth(int morseIndex) {
        return morseIndex <= 1 ? 3 : 1;
    }

    void fail(Descent descent) {
        failures.merge(descent, 1, Integer::sum);
    }

    int failures(Descent descent) {
        return failures.getOrDefault(descent, 0);
    }

    /** What the batches do not say. */
    String text() {
        StringBuilder text = new StringBuilder(FAILED);
        failures.forEach((d, count) -> text.append(' ')
                .append(d.saddle())
                .append('/')
                .append(d.direction())
                .append('/')
                .append(count));
        return text.toString();
    }

    private void parseFailures(String text) {
        if (!text.startsWith(FAILED)) {
            return;
        }
        for (String word : text.substring(FAILED.length()).trim().split(" ")) {
            String[] parts = word.split("/");
            if (parts.length == 3) {
                failures.put(
                        new Descent(Long.parseLong(parts[0]), Integer.parseInt(parts[1])), Integer.parseInt(parts[2]));
            }
        }
    }

    /** Ways down not gone yet, of index-1 saddles or of the others, those of first tries first. */
    List<Descent> open(boolean indexOne, int tries, int most) {
        List<Descent> open = new ArrayList<>();
        for (int t = 0; t < tries && open.size() < most; t++) {
            for (int i = 0; i < known.size() && open.size() < most; i++) {
                LandscapePoint point = known.point(i);
                boolean wanted = indexOne ? point.morseIndex() == 1 : point.morseIndex() > 1;
                for (int d = 0; wanted && d < 2 * point.morseIndex() && open.size() < most; d++) {
                    Descent descent = new Descent(point.id(), d);
                    if (!connected.contains(descent) && failures(descent) == t) {
                        open.add(descent);
                    }
                }
            }
        }
        return open;
    }

    /** Chao's estimate of how many points were never met. */
    double estimatedMissing() {
        Map<Integer, long[]> byIndex = new TreeMap<>();
        for (int i = 0; i < known.size(); i++) {
            LandscapePoint point = known.point(i);
            long met = known.meetings(i);
            long[] sums = byIndex.computeIfAbsent(point.morseIndex(), index -> new long[4]);
            sums[0]++;
            sums[1] += met;
            sums[2] += met == 1 ? 1 : 0;
            sums[3] += met == 2 ? 1 : 0;
        }
        return byIndex.values().stream()
                .mapToDouble(s -> new SearchCoverage(s[0], s[1], s[2], s[3]).estimatedMissing())
                .sum();
    }

    /** The Morse sums on subspaces of symmetric points. */
    SubspaceMorseCount subspaces() {
        return subspaces;
    }

    KnownPoints known() {
        return known;
    }

    Tally tally() {
        return tally;
    }

    SortedMap<Integer, Integer> counts() {
        return counts;
    }

    BigInteger morseSum() {
        return morseSum;
    }

    long attempts() {
        return attempts;
    }

    long evaluations() {
        return evaluations;
    }

    /** Attempts since the last new point. */
    long quiet() {
        return quiet;
    }

    /** Gradients and Hessians since the last new point. */
    long quietEvaluations() {
        return quietEvaluations;
    }

    long lastId() {
        return lastId;
    }
}
