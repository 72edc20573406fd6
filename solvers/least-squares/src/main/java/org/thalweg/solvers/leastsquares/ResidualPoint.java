package org.thalweg.solvers.leastsquares;

import java.util.Arrays;
import org.thalweg.core.objective.HessianMemory;
import org.thalweg.core.objective.ResidualObjective;
import org.thalweg.core.objective.RoundingError;
import org.thalweg.core.objective.Workspace;
import org.thalweg.core.solve.Iterate;

/** The current point with residuals, Jacobian and gradient, and a trial point beside it. Confined to one run. */
final class ResidualPoint {

    /** Two here and one in the factorization. */
    private static final int JACOBIANS = 3;

    private final ResidualObjective objective;
    private final Workspace workspace;
    private final Iterate iterate;
    private final int n;
    private final double[] trial;
    private final double[] trialGradient;
    private final double[] along;
    private double[] residuals;
    private double[] jacobian;
    private double[] trialResiduals;
    private double[] trialJacobian;
    private double trialValue;
    private boolean derivativesKnown;
    private double lowest = Double.POSITIVE_INFINITY;

    ResidualPoint(ResidualObjective objective, double[] start) {
        int m = objective.residualCount();
        this.objective = objective;
        this.workspace = objective.newWorkspace();
        this.iterate = new Iterate(start);
        this.n = start.length;
        HessianMemory.checkJacobian(m, n, JACOBIANS);
        this.trial = start.clone();
        this.trialGradient = new double[n];
        this.along = new double[m];
        this.residuals = new double[m];
        this.jacobian = new double[m * n];
        this.trialResiduals = new double[m];
        this.trialJacobian = new double[m * n];
    }

    Iterate iterate() {
        return iterate;
    }

    /** r[m] at the current point; read only. */
    double[] residuals() {
        return residuals;
    }

    /** J[m × n] at the current point; read only. */
    double[] jacobian() {
        return jacobian;
    }

    /** Sets the trial point to θ + p; whether it differs from θ in floating point. */
    boolean moveTrial(double[] step) {
        boolean moved = false;
        double[] point = iterate.point();
        for (int i = 0; i < n; i++) {
            trial[i] = point[i] + step[i];
            moved |= trial[i] != point[i];
        }
        derivativesKnown = false;
        return moved;
    }

    /** Sets the trial point to θ[n], copied. */
    void moveTrialTo(double[] theta) {
        System.arraycopy(theta, 0, trial, 0, n);
        derivativesKnown = false;
    }

    /** The value last evaluated at a trial. */
    double trialValue() {
        return trialValue;
    }

    /** Evaluates the value at the trial. */
    double evaluateValue() {
        trialValue = objective.value(trial, workspace);
        return trialValue;
    }

    /** Evaluates the residuals at the trial; live array. */
    double[] evaluateResiduals() {
        objective.residuals(trial, trialResiduals, workspace);
        return trialResiduals;
    }

    /** Evaluates residuals, Jacobian and gradient 2Jᵀr at the trial. */
    double[] evaluateDerivatives() {
        objective.jacobian(trial, trialResiduals, trialJacobian, workspace);
        transposed(trialJacobian, trialResiduals, trialGradient);
        for (int i = 0; i < n; i++) {
            trialGradient[i] *= 2;
        }
        derivativesKnown = true;
        return trialGradient;
    }

    /** Moves to the trial, whose value has been evaluated, if everything there is finite. */
    boolean acceptTrial() {
        if (!derivativesKnown) {
            evaluateDerivatives();
        }
        for (double entry : trialJacobian) {
            if (!Double.isFinite(entry)) {
                return false;
            }
        }
        if (!iterate.commit(trial, trialValue, trialGradient)) {
            return false;
        }
        double[] oldResiduals = residuals;
        residuals = trialResiduals;
        trialResiduals = oldResiduals;
        double[] oldJacobian = jacobian;
        jacobian = trialJacobian;
        trialJacobian = oldJacobian;
        lowest = Math.min(lowest, trialValue);
        return true;
    }

    /** Jv[m]; the same array each time. */
    double[] directional(double[] v) {
        for (int k = 0; k < along.length; k++) {
            double sum = 0;
            int row = k * n;
            for (int i = 0; i < n; i++) {
                sum = Math.fma(jacobian[row + i], v[i], sum);
            }
            along[k] = sum;
        }
        return along;
    }

    /**
     * Jᵀb.
     *
     * @param b b[m], read only
     * @param product product[n], overwritten
     */
    void transposed(double[] b, double[] product) {
        transposed(jacobian, b, product);
    }

    private void transposed(double[] matrix, double[] b, double[] product) {
        Arrays.fill(product, 0);
        for (int k = 0; k < b.length; k++) {
            double factor = b[k];
            int row = k * n;
            for (int i = 0; i < n; i++) {
                product[i] = Math.fma(factor, matrix[row + i], product[i]);
            }
        }
    }

    /** Squared norms of the columns of J[n], overwritten. */
    void columnSquares(double[] squares) {
        Arrays.fill(squares, 0);
        for (int row = 0; row < jacobian.length; row += n) {
            for (int i = 0; i < n; i++) {
                squares[i] = Math.fma(jacobian[row + i], jacobian[row + i], squares[i]);
            }
        }
    }

    /** 2JᵀJ[n × n], overwritten. */
    void gaussNewton(double[] matrix) {
        objective.gaussNewton(iterate.point(), trialGradient, matrix, workspace);
    }

    /** Rounding error of the value here. */
    double noise() {
        return RoundingError.ofValue(iterate.value(), iterate.gradient(), iterate.point());
    }

    /** The largest value that is no rise beyond rounding; does not drift upwards. */
    double ceiling() {
        return Math.max(iterate.value(), lowest + noise());
    }
}
