package org.thalweg.solvers.global;

import java.util.Set;
import org.thalweg.core.solve.Solver;
import org.thalweg.solvers.newton.NewtonTrustRegion;
import org.thalweg.testkit.SolverContract;
import org.thalweg.testkit.SolverFeature;

class MultiStartContractTest extends SolverContract {

    @Override
    protected Solver solver() {
        return new MultiStart(
                new NewtonTrustRegion(),
                MultiStartOptions.defaults()
                        .withInitializer(StartDistribution.NORMAL, 1)
                        .withStarts(6));
    }

    @Override
    protected Set<SolverFeature> features() {
        return Set.of(SolverFeature.CONVERGES, SolverFeature.MONOTONE);
    }
}
