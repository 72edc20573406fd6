package org.thalweg.cli.landscape;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thalweg.analysis.landscape.Landscape;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.cli.result.AtomicFile;

/**
 * The files of topography-searcher: {@code min.data} (number from 0, energy), {@code min.coords}, {@code ts.data} (numbers of
 * both minima, energy), {@code ts.coords}, and {@code pairlist}, which it reads beside them.
 *
 * <p>Source: {@code dump_network} and {@code read_network} of its class KineticTransitionNetwork. It keeps one saddle for a
 * pair of minima, the last in the file: so the lowest of a pair comes last.
 */
public final class TopsearchFiles {

    private TopsearchFiles() {}

    /**
     * Writes the files.
     *
     * @return number of points left out, as topography-searcher knows minima and transition states only
     */
    public static int write(Path folder, Landscape landscape) {
        TransitionStates known = TransitionStates.of(landscape);
        List<TransitionStates.State> falling = new ArrayList<>(known.states());
        falling.sort(Comparator.comparing(
                (TransitionStates.State state) -> state.saddle().loss(), Comparator.reverseOrder()));
        StringBuilder minima = new StringBuilder();
        StringBuilder minimaCoordinates = new StringBuilder();
        for (int i = 0; i < known.minima().size(); i++) {
            LandscapePoint minimum = known.minima().get(i);
            minima.append(i).append(' ').append(energy(minimum)).append('\n');
            minimaCoordinates.append(NumberRows.row(minimum.theta()));
        }
        StringBuilder states = new StringBuilder();
        StringBuilder stateCoordinates = new StringBuilder();
        Set<String> pairs = new LinkedHashSet<>();
        for (TransitionStates.State state : falling) {
            String pair = Math.min(state.first(), state.second()) + " " + Math.max(state.first(), state.second());
            states.append(pair).append(' ').append(energy(state.saddle())).append('\n');
            stateCoordinates.append(NumberRows.row(state.saddle().theta()));
            pairs.add(pair + "\n");
        }
        AtomicFile.write(folder.resolve("min.coords"), minimaCoordinates.toString());
        AtomicFile.write(folder.resolve("ts.coords"), stateCoordinates.toString());
        AtomicFile.write(folder.resolve("pairlist"), String.join("", pairs));
        AtomicFile.write(folder.resolve("ts.data"), states.toString());
        AtomicFile.write(folder.resolve("min.data"), minima.toString());
        return known.leftOut();
    }

    private static String energy(LandscapePoint point) {
        return NumberRows.number(point.loss().doubleValue());
    }

    /**
     * Reads the coordinates and, where {@code ts.data} is there, which minima a saddle joins; energies are computed again.
     * Minima get numbers from 1, saddles those after.
     */
    public static Exchange read(Path folder) {
        List<Exchange.Candidate> candidates = new ArrayList<>();
        add(candidates, folder.resolve("min.coords"));
        long minima = candidates.size();
        add(candidates, folder.resolve("ts.coords"));
        Map<Long, Exchange.Pair> pairs = new HashMap<>();
        Path data = folder.resolve("ts.data");
        long number = minima;
        for (double[] row : Files.exists(data) ? NumberRows.read(data, "data file", 2) : List.<double[]>of()) {
            pairs.put(++number, new Exchange.Pair((long) row[0] + 1, (long) row[1] + 1));
        }
        return Exchange.ofPairs(candidates, pairs);
    }

    private static void add(List<Exchange.Candidate> candidates, Path file) {
        for (double[] row : NumberRows.read(file, "coordinate file", 1)) {
            candidates.add(new Exchange.Candidate(candidates.size() + 1, row));
        }
    }
}
