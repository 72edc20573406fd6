package org.thalweg.analysis.landscape.store;

import java.nio.file.Path;
import java.util.Map;
import org.thalweg.analysis.Problems;
import org.thalweg.analysis.landscape.LandscapeProblem;
import org.thalweg.analysis.landscape.LandscapeSearchOptions;
import org.thalweg.analysis.landscape.LandscapeStore;
import org.thalweg.analysis.landscape.SearchListener;
import org.thalweg.analysis.landscape.search.LandscapeSearch;
import org.thalweg.analysis.symmetry.NetworkSymmetryGroup;
import org.thalweg.core.objective.NetworkObjective;

/** A search of the exclusive or, as a process. */
public final class XorSearch {

    private XorSearch() {}

    /** Searches and links with as many neurons and the λ given until the audit is satisfied, going on from what the store holds. */
    public static void main(String[] arguments) {
        Path file = Path.of(arguments[0]);
        try (SqliteStore store =
                file.toFile().exists() ? SqliteStore.open(file) : SqliteStore.create(file, Map.of("about", "XOR"))) {
            run(store, problem(Integer.parseInt(arguments[1]), Double.parseDouble(arguments[2])));
        }
    }

    /** XOR with its symmetries. */
    public static LandscapeProblem problem(int neurons, double lambda) {
        NetworkObjective objective = Problems.xor(neurons, lambda);
        return new LandscapeProblem(objective, NetworkSymmetryGroup.of(objective));
    }

    /** Seed 1, one thread. */
    public static void run(LandscapeStore store, LandscapeProblem problem) {
        LandscapeSearch.of(problem, LandscapeSearchOptions.defaults().withThreads(1))
                .withLinks()
                .run(store, SearchListener.silent());
    }
}
