package org.thalweg.testkit;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.thalweg.core.solve.Solver;

/** The contract passes for a correct solver. */
class SampleDescentContractTest extends SolverContract {

    @Override
    protected Solver solver() {
        return new SampleDescent(1e-6);
    }

    @Override
    protected Set<SolverFeature> features() {
        return EnumSet.allOf(SolverFeature.class);
    }

    @Override
    protected double accuracy() {
        return 1e-6;
    }

    @Override
    protected List<TestProblem> problems() {
        return List.of(TestProblems.quadratic(), TestProblems.doubleWell(), TestProblems.rosenbrock());
    }
}
