package org.thalweg.core.objective;

import java.util.Arrays;

/**
 * An objective in one method, which gives value, gradient and Hessian at once: for functions of a few variables, where
 * what is not asked for costs little.
 *
 * <p>Everything else follows from it. Each call costs a Hessian; nothing is allocated.
 */
public interface DenseObjective extends Objective {

    /**
     * E(θ), ∇E(θ) and the Hessian.
     *
     * @param gradient gradient[n], all 0 on entry
     * @param hessian hessian[n × n], row-major, all 0 on entry; must be made exactly symmetric
     */
    double evaluate(double[] theta, double[] gradient, double[] hessian);

    @Override
    default int maxOrder() {
        return 2;
    }

    @Override
    default Workspace newWorkspace() {
        return new DenseWorkspace(this);
    }

    @Override
    default double value(double[] theta, Workspace workspace) {
        DenseWorkspace own = DenseWorkspace.check(this, theta, workspace);
        return hessian(theta, own.gradient, own.hessian, workspace);
    }

    @Override
    default double gradient(double[] theta, double[] gradient, Workspace workspace) {
        return hessian(theta, gradient, DenseWorkspace.check(this, theta, workspace).hessian, workspace);
    }

    @Override
    default double hessian(double[] theta, double[] gradient, double[] hessian, Workspace workspace) {
        DenseWorkspace own = DenseWorkspace.check(this, theta, workspace);
        DenseWorkspace.requireLength(gradient, own.gradient.length, "gradient");
        DenseWorkspace.requireLength(hessian, own.hessian.length, "Hessian");
        Arrays.fill(gradient, 0);
        Arrays.fill(hessian, 0);
        return evaluate(theta, gradient, hessian);
    }

    @Override
    default void hessianVector(double[] theta, double[] vector, double[] product, Workspace workspace) {
        DenseWorkspace own = DenseWorkspace.check(this, theta, workspace);
        DenseWorkspace.requireLength(vector, own.gradient.length, "vector");
        DenseWorkspace.requireLength(product, own.gradient.length, "product");
        hessian(theta, own.gradient, own.hessian, workspace);
        for (int i = 0; i < product.length; i++) {
            double sum = 0;
            for (int j = 0; j < product.length; j++) {
                sum = Math.fma(own.hessian[i * product.length + j], vector[j], sum);
            }
            product[i] = sum;
        }
    }
}
