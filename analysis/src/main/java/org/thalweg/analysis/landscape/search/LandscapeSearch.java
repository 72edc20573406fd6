package org.thalweg.analysis.landscape.search;

import org.thalweg.analysis.internal.landscape.SearchLoop;
import org.thalweg.analysis.landscape.LandscapeProblem;
import org.thalweg.analysis.landscape.LandscapeSearchOptions;
import org.thalweg.analysis.landscape.LandscapeStore;
import org.thalweg.analysis.landscape.LandscapeStoreException;
import org.thalweg.analysis.landscape.SearchEnd;
import org.thalweg.analysis.landscape.SearchListener;

/**
 * Searches a landscape for its stationary points of every Morse index and for the paths that lead down from the saddles.
 *
 * <p>Points are looked for on all of space and on the subspaces that symmetries leave fixed (some neurons zero, some tied),
 * by Newton's method towards any index, minimization, eigenvector following with shifts from inertia, Levenberg–Marquardt on
 * ‖∇E‖², deflation, high-index saddle dynamics and elastic bands; from random starts, hops, recombined neurons and along the modes of
 * known points. What pays is done more often. From each saddle the paths of steepest descent are followed. A candidate
 * becomes a point only with a {@link org.thalweg.analysis.stationary.Certificate}, or, where the objective allows no
 * proof, if the classifier has no doubt. Points are kept up to the problem's symmetry group.
 *
 * <pre>{@code
 * LandscapeProblem problem = new LandscapeProblem(objective, NetworkSymmetryGroup.of(objective));
 * MemoryStore store = new MemoryStore();
 * SearchEnd end = LandscapeSearch.of(problem, LandscapeSearchOptions.defaults()).run(store, SearchListener.silent());
 * }</pre>
 *
 * <p>Equal seeds give equal bits for any number of threads, and a search taken up again ends as one never stopped, except
 * where time ends them. Immutable; one run at a time on a store.
 */
public final class LandscapeSearch {

    private final LandscapeProblem problem;
    private final LandscapeSearchOptions options;
    private final boolean links;

    private LandscapeSearch(LandscapeProblem problem, LandscapeSearchOptions options, boolean links) {
        this.problem = problem;
        this.options = options;
        this.links = links;
    }

    /**
     * {@return a search; nothing is computed yet}
     *
     * @param problem the objective with its symmetries
     * @param options seed, limits and threads
     */
    public static LandscapeSearch of(LandscapeProblem problem, LandscapeSearchOptions options) {
        return new LandscapeSearch(problem, options, false);
    }

    /**
     * {@return the same search that, once the audit is satisfied, links saddles to those of the next lower index}
     *
     * <p>It does what {@link SaddleLinks} does, from index 2 upward, until each way was tried, the budget ends, or links have
     * taken an eighth of the evaluations of the points, which is about as long, but at least 300,000. A point that this finds is stored, and the search goes on until the audit is
     * satisfied again.
     */
    public LandscapeSearch withLinks() {
        return new LandscapeSearch(problem, options, true);
    }

    /**
     * Searches until the audit is satisfied, the budget ends or the listener says stop; goes on from what the store holds.
     *
     * @param store where points are kept, in batches; what it holds already counts
     * @param listener asked after each batch whether to go on
     * @return which of the three ended the search
     * @throws LandscapeStoreException if the store cannot be written
     */
    public SearchEnd run(LandscapeStore store, SearchListener listener) {
        return new SearchLoop(problem, options, store, links).run(listener);
    }
}
