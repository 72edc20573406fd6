package org.thalweg.core.objective;

import java.util.Optional;
import org.thalweg.core.network.ParameterLayout;

/**
 * A function θ ↦ E(θ) with exact derivatives up to {@link #maxOrder()}.
 *
 * <p>Immutable and safe for any number of threads, each with a workspace of its own. Destination arrays are
 * overwritten, must have exactly the stated length and must not alias θ. Nothing is allocated per call. Numerical
 * trouble is data: a non-finite result is returned, not thrown.
 */
public interface Objective {

    /** {@return length n of θ} */
    int dimension();

    /** {@return highest order of derivative that can be evaluated: 0, 1 or 2} */
    int maxOrder();

    /** {@return new scratch for one thread} */
    Workspace newWorkspace();

    /**
     * {@return the value E(θ)}
     *
     * @param theta θ[n], read only
     * @param workspace scratch of this objective, used by one thread at a time
     * @throws IllegalArgumentException if θ has another length or the workspace belongs to another objective
     */
    double value(double[] theta, Workspace workspace);

    /**
     * E(θ) and ∇E(θ).
     *
     * @param theta θ[n], read only
     * @param gradient gradient[n], overwritten
     * @param workspace scratch of this objective, used by one thread at a time
     * @return E(θ), the same bits as {@link #value}
     */
    double gradient(double[] theta, double[] gradient, Workspace workspace);

    /**
     * E(θ), ∇E(θ) and the full Hessian.
     *
     * @param theta θ[n], read only
     * @param gradient gradient[n], overwritten
     * @param hessian hessian[n × n], row-major, exactly symmetric, overwritten
     * @param workspace scratch of this objective, used by one thread at a time
     * @return E(θ), the same bits as {@link #value}
     */
    double hessian(double[] theta, double[] gradient, double[] hessian, Workspace workspace);

    /**
     * The product of the Hessian at θ with a vector, without forming the matrix.
     *
     * @param theta θ[n], read only
     * @param vector vector[n], read only
     * @param product product[n], overwritten; must not alias {@code vector}
     * @param workspace scratch of this objective, used by one thread at a time
     */
    void hessianVector(double[] theta, double[] vector, double[] product, Workspace workspace);

    /** {@return this function as a sum of squares, if it is one} */
    default Optional<ResidualObjective> leastSquares() {
        return Optional.empty();
    }

    /** {@return this function as a mean over samples that can be evaluated in batches, if it is one} */
    default Optional<BatchObjective> batches() {
        return Optional.empty();
    }

    /** {@return what this function can tell about a point beside its value, if it can tell anything} */
    default Optional<PointReporter> reporter() {
        return Optional.empty();
    }

    /** {@return this function in any arithmetic, if it has a formula for it: points of it can be proved and polished then} */
    default Optional<ObjectiveFormula> formula() {
        return Optional.empty();
    }

    /** {@return where weights and biases lie in θ, if the parameters are those of a network} */
    default Optional<ParameterLayout> layout() {
        return Optional.empty();
    }

    /**
     * {@return the factor between the mean and the sum over samples: the number of samples, or the sum of their
     * weights; 1 for an objective that is no mean}
     */
    default double totalWeight() {
        return 1;
    }

    /**
     * {@return the Hessian at a fixed point as an operator; keeps copies of θ and uses a workspace of its own}
     *
     * @param theta θ[n], read only
     */
    default HessianOperator hessianAt(double[] theta) {
        double[] point = theta.clone();
        Workspace workspace = newWorkspace();
        return new HessianOperator() {
            @Override
            public int dimension() {
                return Objective.this.dimension();
            }

            @Override
            public void apply(double[] vector, double[] product) {
                hessianVector(point, vector, product, workspace);
            }
        };
    }
}
