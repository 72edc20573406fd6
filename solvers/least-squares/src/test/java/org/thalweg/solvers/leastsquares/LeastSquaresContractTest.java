package org.thalweg.solvers.leastsquares;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.thalweg.core.solve.Solver;
import org.thalweg.testkit.SolverContract;
import org.thalweg.testkit.SolverFeature;

/** The contract of the conformance kit for every solver of the family. */
class LeastSquaresContractTest {

    @Nested
    class LevenbergMarquardtContract extends SolverContract {
        @Override
        protected Solver solver() {
            return new LevenbergMarquardt();
        }

        @Override
        protected Set<SolverFeature> features() {
            return EnumSet.of(SolverFeature.CONVERGES, SolverFeature.STOPS_AT_STATIONARY_POINTS);
        }
    }
}
