package org.thalweg.core.spi;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the name somebody probably meant. */
public final class NearestName {

    private NearestName() {}

    /**
     * {@return the candidate with the fewest edits (insert, delete, replace, swap), if it is near enough to be a typing
     * error}
     *
     * @param asked what was typed
     * @param candidates names that exist
     */
    public static Optional<String> of(String asked, Collection<String> candidates) {
        String wanted = asked.toLowerCase(Locale.ROOT);
        String best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT));
            if (distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        int allowed = Math.max(1, Math.min(wanted.length(), best == null ? 0 : best.length()) / 2);
        if (bestDistance <= allowed && bestDistance < wanted.length()) {
            return Optional.of(best);
        }
        return endingIn(wanted, candidates);
    }

    /** The only name whose last words are what was typed: {@code gradient-tolerance} for {@code tolerance}. */
    private static Optional<String> endingIn(String wanted, Collection<String> candidates) {
        List<String> found = candidates.stream()
                .filter(candidate -> candidate.endsWith("-" + wanted) || candidate.endsWith(":" + wanted))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Optimal string alignment distance. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replace = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(replace, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
