package org.thalweg.analysis.internal.landscape;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.thalweg.analysis.landscape.Connection;
import org.thalweg.analysis.landscape.Landscape;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.landscape.LandscapeProblem;
import org.thalweg.analysis.landscape.SearchAttempt;
import org.thalweg.analysis.landscape.SearchBatch;
import org.thalweg.analysis.landscape.SearchCoverage;
import org.thalweg.analysis.landscape.SearchProgress;
import org.thalweg.analysis.landscape.SubspaceMorseSum;

/**
 * What a search knows while it runs. Everything follows from the batches committed, in their order, so that a search that
 * goes on from a store is in the state it would be in had it never stopped.
 */
final class SearchState {

    private static final String FAILED = "failed-descents:";
    private static final String FAILED_LINKS = " failed-links:";

    private final KnownPoints known;
    private final SubspaceMorseCount subspaces;
    private final MirrorMorseCount mirrored;
    private final Tally tally = new Tally();
    private final SortedMap<Integer, Integer> counts = new TreeMap<>();
    private final Set<Descent> connected = new HashSet<>();
    private final Map<Descent, Integer> failures = new TreeMap<>();
    private final Set<Descent> linked = new HashSet<>();
    private final SortedSet<Descent> failedLinks = new TreeSet<>();
    private long linkEvaluations;
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
        this.mirrored = new MirrorMorseCount(problem);
        landscape.points().forEach(this::addPoint);
        landscape.connections().forEach(this::addConnection);
        landscape.links().forEach(this::addLink);
        landscape.attempts().forEach(this::addAttempt);
        parseFailures(text);
    }

    void add(SearchBatch batch) {
        batch.points().forEach(this::addPoint);
        batch.connections().forEach(this::addConnection);
        batch.links().forEach(this::addLink);
        batch.attempts().forEach(this::addAttempt);
    }

    private void addPoint(LandscapePoint point) {
        known.add(point);
        subspaces.add(point);
        mirrored.add(point);
        counts.merge(point.morseIndex(), 1, Integer::sum);
        morseSum = point.morseIndex() % 2 == 0 ? morseSum.add(point.orbitSize()) : morseSum.subtract(point.orbitSize());
        lastId = Math.max(lastId, point.id());
    }

    private void addConnection(Connection connection) {
        connected.add(new Descent(connection.from(), connection.direction()));
    }

    private void addLink(Connection link) {
        linked.add(new Descent(link.from(), link.direction()));
    }

    private void addAttempt(SearchAttempt attempt) {
        attempts = Math.max(attempts, attempt.number() + 1);
        evaluations += attempt.evaluations();
        linkEvaluations += attempt.method().equals(SearchAttempt.LINK) ? attempt.evaluations() : 0;
        quiet = attempt.isNew() ? 0 : quiet + 1;
        quietEvaluations = attempt.isNew() ? 0 : quietEvaluations + attempt.evaluations();
        double earning = 0;
        if (attempt.isMeeting()) {
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

    /** A way to the next lower index that leads nowhere. */
    void failLink(Descent way) {
        failedLinks.add(way);
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
        text.append(failedLinks.isEmpty() ? "" : FAILED_LINKS);
        failedLinks.forEach(d -> text.append(' ').append(d.saddle()).append('/').append(d.direction()));
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
            } else if (parts.length == 2) {
                failedLinks.add(new Descent(Long.parseLong(parts[0]), Integer.parseInt(parts[1])));
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

    /** The next ways to a lower index not tried yet, of the saddles of the lowest index, from 2, that has any. */
    List<Descent> unlinked(int maxIndex, int most) {
        List<Descent> open = new ArrayList<>();
        int highest = Math.min(maxIndex, counts.isEmpty() ? 0 : counts.lastKey());
        for (int index = 2; index <= highest && open.isEmpty(); index++) {
            for (int i = 0; i < known.size() && open.size() < most; i++) {
                LandscapePoint point = known.point(i);
                for (int d = 0; point.morseIndex() == index && d < 2 * index && open.size() < most; d++) {
                    Descent way = new Descent(point.id(), d);
                    if (!linked.contains(way) && !failedLinks.contains(way)) {
                        open.add(way);
                    }
                }
            }
        }
        return open;
    }

    /** Gradients and Hessians spent on links, failed ones included. */
    long linkEvaluations() {
        return linkEvaluations;
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

    /** Where the search stands. */
    SearchProgress progress(double seconds) {
        return new SearchProgress(counts, attempts, evaluations, seconds, estimatedMissing(), linked.size());
    }

    /** The Morse sums on subspaces of symmetric points. */
    List<SubspaceMorseSum> subspaceSums() {
        List<SubspaceMorseSum> sums = new ArrayList<>(subspaces.sums());
        sums.addAll(sums.isEmpty() ? List.of() : mirrored.sums());
        return sums;
    }

    /** Sizes of the groups of tied neurons where a point is missing; mirrored ones only if there are no others. */
    List<int[]> missing() {
        List<int[]> broken = subspaces.broken();
        return broken.isEmpty() && subspaces.counts() ? mirrored.broken() : broken;
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
