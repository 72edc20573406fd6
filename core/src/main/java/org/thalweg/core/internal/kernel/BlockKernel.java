package org.thalweg.core.internal.kernel;

import org.thalweg.core.internal.elementary.VectorTrial;
import org.thalweg.core.internal.kernel.Passes.Operation;

/**
 * The kernel: runs the passes block by block and adds the blocks up in order.
 *
 * <p>Many blocks are added up in a fixed number of groups, whose sums are then added in order; the groups of a large
 * evaluation run on several threads. The number of groups follows from the number of samples alone, hence the bits do.
 *
 * <p>Cost for N samples and n parameters: O(nN) for value, gradient and products, O(n²N) for Hessian and Gauss–Newton
 * matrix. Scratch for the matrices, about n² / 2 numbers, is made when first needed.
 */
final class BlockKernel implements NetworkKernel {

    private final NetworkPlan plan;
    private final SampleBlocks blocks;
    private final Passes early;
    private final Passes late;
    private final HessianStore store;
    private final Changeover changeover;

    BlockKernel(KernelProblem problem, RowOps ops) {
        this(problem, ops, ops, Changeover.immediate(), SampleBlocks.PACKED_LIMIT);
    }

    /**
     * A kernel that changes over once it has done enough work to repay the compilation of its later operations, see {@link Changeover}.
     *
     * @param early operations of the first evaluations
     * @param late operations in the end, with the same bits
     * @param changeover of this kernel alone
     * @param packedLimit see {@link SampleBlocks}
     */
    BlockKernel(KernelProblem problem, RowOps early, RowOps late, Changeover changeover, int packedLimit) {
        plan = new NetworkPlan(problem.network(), problem.data().samples(), problem.squaredError());
        blocks = new SampleBlocks(problem.data(), plan.block, packedLimit);
        this.early = new Passes(plan, problem, blocks, early);
        this.late = early == late ? this.early : new Passes(plan, problem, blocks, late);
        store = new HessianStore(plan);
        this.changeover = changeover;
    }

    @Override
    public Scratch newScratch() {
        return newBlockScratch();
    }

    private BlockScratch newBlockScratch() {
        return new BlockScratch(plan, blocks.block, blocks.rows());
    }

    @Override
    public double value(double[] theta, Scratch scratch) {
        BlockScratch s = (BlockScratch) scratch;
        return run(passes(Operation.VALUE, theta, null), Operation.VALUE, theta, null, s)
                        .loss()
                / blocks.totalWeight;
    }

    @Override
    public double gradient(double[] theta, double[] gradient, Scratch scratch) {
        return vector(Operation.GRADIENT, theta, null, gradient, scratch);
    }

    @Override
    public double hessian(double[] theta, double[] gradient, double[] hessian, Scratch scratch) {
        return matrix(Operation.HESSIAN, theta, gradient, hessian, scratch);
    }

    @Override
    public double gaussNewton(double[] theta, double[] gradient, double[] matrix, Scratch scratch) {
        return matrix(Operation.GAUSS_NEWTON, theta, gradient, matrix, scratch);
    }

    private double matrix(Operation operation, double[] theta, double[] gradient, double[] matrix, Scratch scratch) {
        BlockScratch s = (BlockScratch) scratch;
        Passes passes = passes(operation, theta, null);
        if (plan.storesEarly()) {
            s.totals.clear(true);
            blocks.load(0, s);
            passes.store(operation, theta, blocks.totalWeight, matrix, s);
            return finish(passes, s.totals, gradient);
        }
        Totals totals = run(passes, operation, theta, null, s);
        boolean second = operation == Operation.HESSIAN;
        if (plan.separable) {
            passes.separable(operation).store(theta, totals.separable(), blocks.totalWeight, matrix);
        } else {
            store.store(totals.pairs(), blocks.totalWeight, second, matrix);
        }
        return finish(passes, totals, gradient);
    }

    @Override
    public void hessianVector(double[] theta, double[] vector, double[] product, Scratch scratch) {
        vector(Operation.HESSIAN_PRODUCT, theta, vector, product, scratch);
    }

    @Override
    public void gaussNewtonVector(double[] theta, double[] vector, double[] product, Scratch scratch) {
        vector(Operation.GAUSS_NEWTON_PRODUCT, theta, vector, product, scratch);
    }

    /** Operations whose sums are those of a gradient. */
    private double vector(Operation operation, double[] theta, double[] vector, double[] result, Scratch scratch) {
        BlockScratch s = (BlockScratch) scratch;
        Passes passes = passes(operation, theta, vector);
        return finish(passes, run(passes, operation, theta, vector, s), result);
    }

