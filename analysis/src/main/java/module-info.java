/**
 * What a point of a loss landscape really is: spectra with error bounds, classification of stationary points, and
 * diagnosis of the end of a training run.
 *
 * <p>Works on any {@code org.thalweg.core.objective.Objective}; needs no solver, activation or provider. Depend on it
 * to judge a point that some solver returned.
 */
module org.thalweg.analysis {
    requires transitive org.thalweg.core;
    requires ojalgo;
    requires hipparchus.core;
    requires static java.sql;

    exports org.thalweg.analysis.spectrum;
    exports org.thalweg.analysis.stationary;
    exports org.thalweg.analysis.continuation;
    exports org.thalweg.analysis.diagnosis;
    exports org.thalweg.analysis.trajectory;
    exports org.thalweg.analysis.embedding;
    exports org.thalweg.analysis.symmetry;
    exports org.thalweg.analysis.landscape;
    exports org.thalweg.analysis.landscape.search;
    exports org.thalweg.analysis.landscape.store;
    exports org.thalweg.analysis.landscape.verification;
    exports org.thalweg.analysis.landscape.graph;
    exports org.thalweg.analysis.quality;
    exports org.thalweg.analysis.regression;
}
