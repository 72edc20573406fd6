package org.thalweg.core.internal.kernel;

/** The loss as a kernel sees it: a function of the last layer's output, or of its preactivation for softmax. */
@FunctionalInterface
public interface OutputLoss {

    /** As {@code Loss.evaluate}. */
    void evaluate(
            int order,
            int width,
            int samples,
            int stride,
            double[] outputs,
            double[] targets,
            double[] value,
            double[] gradient,
            double[] hessian);
}
