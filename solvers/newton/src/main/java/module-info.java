import org.thalweg.core.spi.SolverProvider;
import org.thalweg.solvers.newton.AdaptiveCubicRegularizationProvider;
import org.thalweg.solvers.newton.NewtonCgProvider;
import org.thalweg.solvers.newton.NewtonProvider;
import org.thalweg.solvers.newton.NewtonTrustRegionProvider;

/**
 * Second-order solvers on exact Hessians or Hessian-vector products; ojAlgo serves the saddle-free variant of
 * {@code newton}.
 *
 * @provides SolverProvider {@code newton-trust-region}, {@code newton-cg}, {@code newton},
 *     {@code adaptive-cubic-regularization}
 */
module org.thalweg.solvers.newton {
    requires transitive org.thalweg.core;
    requires ojalgo;

    exports org.thalweg.solvers.newton;

    provides SolverProvider with
            NewtonTrustRegionProvider,
            NewtonCgProvider,
            NewtonProvider,
            AdaptiveCubicRegularizationProvider;
}
