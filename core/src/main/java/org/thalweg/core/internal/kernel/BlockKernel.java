package org.thalweg.core.internal.kernel;

/**
 * The kernel: runs the passes block by block and adds the blocks up in order.
 *
 * <p>Cost for N samples and n parameters: O(nN) for value, gradient and products, O(n²N) for Hessian and Gauss–Newton
 * matrix. Scratch for the Hessian, about n² / 2 numbers, is made when first needed.
 */
final class BlockKernel implements NetworkKernel {

    private final NetworkPlan plan;
    private final SampleBlocks blocks;
    private final boolean separable;
    private final Propagation propagation;
    private final DirectionPass direction;
    private final HessianPass hessian;
    private final HessianPass gaussNewton;
    private final HessianStore store;
    private final JacobianPass jacobian;

    BlockKernel(KernelProblem problem, RowOps ops) {
        this(problem, ops, SampleBlocks.PACKED_LIMIT);
    }

    BlockKernel(KernelProblem problem, RowOps ops, int packedLimit) {
        plan = new NetworkPlan(problem.network());
        blocks = new SampleBlocks(
                problem.data(), BlockSize.of(plan, problem.data().samples()), packedLimit);
        separable = problem.squaredError() && plan.linear[plan.layers];
        propagation = new Propagation(plan, problem.loss(), problem.squaredError(), blocks.weighted, ops);
        direction = new DirectionPass(plan, ops, propagation);
        hessian = new HessianPass(plan, ops, false);
        gaussNewton = new HessianPass(plan, ops, true);
        store = new HessianStore(plan);
        jacobian = new JacobianPass(plan, ops, propagation, blocks.totalWeight);
    }

    @Override
    public Scratch newScratch() {
        return new BlockScratch(plan, blocks.block, blocks.rows(), separable);
    }

    @Override
    public double value(double[] theta, Scratch scratch) {
        BlockScratch s = cleared(scratch);
        for (int b = 0; b < blocks.count(); b++) {
            blocks.load(b, s);
            propagation.forward(theta, 0, s);
            propagation.loss(0, s);
        }
        return RowOps.sum(s.lanes, 0) / blocks.totalWeight;
    }

    @Override
    public double gradient(double[] theta, double[] gradient, Scratch scratch) {
        BlockScratch s = cleared(scratch);
        for (int b = 0; b < blocks.count(); b++) {
            blocks.load(b, s);
            addGradient(theta, s);
        }
        propagation.store(s.sums, blocks.totalWeight, gradient);
        return RowOps.sum(s.lanes, 0) / blocks.totalWeight;
    }

    private void addGradient(double[] theta, BlockScratch s) {
        propagation.forward(theta, 1, s);
        propagation.loss(1, s);
        propagation.backward(theta, s);
        propagation.addGradient(s);
    }

    @Override
    public double batchGradient(double[] theta, int[] samples, int from, int to, double[] gradient, Scratch scratch) {
        BlockScratch s = cleared(scratch);
        double batchWeight = 0;
        for (int first = from; first < to; first += blocks.block) {
            blocks.gather(samples, first, Math.min(blocks.block, to - first), s);
            for (int n = 0; n < s.count; n++) {
                batchWeight += s.weights.data[s.weights.offset + n];
            }
            addGradient(theta, s);
        }
        propagation.store(s.sums, batchWeight, gradient);
        return RowOps.sum(s.lanes, 0) / batchWeight;
    }

    @Override
    public double hessian(double[] theta, double[] gradient, double[] matrix, Scratch scratch) {
        return secondOrder(hessian, true, theta, gradient, matrix, scratch);
    }

    @Override
    public double gaussNewton(double[] theta, double[] gradient, double[] matrix, Scratch scratch) {
        return secondOrder(gaussNewton, false, theta, gradient, matrix, scratch);
    }

    private double secondOrder(
            HessianPass pass, boolean curved, double[] theta, double[] gradient, double[] matrix, Scratch scratch) {
        BlockScratch s = cleared(scratch);
        s.curvature().clearSums();
        for (int b = 0; b < blocks.count(); b++) {
            blocks.load(b, s);
            prepare(theta, curved, s);
            propagation.addGradient(s);
            pass.add(theta, s);
        }
        propagation.store(s.sums, blocks.totalWeight, gradient);
        store.store(theta, s.curvature().sums, blocks.totalWeight, curved, matrix);
        return RowOps.sum(s.lanes, 0) / blocks.totalWeight;
    }

    private void prepare(double[] theta, boolean curved, BlockScratch s) {
        propagation.forward(theta, curved ? 2 : 1, s);
        propagation.loss(2, s);
        propagation.backwardKeeping(theta, s);
    }

    @Override
    public void hessianVector(double[] theta, double[] vector, double[] product, Scratch scratch) {
        BlockScratch s = cleared(scratch);
        for (int b = 0; b < blocks.count(); b++) {
            blocks.load(b, s);
            prepare(theta, true, s);
            direction.addHessianProduct(theta, vector, s);
        }
        propagation.store(s.sums, blocks.totalWeight, product);
    }

    @Override
    public void gaussNewtonVector(double[] theta, double[] vector, double[] product, Scratch scratch) {
        BlockScratch s = cleared(scratch);
        for (int b = 0; b < blocks.count(); b++) {
            blocks.load(b, s);
            propagation.forward(theta, 1, s);
            propagation.loss(2, s);
            direction.addGaussNewtonProduct(theta, vector, s);
        }
        propagation.store(s.sums, blocks.totalWeight, product);
    }

    @Override
    public void residuals(double[] theta, double[] residuals, Scratch scratch) {
        BlockScratch s = cleared(scratch);
        for (int b = 0; b < blocks.count(); b++) {
            blocks.load(b, s);
            propagation.forward(theta, 0, s);
            jacobian.residuals(b * blocks.block, residuals, s);
        }
    }

    @Override
    public void jacobian(double[] theta, double[] residuals, double[] matrix, Scratch scratch) {
        BlockScratch s = cleared(scratch);
        for (int b = 0; b < blocks.count(); b++) {
            blocks.load(b, s);
            propagation.forward(theta, 1, s);
            jacobian.residuals(b * blocks.block, residuals, s);
            jacobian.jacobian(theta, b * blocks.block, matrix, s);
        }
    }

    private static BlockScratch cleared(Scratch scratch) {
        BlockScratch s = (BlockScratch) scratch;
        s.clearSums();
        return s;
    }
}
