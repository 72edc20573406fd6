package org.thalweg.cli.landscape;

import java.nio.file.Path;
import org.thalweg.analysis.landscape.Coercivity;
import org.thalweg.analysis.landscape.Landscape;
import org.thalweg.analysis.landscape.LandscapeAudit;
import org.thalweg.analysis.landscape.LandscapeProblem;
import org.thalweg.analysis.landscape.SingleMinimumProof;
import org.thalweg.analysis.landscape.store.SqliteStore;
import org.thalweg.analysis.landscape.verification.SubspaceMorse;
import org.thalweg.analysis.symmetry.NetworkSymmetryGroup;
import org.thalweg.analysis.symmetry.SymmetryGroup;
import org.thalweg.cli.experiment.Problem;
import org.thalweg.cli.message.InputException;
import org.thalweg.cli.plugins.Plugins;

/**
 * What a store holds at one time, with the problem it is of; nothing but the store file is needed.
 *
 * @param path the file
 * @param problem the objective, built from what the store says of it
 * @param landscape its points, connections and journal
 */
public record StoredLandscape(Path path, Problem problem, Landscape landscape) {

    /**
     * Reads a store, also one that a search is writing to.
     *
     * @throws InputException if a plug-in of the problem is missing
     * @throws org.thalweg.analysis.landscape.LandscapeStoreException if it is no store that can be read
     */
    public static StoredLandscape read(Path file, Plugins plugins) {
        try (SqliteStore store = SqliteStore.read(file)) {
            Problem problem = ProblemDescription.of(store.description(), file).problem(plugins);
            return new StoredLandscape(file, problem, store.snapshot());
        }
    }

    /** Objective and symmetries. */
    public LandscapeProblem landscapeProblem() {
        return landscapeProblem(problem);
    }

    /** Objective and symmetries of a problem; an objective beyond a network on data is taken to have none. */
    public static LandscapeProblem landscapeProblem(Problem problem) {
        SymmetryGroup symmetry = problem.dataObjective()
                .<SymmetryGroup>map(NetworkSymmetryGroup::of)
                .orElseGet(() -> SymmetryGroup.trivial(problem.objective().dimension()));
        return new LandscapeProblem(problem.objective(), symmetry);
    }

    /** What is proved, likely and open of its completeness. */
    public LandscapeAudit audit() {
        return LandscapeAudit.of(
                landscape,
                Coercivity.isCertain(problem.objective()),
                problem.dataObjective().flatMap(SingleMinimumProof::of),
                SubspaceMorse.allSums(landscapeProblem(), landscape));
    }
}
