import org.thalweg.core.spi.SolverProvider;
import org.thalweg.solvers.newton.NewtonTrustRegionProvider;

/**
 * Second-order solvers on exact Hessians or Hessian-vector products; depends on core only.
 *
 * @provides SolverProvider {@code newton-trust-region}
 */
module org.thalweg.solvers.newton {
    requires transitive org.thalweg.core;

    exports org.thalweg.solvers.newton;

    provides SolverProvider with
            NewtonTrustRegionProvider;
}
