package org.thalweg.solvers.newton;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.core.solve.Solver;
import org.thalweg.testkit.SolverContract;
import org.thalweg.testkit.SolverFeature;

/** The contract of the conformance kit for every solver of the family. */
@ParameterizedClass
@MethodSource("solvers")
class NewtonContractTest extends SolverContract {

    @Parameter
    Solver solver;

    static List<Solver> solvers() {
        return List.of(
                new NewtonTrustRegion(),
                new NewtonCg(),
                new Newton(),
                new Newton(NewtonOptions.defaults().withSaddleFree(true)),
                new AdaptiveCubicRegularization());
    }

    @Override
    protected Solver solver() {
        return solver;
    }

    @Override
    protected Set<SolverFeature> features() {
        return EnumSet.of(SolverFeature.CONVERGES, SolverFeature.STOPS_AT_STATIONARY_POINTS);
    }
}
