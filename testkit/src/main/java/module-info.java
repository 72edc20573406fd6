/**
 * Conformance contracts for authors of activations, losses, solvers and their providers.
 *
 * <p>Depend on it with test scope: extend a contract, supply an instance and declare what it promises. Thalweg's own
 * plug-ins pass the same classes.
 */
module org.thalweg.testkit {
    requires transitive org.thalweg.core;
    requires transitive org.junit.jupiter.api;
    requires java.management;
    requires jdk.management;

    exports org.thalweg.testkit;
}
