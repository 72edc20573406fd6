package org.thalweg.cli.reproduce;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.thalweg.analysis.landscape.Completeness;
import org.thalweg.analysis.landscape.LandscapeProblem;
import org.thalweg.analysis.landscape.LandscapeSearchOptions;
import org.thalweg.analysis.landscape.search.LandscapeSearch;
import org.thalweg.analysis.landscape.store.SqliteStore;
import org.thalweg.analysis.symmetry.NetworkSymmetryGroup;
import org.thalweg.cli.figure.PointFacts;
import org.thalweg.cli.landscape.StoredLandscape;
import org.thalweg.core.objective.NetworkObjective;

/**
 * Searches the landscapes of the paper, one store each, and keeps what it found; a store whose list is complete is not
 * searched again, others are searched on.
 */
final class XorLandscapes implements Landscapes {

    /** Part of the time that is kept back for landscapes that their first share did not settle. */
    private static final double SECOND_ROUND = 0.2;

    private final XorProblems problems;
    private final Path folder;
    private final Consumer<String> progress;
    private final BooleanSupplier stop;
    private final Map<String, XorLandscape> known = new LinkedHashMap<>();

    /**
     * Landscapes in a folder.
     *
     * @param progress told what is searched
     * @param stop asked whether to end early
     */
    XorLandscapes(XorProblems problems, Path folder, Consumer<String> progress, BooleanSupplier stop) {
        this.problems = problems;
        this.folder = folder;
        this.progress = progress;
        this.stop = stop;
    }

    /** A landscape that is needed, by its width and k of λ = 10<sup>−k</sup>. */
    record Need(int hidden, int exponent) {

        /** How its search time compares with others': a floor for the small ones, then as matrices of the wide ones grow. */
        double weight() {
            return 20 + hidden * hidden * (double) hidden * exponent / 4;
        }

        /** What all claims need, the smallest first, so that time they leave goes to the larger ones. */
        static List<Need> all() {
            List<Need> needs = new ArrayList<>();
            for (int hidden = 1; hidden <= WIDEST; hidden++) {
                for (int exponent = 1; exponent <= LARGEST_EXPONENT; exponent++) {
                    boolean everyLambda = hidden == 2 || hidden == 3 || hidden == WIDEST;
                    if (everyLambda || exponent == LARGEST_EXPONENT) {
                        needs.add(new Need(hidden, exponent));
                    }
                }
            }
            return needs;
        }

        /** What one figure needs. */
        static List<Need> ofFigure(int figure) {
            List<Need> needs = new ArrayList<>(all());
            needs.removeIf(
                    n -> figure == 1 ? n.exponent != LARGEST_EXPONENT : n.hidden != WIDEST || n.exponent != figure);
            return needs;
        }
    }

    /**
     * Searches all that is needed, each for its share of the time, what one leaves going to the others; then again those
     * whose minima and index-1 saddles were not all met repeatedly, in the time that is kept back for them.
     *
     * @return whether all were searched; false if it was to stop before
     */
    boolean search(List<Need> needs, double seconds) {
        long begin = System.nanoTime();
        if (!round(needs, (1 - SECOND_ROUND) * seconds)) {
            return false;
        }
        List<Need> unsettled =
                needs.stream().filter(need -> !read(need).isSettled()).toList();
        return round(unsettled, seconds - (System.nanoTime() - begin) * 1e-9);
    }

    private boolean round(List<Need> needs, double seconds) {
        double left = seconds;
        double weights = needs.stream().mapToDouble(Need::weight).sum();
        for (Need need : needs) {
            long begin = System.nanoTime();
            search(need, Math.max(1, left * need.weight() / weights));
            left -= (System.nanoTime() - begin) * 1e-9;
            weights -= need.weight();
            if (stop.getAsBoolean()) {
                return false;
            }
        }
        return true;
    }

    private void search(Need need, double seconds) {
        Path file = file(need);
        if (Files.exists(file) && read(need).completeness() != Completeness.OPEN) {
            return;
        }
        progress.accept("searching N_h = " + need.hidden() + ", λ = 1e-" + need.exponent() + " for at most "
                + Math.round(seconds) + " s");
        NetworkObjective objective = problems.objective(need.hidden(), need.exponent());
        LandscapeProblem problem = new LandscapeProblem(objective, NetworkSymmetryGroup.of(objective));
        LandscapeSearchOptions options =
                LandscapeSearchOptions.defaults().withMaxTime(Duration.ofMillis(Math.round(1e3 * seconds)));
        try (SqliteStore store = Files.exists(file)
                ? SqliteStore.open(file)
                : SqliteStore.create(file, problems.description(need.hidden(), need.exponent(), file))) {
            LandscapeSearch.of(problem, options).run(store, p -> !stop.getAsBoolean());
        }
        known.remove(file.toString());
        XorLandscape found = read(need);
        progress.accept(found.trust());
    }

    private Path file(Need need) {
        return folder.resolve("xor-" + need.hidden() + "-1e-" + need.exponent() + ".landscape");
    }

    private XorLandscape read(Need need) {
        return known.computeIfAbsent(file(need).toString(), key -> {
            StoredLandscape stored = StoredLandscape.read(file(need), problems.plugins());
            NetworkObjective objective = problems.objective(need.hidden(), need.exponent());
            return new XorLandscape(
                    need.hidden(),
                    need.exponent(),
                    objective,
                    stored.landscape(),
                    stored.audit().complete(),
                    PointFacts.of(objective, stored.landscape()));
        });
    }

    @Override
    public XorLandscape of(int hidden, int exponent) {
        return read(new Need(hidden, exponent));
    }
}
