package org.thalweg.analysis.landscape.search;

import org.thalweg.analysis.internal.landscape.LinkLoop;
import org.thalweg.analysis.landscape.LandscapeProblem;
import org.thalweg.analysis.landscape.LandscapeSearchOptions;
import org.thalweg.analysis.landscape.LandscapeStore;
import org.thalweg.analysis.landscape.LandscapeStoreException;
import org.thalweg.analysis.landscape.SearchListener;

/**
 * Links each known saddle of index k ≥ 2 to saddles of index k − 1 below it: the solution landscape (J. Yin, Y. Wang, J. Z. Y.
 * Chen, P. Zhang, L. Zhang, Phys. Rev. Lett. 124, 090601, 2020).
 *
 * <p>From each saddle, along each of its k unstable modes, forward and backward, the high-index saddle dynamics of index k − 1
 * start, reflected along the other modes. Where they end at a point of index k − 1 and lower value, the link is stored; a point
 * that was not known is certified and stored too, and is searched from in its turn. Below index-1 saddles the paths of steepest
 * descent lie, which {@link LandscapeSearch} stores.
 *
 * <p>Saddles of low index come first. Equal stores give equal links for any number of threads. Immutable; one run at a time on a store.
 */
public final class SaddleLinks {

    private final LandscapeProblem problem;
    private final LandscapeSearchOptions options;

    private SaddleLinks(LandscapeProblem problem, LandscapeSearchOptions options) {
        this.problem = problem;
        this.options = options;
    }

    /**
     * Searches for links; nothing is computed yet.
     *
     * @param problem the objective with its symmetries
     * @param options threads, budgets and the highest index to start from; there is nothing random
     * @return the search for links; nothing is computed yet
     */
    public static SaddleLinks of(LandscapeProblem problem, LandscapeSearchOptions options) {
        return new SaddleLinks(problem, options);
    }

    /**
     * Tries each way once that was not tried before.
     *
     * @param store where the points are and the connections go
     * @param listener asked from time to time whether to go on
     * @return whether each was tried; false if a budget or the listener ended the run before
     * @throws LandscapeStoreException if the store cannot be written
     */
    public boolean run(LandscapeStore store, SearchListener listener) {
        return new LinkLoop(problem, options, store).run(listener);
    }
}
