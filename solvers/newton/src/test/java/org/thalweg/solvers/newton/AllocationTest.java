package org.thalweg.solvers.newton;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.SolverRun;

/** Steps allocate nothing, apart from the eigendecomposition of the saddle-free variant. */
class AllocationTest {

    static List<Solver> solvers() {
        return List.of(new NewtonTrustRegion(), new NewtonCg(), new Newton(), new AdaptiveCubicRegularization());
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void stepsAllocateNothing(Solver solver) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        runOnce(solver, threads);
        assertThat(runOnce(solver, threads)).isLessThan(64);
    }

    /** Bytes allocated by steps of a run from a start among indefinite Hessians. */
    private static long runOnce(Solver solver, ThreadMXBean threads) {
        double[] start = new double[12];
        Arrays.setAll(start, i -> 0.1 * i - 0.5);
        SolverRun run = solver.start(new Valley(12), start, Xoshiro256PlusPlus.seeded(1));
        run.step();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 6; i++) {
            run.step();
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
