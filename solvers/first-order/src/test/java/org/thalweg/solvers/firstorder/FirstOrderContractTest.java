package org.thalweg.solvers.firstorder;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.core.solve.Solver;
import org.thalweg.testkit.SolverContract;
import org.thalweg.testkit.SolverFeature;

/** The contract of the conformance kit for every solver of the family; at a fixed rate none promises to converge. */
@ParameterizedClass
@MethodSource("solvers")
class FirstOrderContractTest extends SolverContract {

    @Parameter
    Solver solver;

    static List<Solver> solvers() {
        GradientDescentOptions descent = GradientDescentOptions.defaults();
        MomentumOptions momentum = MomentumOptions.defaults();
        return List.of(
                new GradientDescent(descent.withCommon(descent.common().withLearningRate(LearningRate.constant(1e-4)))),
                new Momentum(momentum.withCommon(momentum.common().withLearningRate(LearningRate.constant(1e-5)))),
                new Adam(),
                new AdamW());
    }

    @Override
    protected Solver solver() {
        return solver;
    }

    @Override
    protected Set<SolverFeature> features() {
        return EnumSet.of(SolverFeature.STOPS_AT_STATIONARY_POINTS);
    }

    @Override
    protected long evaluations() {
        return 2_000;
    }
}
