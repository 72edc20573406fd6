package org.thalweg.solvers.quasinewton;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.thalweg.core.solve.Solver;
import org.thalweg.testkit.SolverContract;
import org.thalweg.testkit.SolverFeature;

/** The contract of the conformance kit for every solver of the family. */
class QuasiNewtonContractTest {

    @Nested
    class BfgsContract extends SolverContract {
        @Override
        protected Solver solver() {
            return new Bfgs();
        }

        @Override
        protected Set<SolverFeature> features() {
            return EnumSet.of(SolverFeature.CONVERGES, SolverFeature.STOPS_AT_STATIONARY_POINTS);
        }
    }

    @Nested
    class LbfgsContract extends SolverContract {
        @Override
        protected Solver solver() {
            return new Lbfgs();
        }

        @Override
        protected Set<SolverFeature> features() {
            return EnumSet.of(SolverFeature.CONVERGES, SolverFeature.STOPS_AT_STATIONARY_POINTS);
        }
    }

    @Nested
    class LbfgsBContract extends SolverContract {
        @Override
        protected Solver solver() {
            return new LbfgsB();
        }

        @Override
        protected Set<SolverFeature> features() {
            return EnumSet.of(SolverFeature.CONVERGES, SolverFeature.STOPS_AT_STATIONARY_POINTS);
        }
    }

    @Nested
    class ConjugateGradientContract extends SolverContract {
        @Override
        protected Solver solver() {
            return new ConjugateGradient();
        }

        @Override
        protected Set<SolverFeature> features() {
            return EnumSet.of(SolverFeature.CONVERGES, SolverFeature.STOPS_AT_STATIONARY_POINTS);
        }
    }
}
