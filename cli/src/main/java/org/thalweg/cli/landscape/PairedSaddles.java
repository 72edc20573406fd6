package org.thalweg.cli.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.thalweg.analysis.landscape.Connection;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.landscape.LandscapeProblem;
import org.thalweg.analysis.landscape.search.SaddlePaths;
import org.thalweg.analysis.symmetry.SignedPermutation;
import org.thalweg.core.objective.Norms;

/**
 * Saddles of a file that names the two minima they join, but not which copies. The paths are followed again; where they end at
 * minima of the file, they become connections, and a saddle that joins others than the file says is told of.
 *
 * @param connections between the candidates' numbers
 * @param differing a sentence for each saddle that joins other minima
 */
record PairedSaddles(List<Connection> connections, List<String> differing) {

    /** How far the end of a path may lie from the certified minimum, relative to the size of the parameters. */
    private static final double MATCH = 1e-6;

    static PairedSaddles of(
            Map<Long, Exchange.Pair> pairs, Map<Long, LandscapePoint> confirmed, LandscapeProblem problem) {
        PairedSaddles paired = new PairedSaddles(new ArrayList<>(), new ArrayList<>());
        SaddlePaths paths = SaddlePaths.of(problem);
        Map<Long, LandscapePoint> minima = new TreeMap<>(confirmed);
        minima.values().removeIf(point -> point.morseIndex() != 0);
        new TreeMap<>(pairs).forEach((id, pair) -> {
            LandscapePoint saddle = confirmed.get(id);
            if (saddle != null && saddle.morseIndex() == 1) {
                paired.follow(saddle, pair, minima, paths, problem);
            }
        });
        return paired;
    }

    private void follow(
            LandscapePoint saddle,
            Exchange.Pair pair,
            Map<Long, LandscapePoint> minima,
            SaddlePaths paths,
            LandscapeProblem problem) {
        List<Connection> both = new ArrayList<>();
        for (int direction = 0; direction < 2; direction++) {
            int d = direction;
            paths.end(saddle, d)
                    .flatMap(end -> connection(saddle, d, end, minima, problem))
                    .ifPresent(both::add);
        }
        String stated = "Saddle " + saddle.id() + " joins minima " + pair.first() + " and " + pair.second()
                + " in the file, but its paths down end at ";
        if (both.size() < 2) {
            differing.add(
                    stated + (both.isEmpty() ? "none" : "one") + " of its minima; 'landscape search' finds them.");
            return;
        }
        long first = both.get(0).to();
        long second = both.get(1).to();
        if (!pair.isOf(first, second)) {
            differing.add(stated + first + " and " + second + ", which are stored.");
        }
        connections.addAll(both);
    }

    private static Optional<Connection> connection(
            LandscapePoint saddle,
            int direction,
            double[] end,
            Map<Long, LandscapePoint> minima,
            LandscapeProblem problem) {
        for (LandscapePoint minimum : minima.values()) {
            Optional<SignedPermutation> element =
                    problem.symmetry().match(minimum.theta(), end, MATCH * (1 + Norms.inf(end)));
            if (element.isPresent()) {
                return Optional.of(new Connection(saddle.id(), direction, minimum.id(), element.get()));
            }
        }
        return Optional.empty();
    }
}
