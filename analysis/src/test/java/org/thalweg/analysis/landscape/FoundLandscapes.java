package org.thalweg.analysis.landscape;

import org.thalweg.analysis.landscape.store.XorSearch;

/** Landscapes that a search found, made once for all tests of a class. */
final class FoundLandscapes {

    private FoundLandscapes() {}

    static Landscape xor(int neurons, double lambda) {
        MemoryStore store = new MemoryStore();
        XorSearch.run(store, XorSearch.problem(neurons, lambda));
        return store.snapshot();
    }

    static MemoryStore storeOf(Landscape landscape) {
        MemoryStore store = new MemoryStore();
        store.commit(new SearchBatch(
                landscape.points(), landscape.connections(), landscape.attempts(), "", landscape.links()));
        return store;
    }
}
