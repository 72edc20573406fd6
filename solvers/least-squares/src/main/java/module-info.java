import org.thalweg.core.spi.SolverProvider;
import org.thalweg.solvers.leastsquares.LevenbergMarquardtProvider;

/**
 * Solvers for sums of squares, on exact residuals and Jacobians; depends on core only.
 *
 * @provides SolverProvider {@code levenberg-marquardt}
 */
module org.thalweg.solvers.leastsquares {
    requires transitive org.thalweg.core;

    exports org.thalweg.solvers.leastsquares;

    provides SolverProvider with
            LevenbergMarquardtProvider;
}
