package org.thalweg.solvers.newton;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.thalweg.core.solve.Solver;
import org.thalweg.testkit.SolverContract;
import org.thalweg.testkit.SolverFeature;

/** The contract of the conformance kit for every solver of the family. */
class NewtonContractTest {

    @Nested
    class NewtonTrustRegionContract extends SolverContract {
        @Override
        protected Solver solver() {
            return new NewtonTrustRegion();
        }

        @Override
        protected Set<SolverFeature> features() {
            return EnumSet.of(SolverFeature.CONVERGES, SolverFeature.STOPS_AT_STATIONARY_POINTS);
        }
    }

    @Nested
    class NewtonCgContract extends SolverContract {
        @Override
        protected Solver solver() {
            return new NewtonCg();
        }

        @Override
        protected Set<SolverFeature> features() {
            return EnumSet.of(SolverFeature.CONVERGES, SolverFeature.STOPS_AT_STATIONARY_POINTS);
        }
    }

    @Nested
    class NewtonContract extends SolverContract {
        @Override
        protected Solver solver() {
            return new Newton();
        }

        @Override
        protected Set<SolverFeature> features() {
            return EnumSet.of(SolverFeature.CONVERGES, SolverFeature.STOPS_AT_STATIONARY_POINTS);
        }
    }

    @Nested
    class AdaptiveCubicRegularizationContract extends SolverContract {
        @Override
        protected Solver solver() {
            return new AdaptiveCubicRegularization();
        }

        @Override
        protected Set<SolverFeature> features() {
            return EnumSet.of(SolverFeature.CONVERGES, SolverFeature.STOPS_AT_STATIONARY_POINTS);
        }
    }

    @Nested
    class SaddleFreeNewtonContract extends SolverContract {
        @Override
        protected Solver solver() {
            return new Newton(NewtonOptions.defaults().withSaddleFree(true));
        }

        @Override
        protected Set<SolverFeature> features() {
            return EnumSet.of(SolverFeature.CONVERGES, SolverFeature.STOPS_AT_STATIONARY_POINTS);
        }
    }
}
