package org.thalweg.solvers.gradientflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.solve.StepOutcome;

/** Steps allocate nothing, so that long flows leave the collector alone. */
class AllocationTest {

    private static final int WARM_UP = 200;
    private static final int STEPS = 50;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gradient-flow",
                "flow-rk4",
                "flow-rodas",
                "flow-bdf",
                "flow-kencarp4",
                "flow-tr-bdf2",
                "flow-auto"
            })
    void stepsAllocateNothing(String name) {
        var run = FlowSolvers.of(name, Map.of("relative-tolerance", 1e-9, "absolute-tolerance", 1e-9))
                .start(new RunawayValley(), new double[] {0, 1}, Xoshiro256PlusPlus.seeded(0));
        for (int k = 0; k < WARM_UP; k++) {
            run.step();
        }
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(thread);
        for (int k = 0; k < STEPS; k++) {
            run.step();
        }
        long bytes = threads.getThreadAllocatedBytes(thread) - before;
        assertThat(run.step()).isNotInstanceOf(StepOutcome.Stopped.class);
        // The bean itself allocates a little; one vector of two numbers per step would be 1600.
        assertThat(bytes).isLessThan(1000);
    }
}
