import org.thalweg.core.spi.SolverProvider;
import org.thalweg.solvers.quasinewton.BfgsProvider;

/**
 * Solvers that build their picture of the curvature from gradients; depends on core only.
 *
 * @provides SolverProvider {@code bfgs}
 */
module org.thalweg.solvers.quasinewton {
    requires transitive org.thalweg.core;

    exports org.thalweg.solvers.quasinewton;

    provides SolverProvider with
            BfgsProvider;
}
