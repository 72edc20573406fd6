/** Problems with known ends that every solver of the project is tried on; used by tests and benchmarks, not published. */
module org.thalweg.solvers.testproblems {
    requires transitive org.thalweg.core;

    exports org.thalweg.solvers.testproblems;
}
