package org.thalweg.analysis.landscape;

import org.thalweg.analysis.internal.landscape.SearchLoop;

/** Searches a landscape for its stationary points and the paths between them. */
public final class LandscapeSearch {

    private final LandscapeProblem problem;
    private final LandscapeSearchOptions options;

    private LandscapeSearch(LandscapeProblem problem, LandscapeSearchOptions options) {
        this.problem = problem;
        this.options = options;
    }

    /** A search; nothing is computed yet. */
    public static LandscapeSearch of(LandscapeProblem problem, LandscapeSearchOptions options) {
        return new LandscapeSearch(problem, options);
    }

    /**
     * Searches until the audit is satisfied, the budget ends or the listener says stop; goes on from what the store holds.
     *
     * @throws LandscapeStoreException if the store cannot be written
     */
    public SearchEnd run(LandscapeStore store, SearchListener listener) {
        return new SearchLoop(problem, options, store).run(listener);
    }
}
