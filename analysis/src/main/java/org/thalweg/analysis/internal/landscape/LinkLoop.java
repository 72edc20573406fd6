package org.thalweg.analysis.internal.landscape;

import org.thalweg.analysis.landscape.LandscapeProblem;
import org.thalweg.analysis.landscape.LandscapeSearchOptions;
import org.thalweg.analysis.landscape.LandscapeStore;
import org.thalweg.analysis.landscape.SearchListener;

/** Downward searches from all saddles until each way was tried once or the budget ends. */
public final class LinkLoop {

    private final LandscapeProblem problem;
    private final LandscapeSearchOptions options;
    private final LandscapeStore store;

    /** Searches for what the store lacks. */
    public LinkLoop(LandscapeProblem problem, LandscapeSearchOptions options, LandscapeStore store) {
        this.problem = problem;
        this.options = options;
        this.store = store;
    }

    /** Runs to the end; returns whether it came there. */
    public boolean run(SearchListener listener) {
        SearchState state = new SearchState(problem, store.snapshot(), store.searchState());
        SearchClock clock = SearchClock.start(options.maxTime());
        long before = state.evaluations();
        try (LinkBatches batches = new LinkBatches(problem, options, store, state)) {
            while (!batches.isDone()) {
                if (clock.isLate()
                        || state.evaluations() - before
                                >= options.maxEvaluations().orElse(Long.MAX_VALUE)) {
                    return false;
                }
                batches.next(clock);
                if (!listener.progress(state.progress(clock.seconds()))) {
                    return false;
                }
            }
        }
        return true;
    }
}
