package org.thalweg.core.objective;

import java.util.Arrays;

/**
 * An objective that is a plain sum of squares, E(θ) = Σ<sub>k</sub> r<sub>k</sub>(θ)², no ½.
 *
 * <p>Factors such as 1/N, sample weights and λ are inside r: for the mean squared error the residual of output j of
 * sample n is √(w<sub>n</sub>/Σw) (y<sub>nj</sub> − t<sub>nj</sub>); an L2 term adds √λ θ<sub>i</sub>. Hence
 * ∇E = 2Jᵀr and the Gauss–Newton matrix is 2JᵀJ.
 */
public interface ResidualObjective extends Objective {

    /** {@return number m of residuals} */
    int residualCount();

    /**
     * The residuals r(θ).
     *
     * @param theta θ[n], read only
     * @param residuals residuals[m], overwritten
     * @param workspace scratch of this objective, used by one thread at a time
     */
    void residuals(double[] theta, double[] residuals, Workspace workspace);

    /**
     * The residuals and their Jacobian J = ∂r/∂θ.
     *
     * @param theta θ[n], read only
     * @param residuals residuals[m], overwritten
     * @param jacobian jacobian[m × n], row-major, overwritten
     * @param workspace scratch of this objective, used by one thread at a time
     */
    void jacobian(double[] theta, double[] residuals, double[] jacobian, Workspace workspace);

    /**
     * E(θ), ∇E(θ) = 2Jᵀr and the Gauss–Newton matrix 2JᵀJ.
     *
     * <p>The default forms the Jacobian and allocates it; the objective of a network sums the matrix up without it, at about
     * the cost of a Hessian, and allocates nothing per call.
     *
     * @param theta θ[n], read only
     * @param gradient gradient[n], overwritten
     * @param matrix matrix[n × n], row-major, exactly symmetric, overwritten
     * @param workspace scratch of this objective, used by one thread at a time
     * @return E(θ) = Σ r²
     */
    default double gaussNewton(double[] theta, double[] gradient, double[] matrix, Workspace workspace) {
        int n = dimension();
        double[] residuals = new double[residualCount()];
        double[] jacobian = new double[Math.multiplyExact(residuals.length, n)];
        jacobian(theta, residuals, jacobian, workspace);
        Arrays.fill(gradient, 0);
        Arrays.fill(matrix, 0);
        double value = 0;
        for (int k = 0; k < residuals.length; k++) {
            value = Math.fma(residuals[k], residuals[k], value);
        }
        GaussNewtonSum.add(residuals, jacobian, 0, residuals.length, gradient, matrix);
        return value;
    }

    /**
     * The product of the Gauss–Newton matrix 2JᵀJ with a vector.
     *
     * <p>The default forms the Jacobian and allocates it; the objective of a network costs a few gradients.
     *
     * @param theta θ[n], read only
     * @param vector vector[n], read only
     * @param product product[n], overwritten; must not alias {@code vector}
     * @param workspace scratch of this objective, used by one thread at a time
     */
    default void gaussNewtonVector(double[] theta, double[] vector, double[] product, Workspace workspace) {
        double[] residuals = new double[residualCount()];
        double[] jacobian = new double[Math.multiplyExact(residuals.length, dimension())];
        jacobian(theta, residuals, jacobian, workspace);
        Arrays.fill(product, 0);
        GaussNewtonSum.addProduct(jacobian, 0, residuals.length, vector, product);
    }
}
