import org.thalweg.core.spi.SolverProvider;
import org.thalweg.solvers.quasinewton.BfgsProvider;
import org.thalweg.solvers.quasinewton.ConjugateGradientProvider;
import org.thalweg.solvers.quasinewton.LbfgsBProvider;
import org.thalweg.solvers.quasinewton.LbfgsProvider;

/**
 * Solvers that build their picture of the curvature from gradients; depends on core only.
 *
 * @provides SolverProvider {@code bfgs}, {@code l-bfgs}, {@code l-bfgs-b}, {@code conjugate-gradient}
 */
module org.thalweg.solvers.quasinewton {
    requires transitive org.thalweg.core;

    exports org.thalweg.solvers.quasinewton;

    provides SolverProvider with
            BfgsProvider,
            LbfgsProvider,
            LbfgsBProvider,
            ConjugateGradientProvider;
}