    private double finish(Passes passes, Totals totals, double[] gradient) {
        passes.store(totals.gradient, blocks.totalWeight, gradient);
        return totals.loss() / blocks.totalWeight;
    }

    private Totals run(Passes passes, Operation operation, double[] theta, double[] vector, BlockScratch s) {
        double work = work(operation);
        int groups = BlockSize.groups(blocks.count());
        if (groups == 1) {
            runGroup(passes, operation, 0, 1, theta, vector, s);
            return s.totals;
        }
        Totals sum = s.groupTotals();
        sum.clear(operation.matrix);
        int threads = work < Work.WORTH_THREADS ? 1 : KernelThreads.acquire(groups);
        try {
            for (int first = 0; first < groups; first += threads) {
                int last = Math.min(first + threads, groups);
                if (last - first > 1) {
                    GroupTask.run(this, passes, operation, first, last, groups, theta, vector, s);
                } else {
                    runGroup(passes, operation, first, groups, theta, vector, s);
                }
                for (int g = first; g < last; g++) {
                    sum.add(helper(g - first, s).totals, operation.matrix);
                }
            }
        } finally {
            if (work >= Work.WORTH_THREADS) {
                KernelThreads.release(threads);
            }
        }
        return sum;
    }

    /** Scratch of the k-th thread of an evaluation, the caller's being the first. */
    BlockScratch helper(int k, BlockScratch s) {
        return k == 0 ? s : s.helper(k, this::newBlockScratch);
    }

    /** Adds up the blocks of one group. */
    void runGroup(
            Passes passes,
            Operation operation,
            int group,
            int groups,
            double[] theta,
            double[] vector,
            BlockScratch s) {
        s.totals.clear(operation.matrix);
        int end = firstBlock(group + 1, groups);
        for (int b = firstBlock(group, groups); b < end; b++) {
            blocks.load(b, s);
            passes.add(operation, theta, vector, s);
        }
    }

    private int firstBlock(int group, int groups) {
        return (int) ((long) group * blocks.count() / groups);
    }

    private double work(Operation operation) {
        return Work.of(operation, plan.size, blocks.samples);
    }

    private Passes passes(Operation operation, double[] theta, double[] vector) {
        return passes(operation, work(operation), theta, vector);
    }

    private Passes passes(Operation operation, double work, double[] theta, double[] vector) {
        if (changeover.isDone(operation)) {
            return late;
        }
        if (changeover.isDue(operation, work)) {
            changeOver(operation, theta, vector);
        }
        return early;
    }

    /** Begins the trial of an operation, or does without it where it would take too much memory. */
    private void changeOver(Operation operation, double[] theta, double[] vector) {
        if (!TrialTask.fits(plan, operation)) {
            changeover.finish(operation);
            return;
        }
        double[] point = theta.clone();
        double[] direction = vector == null ? null : vector.clone();
        VectorTrial.begin(
                () -> new TrialTask(plan, blocks, operation, point, direction, newBlockScratch()).codes(early, late),
                () -> changeover.finish(operation));
    }

    @Override
    public double batchGradient(double[] theta, int[] samples, int from, int to, double[] gradient, Scratch scratch) {
        BlockScratch s = (BlockScratch) scratch;
        Passes passes = passes(Operation.GRADIENT, Work.of(Operation.GRADIENT, plan.size, to - from), theta, null);
        s.totals.clear(false);
        double batchWeight = 0;
        for (int first = from; first < to; first += blocks.block) {
            blocks.gather(samples, first, Math.min(blocks.block, to - first), s);
            for (int n = 0; n < s.count; n++) {
                batchWeight += s.weights.data[s.weights.offset + n];
            }
            passes.add(Operation.GRADIENT, theta, null, s);
        }
        passes.store(s.totals.gradient, batchWeight, gradient);
        return s.totals.loss() / batchWeight;
    }

    @Override
    public void residuals(double[] theta, double[] residuals, Scratch scratch) {
        BlockScratch s = (BlockScratch) scratch;
        Passes passes = passes(Operation.VALUE, theta, null);
        for (int b = 0; b < blocks.count(); b++) {
            blocks.load(b, s);
            passes.propagation.forward(theta, 0, s);
            passes.jacobian.residuals(b * blocks.block, residuals, s);
        }
    }

    @Override
    public void jacobian(double[] theta, double[] residuals, double[] matrix, Scratch scratch) {
        BlockScratch s = (BlockScratch) scratch;
        Passes passes = passes(Operation.JACOBIAN, theta, null);
        for (int b = 0; b < blocks.count(); b++) {
            blocks.load(b, s);
            passes.storeJacobian(theta, b * blocks.block, residuals, matrix, s);
        }
    }
}
