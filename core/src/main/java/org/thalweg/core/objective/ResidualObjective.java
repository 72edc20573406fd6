package org.thalweg.core.objective;

/**
 * An objective that is a plain sum of squares, E(θ) = Σ<sub>k</sub> r<sub>k</sub>(θ)², no ½.
 *
 * <p>Factors such as 1/N, sample weights and λ are inside r: for the mean squared error the residual of output j of
 * sample n is √(w<sub>n</sub>/Σw) (y<sub>nj</sub> − t<sub>nj</sub>); an L2 term adds √λ θ<sub>i</sub>. Hence
 * ∇E = 2Jᵀr and the Gauss–Newton matrix is 2JᵀJ.
 */
public interface ResidualObjective extends Objective {

    /** Number m of residuals. */
    int residualCount();

    /**
     * The residuals r(θ).
     *
     * @param residuals residuals[m], overwritten
     */
    void residuals(double[] theta, double[] residuals, Workspace workspace);

    /**
     * The residuals and their Jacobian J = ∂r/∂θ.
     *
     * @param residuals residuals[m], overwritten
     * @param jacobian jacobian[m × n], row-major, overwritten
     */
    void jacobian(double[] theta, double[] residuals, double[] jacobian, Workspace workspace);
}
