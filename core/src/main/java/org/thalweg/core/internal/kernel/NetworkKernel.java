package org.thalweg.core.internal.kernel;

/**
 * The seam behind which fast code lives: mean loss of a network over a data set, and its derivatives.
 *
 * <p>Shapes and overwriting as in {@code Objective}; arguments are already checked. Regularizers are not part of it.
 */
public interface NetworkKernel {

    /** One thread's scratch for this kernel. */
    interface Scratch {}

    /** New scratch. */
    Scratch newScratch();

    /** Mean loss. */
    double value(double[] theta, Scratch scratch);

    /** Mean loss and gradient[n]. */
    double gradient(double[] theta, double[] gradient, Scratch scratch);

    /** Weighted mean loss and gradient[n] over the samples numbered samples[from … to−1]. */
    double batchGradient(double[] theta, int[] samples, int from, int to, double[] gradient, Scratch scratch);

    /** Mean loss, gradient[n] and hessian[n × n]. */
    double hessian(double[] theta, double[] gradient, double[] hessian, Scratch scratch);

    /** Mean loss, gradient[n] and the Gauss–Newton matrix[n × n], symmetric: the Hessian without second derivatives of the network. */
    double gaussNewton(double[] theta, double[] gradient, double[] matrix, Scratch scratch);

    /** Gauss–Newton matrix of the mean loss times vector[n]. */
    void gaussNewtonVector(double[] theta, double[] vector, double[] product, Scratch scratch);

    /** Hessian of the mean loss times vector[n]. */
    void hessianVector(double[] theta, double[] vector, double[] product, Scratch scratch);

    /** Residuals √(w/Σw)(y − t), sample-major: residual of output j of sample s at s · outputs + j. */
    void residuals(double[] theta, double[] residuals, Scratch scratch);

    /** Residuals as above and their Jacobian, row-major in the first {@code residuals} rows. */
    void jacobian(double[] theta, double[] residuals, double[] jacobian, Scratch scratch);
}
