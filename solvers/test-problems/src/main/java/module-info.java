/** Problems with known ends that every solver of the project is tried on; used by tests and benchmarks, not published. */
module org.thalweg.solvers.testproblems {
    requires transitive org.thalweg.core;
    requires static org.junit.jupiter.api;
    requires static org.junit.jupiter.params;
    requires static org.assertj.core;

    exports org.thalweg.solvers.testproblems;
}
