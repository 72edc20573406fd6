package org.thalweg.core.solve;

/**
 * Evaluations of the objective: each call counts once, under the highest derivative it asked for.
 *
 * @param value calls for the value alone, or the residuals alone
 * @param gradient calls for value and gradient
 * @param hessian calls for value, gradient and Hessian
 * @param hessianVector Hessian-vector products
 * @param jacobian calls for residuals and Jacobian, or for the Gauss–Newton matrix
 */
public record EvaluationCounts(long value, long gradient, long hessian, long hessianVector, long jacobian) {

    /** No evaluations. */
    public static final EvaluationCounts NONE = new EvaluationCounts(0, 0, 0, 0, 0);

    /** {@return all calls} */
    public long total() {
        return value + gradient + hessian + hessianVector + jacobian;
    }

    /**
     * {@return the difference to an earlier count}
     *
     * @param earlier a count of the same objective, nowhere larger than this one
     */
    public EvaluationCounts minus(EvaluationCounts earlier) {
        return new EvaluationCounts(
                value - earlier.value,
                gradient - earlier.gradient,
                hessian - earlier.hessian,
                hessianVector - earlier.hessianVector,
                jacobian - earlier.jacobian);
    }

    /**
     * {@return the sum with another count}
     *
     * @param other a count of other work
     */
    public EvaluationCounts plus(EvaluationCounts other) {
        return new EvaluationCounts(
                value + other.value,
                gradient + other.gradient,
                hessian + other.hessian,
                hessianVector + other.hessianVector,
                jacobian + other.jacobian);
    }
}
