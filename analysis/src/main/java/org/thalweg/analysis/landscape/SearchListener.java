package org.thalweg.analysis.landscape;

/** Is told how a search goes, after each batch, on the thread that runs it. */
@FunctionalInterface
public interface SearchListener {

    /**
     * {@return whether the search shall go on; what is found so far is stored already}
     *
     * @param progress counts so far, by index
     */
    boolean progress(SearchProgress progress);

    /** {@return a listener that lets the search go on to its end} */
    static SearchListener silent() {
        return progress -> true;
    }
}
