package org.thalweg.analysis.landscape;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How well the points of one Morse index are covered, judged from how often each was met.
 *
 * <p>Points met once and twice tell how many were never met: Chao's lower bound with bias correction, (n − 1)/n · f₁(f₁ −
 * 1) / (2(f₂ + 1)) (A. Chao, Scand. J. Statist. 11, 1984; Biometrics 43, 1987), and Turing's estimate f₁/n of the chance that
 * the next meeting is with a new point (I. J. Good, Biometrika 40, 1953). Both suppose that attempts are independent and
 * draw from one distribution, which searches that learn from what they found are not: estimates, no bounds.
 *
 * @param points points of this index that are known
 * @param meetings attempts that ended at one of them
 * @param metOnce f₁, points met exactly once
 * @param metTwice f₂, points met exactly twice
 */
public record SearchCoverage(long points, long meetings, long metOnce, long metTwice) {

    /**
     * {@return the coverage of each index that a known point has, ascending}
     *
     * @param landscape the points and attempts of a search
     */
    public static SortedMap<Integer, SearchCoverage> of(Landscape landscape) {
        Map<Long, Long> meetings = new HashMap<>();
        for (SearchAttempt attempt : landscape.attempts()) {
            if (attempt.isMeeting()) {
                meetings.merge(attempt.point().getAsLong(), 1L, Long::sum);
            }
        }
        SortedMap<Integer, Map<Long, Long>> byIndex = new TreeMap<>();
        for (LandscapePoint point : landscape.points()) {
            byIndex.computeIfAbsent(point.morseIndex(), index -> new HashMap<>())
                    .put(point.id(), meetings.getOrDefault(point.id(), 0L));
        }
        SortedMap<Integer, SearchCoverage> coverage = new TreeMap<>();
        byIndex.forEach((index, counts) -> coverage.put(index, of(counts.values())));
        return coverage;
    }

    private static SearchCoverage of(Collection<Long> counts) {
        return new SearchCoverage(
                counts.size(),
                counts.stream().mapToLong(Long::longValue).sum(),
                counts.stream().filter(count -> count == 1).count(),
                counts.stream().filter(count -> count == 2).count());
    }

    /** {@return estimated number of points never met; 0 if there was no meeting} */
    public double estimatedMissing() {
        return meetings == 0 ? 0 : (meetings - 1.0) / meetings * metOnce * (metOnce - 1.0) / (2 * (metTwice + 1.0));
    }

    /** {@return estimated chance that the next meeting is with a new point; 1 if there was no meeting} */
    public double chanceOfNew() {
        return meetings == 0 ? 1 : (double) metOnce / meetings;
    }
}
