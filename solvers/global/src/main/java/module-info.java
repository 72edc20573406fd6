/**
 * Solvers that search for the lowest loss by running another solver many times: {@code multi-start} and
 * {@code basin-hopping}.
 *
 * <p>For applications that train from many initial points; the inner solver is found by name or passed in. Depends on
 * core only.
 *
 * @provides org.thalweg.core.spi.SolverProvider
 */
module org.thalweg.solvers.global {
    requires transitive org.thalweg.core;

    exports org.thalweg.solvers.global;

    provides org.thalweg.core.spi.SolverProvider with
            org.thalweg.solvers.global.MultiStartProvider,
            org.thalweg.solvers.global.BasinHoppingProvider;
}
