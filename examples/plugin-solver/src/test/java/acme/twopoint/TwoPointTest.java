package acme.twopoint;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.spi.Plugin;
import org.thalweg.testkit.ProviderContract;
import org.thalweg.testkit.SolverContract;
import org.thalweg.testkit.SolverFeature;
import org.thalweg.testkit.TestProblem;
import org.thalweg.testkit.TestProblems;

/** What every solver and every provider must do, and what this one promises beyond. */
class TwoPointTest {

    @Nested
    class AsSolver extends SolverContract {

        @Override
        protected Solver solver() {
            return TwoPoint.DEFAULT;
        }

        /** Features that are not declared are skipped, and shown as skipped. */
        @Override
        protected Set<SolverFeature> features() {
            return EnumSet.of(
                    SolverFeature.CONVERGES, SolverFeature.MONOTONE, SolverFeature.STOPS_AT_STATIONARY_POINTS);
        }

        /** Largest absolute entry of the gradient that it promises to reach on the problems below. */
        @Override
        protected double accuracy() {
            return 1e-8;
        }

        @Override
        protected List<TestProblem> problems() {
            return List.of(TestProblems.quadratic(), TestProblems.doubleWell(), TestProblems.rosenbrock());
        }
    }

    @Nested
    class AsProvider extends ProviderContract {

        @Override
        protected Plugin provider() {
            return new TwoPointProvider();
        }
    }
}
