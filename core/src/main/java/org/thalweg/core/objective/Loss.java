package org.thalweg.core.objective;

/**
 * Loss of one sample, ℓ(y, t), with derivatives in the output y (or the logits, see {@link #outputForm()}).
 *
 * <p>Works on blocks of samples: entry j of sample s of the block lies at {@code j * stride + s}, and s runs from 0 to
 * {@code samples} − 1; entries beyond are not touched. Neither weights nor 1/N appear here. Immutable values.
 */
public interface Loss {

    /** {@return name with options, as written in results} */
    String name();

    /** {@return in which variables the derivatives are taken} */
    default OutputForm outputForm() {
        return OutputForm.OUTPUT;
    }

    /**
     * {@return whether ℓ = Σ<sub>j</sub> (y<sub>j</sub> − t<sub>j</sub>)², so that the objective is a sum of squares}
     */
    default boolean isSumOfSquares() {
        return false;
    }

    /**
     * Refuses data or output that this loss has no meaning for.
     *
     * @param width number of outputs of the network
     * @param samples number of samples
     * @param targets the data's targets in blocks as below, {@code width} × {@code samples} with stride {@code samples}
     * @param softmaxOutput whether the network ends in softmax
     * @throws IllegalArgumentException with what is wrong and a suggestion
     */
    default void check(int width, int samples, double[] targets, boolean softmaxOutput) {
        if (outputForm() == OutputForm.LOGITS && !softmaxOutput) {
            throw new IllegalArgumentException("Loss '" + name() + "' needs a softmax output layer, for instance '"
                    + Math.max(width, 2) + ":softmax' as the last layer.");
        }
    }

    /**
     * ℓ and its derivatives for a block of samples.
     *
     * @param order 0 (value), 1 (and gradient) or 2 (and Hessian)
     * @param width number m of outputs
     * @param samples number of samples in the block
     * @param stride distance between outputs in all arrays
     * @param outputs outputs[m × stride]: y, or logits z
     * @param targets targets[m × stride]
     * @param value value[samples], overwritten
     * @param gradient gradient[m × stride], ∂ℓ/∂y, overwritten if order ≥ 1
     * @param hessian hessian[m(m+1)/2 × stride], ∂²ℓ/∂y<sub>i</sub>∂y<sub>j</sub> for j ≤ i at row i(i+1)/2 + j,
     *     overwritten if order = 2
     */
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
