package org.thalweg.analysis.landscape;

/** Is told how a search goes, after each batch, on the thread that runs it. */
@FunctionalInterface
public interface SearchListener {

    /** Whether the search shall go on; what is found so far is stored already. */
    boolean progress(SearchProgress progress);

    /** Lets the search go on to its end. */
    static SearchListener silent() {
        return progress -> true;
    }
}
