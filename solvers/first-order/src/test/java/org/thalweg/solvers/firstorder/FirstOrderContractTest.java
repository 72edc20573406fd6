package org.thalweg.solvers.firstorder;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.thalweg.core.solve.Solver;
import org.thalweg.testkit.SolverContract;
import org.thalweg.testkit.SolverFeature;

/** The contract of the conformance kit for every solver of the family; at a fixed rate none promises to converge. */
class FirstOrderContractTest {

    private abstract static class FixedRateContract extends SolverContract {
        @Override
        protected Set<SolverFeature> features() {
            return EnumSet.of(SolverFeature.STOPS_AT_STATIONARY_POINTS);
        }

        @Override
        protected long evaluations() {
            return 2_000;
        }
    }

    @Nested
    class GradientDescentContract extends FixedRateContract {
        @Override
        protected Solver solver() {
            GradientDescentOptions options = GradientDescentOptions.defaults();
            return new GradientDescent(
                    options.withCommon(options.common().withLearningRate(LearningRate.constant(1e-4))));
        }
    }

    @Nested
    class MomentumContract extends FixedRateContract {
        @Override
        protected Solver solver() {
            MomentumOptions options = MomentumOptions.defaults();
            return new Momentum(options.withCommon(options.common().withLearningRate(LearningRate.constant(1e-5))));
        }
    }

    @Nested
    class AdamContract extends FixedRateContract {
        @Override
        protected Solver solver() {
            return new Adam();
        }
    }

    @Nested
    class AdamWContract extends FixedRateContract {
        @Override
        protected Solver solver() {
            return new AdamW();
        }
    }
}
