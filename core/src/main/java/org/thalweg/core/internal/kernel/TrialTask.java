package org.thalweg.core.internal.kernel;

import java.util.stream.IntStream;
import org.thalweg.core.internal.elementary.VectorTrial;
import org.thalweg.core.internal.kernel.Passes.Operation;

/** An operation on some samples, with memory of its own: what scalar and vector code are tried with. */
final class TrialTask {

    /**
     * Few, so that a run is short while vector code is not yet compiled, but vectors enough for all of a loop: those that take four at a
     * time, the two and the one that remain.
     */
    private static final int MOST_SAMPLES = 7 * RowOps.LANES;

    private final NetworkPlan plan;
    private final double totalWeight;
    private final Operation operation;
    private final double[] theta;
    private final double[] vector;
    private final BlockScratch s;
    private final double[] residuals;
    private final double[] matrix;

    /**
     * A task for the operation at θ.
     *
     * @param vector of a product, else null
     * @param s used by nobody else
     */
    TrialTask(
            NetworkPlan plan,
            SampleBlocks blocks,
            Operation operation,
            double[] theta,
            double[] vector,
            BlockScratch s) {
        this.plan = plan;
        this.operation = operation;
        this.theta = theta;
        this.vector = vector;
        this.s = s;
        totalWeight = blocks.totalWeight;
        int samples = Math.min(MOST_SAMPLES, blocks.sampleCount(0));
        blocks.gather(IntStream.range(0, samples).toArray(), 0, samples, s);
        residuals = new double[operation == Operation.JACOBIAN ? samples * plan.outputs() : 0];
        matrix = new double[Math.toIntExact(entries(plan, operation))];
    }

    /** The task done by scalar and by vector code. */
    VectorTrial.Codes codes(Passes scalar, Passes vector) {
        return new VectorTrial.Codes(() -> run(scalar), () -> run(vector));
    }

    /** Entries of the matrix that the operation writes directly, at most. */
    private static long entries(NetworkPlan plan, Operation operation) {
        if (operation == Operation.JACOBIAN) {
            return (long) MOST_SAMPLES * plan.outputs() * plan.size;
        }
        return operation.matrix && plan.storesEarly() ? (long) plan.size * plan.size : 0;
    }

    /** Whether the memory of a task is small enough to be spent on a trial. */
    static boolean fits(NetworkPlan plan, Operation operation) {
        long sums = operation.matrix ? (long) plan.size * plan.size : 0;
        return Math.max(sums, entries(plan, operation)) <= Work.MOST_TRIED;
    }

    private void run(Passes passes) {
        if (operation == Operation.JACOBIAN) {
            passes.storeJacobian(theta, 0, residuals, matrix, s);
        } else if (operation.matrix && plan.storesEarly()) {
            s.totals.clear(true);
            passes.store(operation, theta, totalWeight, matrix, s);
        } else {
            passes.add(operation, theta, vector, s);
        }
    }
}
