package org.thalweg.core.internal.kernel;

/** The passes over a block, all made of the same row operations. */
final class Passes {

    /** What one evaluation adds up; value, gradient and products share the sums of the gradient. */
    enum Operation {
        VALUE(false),
        GRADIENT(false),
        HESSIAN(true),
        GAUSS_NEWTON(true),
        HESSIAN_PRODUCT(false),
        GAUSS_NEWTON_PRODUCT(false),
        JACOBIAN(false);

        /** Whether a matrix is summed up. */
        final boolean matrix;

        Operation(boolean matrix) {
            this.matrix = matrix;
        }
    }

    final Propagation propagation;
    final JacobianPass jacobian;
    private final DirectionPass direction;
    private final HessianPass hessian;
    private final HessianPass gaussNewton;
    private final DirectHessian directHessian;
    private final DirectHessian directGaussNewton;
    private final SeparableHessian separableHessian;
    private final SeparableHessian separableGaussNewton;
    private final NetworkPlan plan;
    private final RowOps ops;

    Passes(NetworkPlan plan, KernelProblem problem, SampleBlocks blocks, RowOps ops) {
        this.plan = plan;
        this.ops = ops;
        propagation = new Propagation(plan, problem.loss(), problem.squaredError(), blocks.weighted, ops);
        direction = new DirectionPass(plan, ops, propagation);
        hessian = new HessianPass(plan, ops, false);
        gaussNewton = new HessianPass(plan, ops, true);
        directHessian = new DirectHessian(plan, ops, false);
        directGaussNewton = new DirectHessian(plan, ops, true);
        separableHessian = plan.separable ? new SeparableHessian(plan, ops, propagation, false) : null;
        separableGaussNewton = plan.separable ? new SeparableHessian(plan, ops, propagation, true) : null;
        jacobian = new JacobianPass(plan, ops, propagation, blocks.totalWeight);
    }

    /** Adds the block that the scratch points to. */
    void add(Operation operation, double[] theta, double[] vector, BlockScratch s) {
        switch (operation) {
            case VALUE -> {
                propagation.forward(theta, 0, s);
                propagation.loss(0, s);
            }
            case GRADIENT -> {
                propagation.forward(theta, 1, s);
                propagation.loss(1, s);
                propagation.addGradientBackward(theta, s);
            }
            case HESSIAN, GAUSS_NEWTON -> {
                prepare(operation, theta, s);
                if (plan.separable) {
                    separable(operation).add(theta, s);
                } else {
                    (operation == Operation.HESSIAN ? hessian : gaussNewton).add(theta, s);
                }
            }
            case HESSIAN_PRODUCT -> {
                prepare(theta, 2, s);
                direction.addHessianProduct(theta, vector, s);
            }
            case JACOBIAN -> throw new IllegalArgumentException("a Jacobian is stored, not summed up");
            case GAUSS_NEWTON_PRODUCT -> {
                propagation.forward(theta, 1, s);
                propagation.loss(2, s);
                direction.addGaussNewtonProduct(theta, vector, s);
            }
        }
    }

    /** Stores residuals and Jacobian of the block that the scratch points to, whose first sample is number {@code first}. */
    void storeJacobian(double[] theta, int first, double[] residuals, double[] matrix, BlockScratch s) {
        propagation.forward(theta, 1, s);
        jacobian.residuals(first, residuals, s);
        jacobian.jacobian(theta, first, matrix, s);
    }

    SeparableHessian separable(Operation operation) {
        return operation == Operation.HESSIAN ? separableHessian : separableGaussNewton;
    }

    /** Writes the matrix of data that make one block, see {@link NetworkPlan#storesEarly}. */
    void store(Operation operation, double[] theta, double totalWeight, double[] matrix, BlockScratch s) {
        prepare(operation, theta, s);
        if (plan.direct) {
            (operation == Operation.HESSIAN ? directHessian : directGaussNewton).store(theta, totalWeight, matrix, s);
        } else {
            separable(operation).store(theta, totalWeight, matrix, s);
        }
    }

    /** What a matrix needs of a block, and the block's gradient. */
    private void prepare(Operation operation, double[] theta, BlockScratch s) {
        int order = operation == Operation.HESSIAN ? 2 : 1;
        if (plan.separable && !plan.direct) {
            propagation.forward(theta, order, s);
            propagation.loss(1, s);
            propagation.addGradientBackward(theta, s);
        } else {
            prepare(theta, order, s);
            propagation.addGradient(s);
        }
    }

    /** Gradient or product from its sums, which are overwritten. */
    void store(double[][] sums, double totalWeight, double[] destination) {
        for (int l = 1; l <= plan.layers; l++) {
            ops.divide(sums[l], totalWeight);
        }
        plan.store(sums, destination);
    }

    private void prepare(double[] theta, int order, BlockScratch s) {
        propagation.forward(theta, order, s);
        propagation.loss(2, s);
        propagation.backwardKeeping(theta, s);
    }
}
