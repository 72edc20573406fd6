package org.thalweg.analysis.landscape;

/**
 * Where a search keeps what it finds.
 *
 * <p>One search writes at a time. A batch is either stored whole or not at all.
 */
public interface LandscapeStore extends AutoCloseable {

    /** {@return a snapshot of everything stored} */
    Landscape snapshot();

    /** {@return the state that came with the last batch; empty in a new store} */
    String searchState();

    /**
     * Stores a batch.
     *
     * @param batch points, connections and attempts; all are stored or none
     * @throws IllegalArgumentException if a number is taken or a connection names a point that is not there
     * @throws LandscapeStoreException if the batch cannot be written; then nothing of it is stored
     */
    void commit(SearchBatch batch);

    @Override
    void close();
}
