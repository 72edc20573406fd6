package org.thalweg.solvers.newton.dense;

import org.thalweg.core.objective.Norms;

/**
 * The step p that minimizes g·p + ½ pᵀHp + ⅓σ|p|³ over all p, for any symmetric H.
 *
 * <p>p solves (H + λI)p = −g with λ = σ|p| and H + λI positive semidefinite. H is reduced to tridiagonal form once; each
 * trial λ costs O(n). In the hard case a multiple of the lowest eigenvector makes up the length λ/σ.
 *
 * <p>Source: C. Cartis, N. Gould and P. Toint, Math. Program. 127 (2011) 245–295, section 6.1. Cost 4n³/3 for a new model,
 * O(n²) for another σ. Confined to one thread; no allocation after construction.
 */
public final class CubicSubproblem {

    private static final int MAX_SECULAR_STEPS = 80;
    private static final double TOLERANCE = 1e-6;

    private final int n;
    private final TridiagonalForm form;
    private final ShiftedTridiagonal tridiagonal;
    private final double[] rotatedGradient;
    private final double[] rotated;
    private final double[] eigenvector;
    private double definiteShift;
    private double floor;
    private double predictedReduction;

    /** A solver for models in n variables. */
    public CubicSubproblem(int n) {
        this.n = n;
        this.form = new TridiagonalForm(n);
        this.tridiagonal = new ShiftedTridiagonal(n);
        this.rotatedGradient = new double[n];
        this.rotated = new double[n];
        this.eigenvector = new double[n];
    }

    /**
     * Sets the model.
     *
     * @param gradient gradient[n], finite, copied
     * @param hessian hessian[n × n], exactly symmetric, finite, copied
     */
    public void model(double[] gradient, double[] hessian) {
        form.reduce(hessian);
        tridiagonal.set(form.diagonal(), form.offDiagonal());
        definiteShift = tridiagonal.definiteShift();
        floor = 4.0 * n * 0x1p-52 * tridiagonal.norm();
        System.arraycopy(gradient, 0, rotatedGradient, 0, n);
        form.toTridiagonalBasis(rotatedGradient);
    }

    /** The amount by which the smallest eigenvalue of H is negative beyond rounding; 0 if it is not. */
    public double negativeCurvature() {
        return definiteShift > floor ? definiteShift : 0;
    }

    /**
     * Solves for a weight.
     *
     * @param sigma σ &gt; 0
     * @param step step[n], overwritten
     */
    public void solve(double sigma, double[] step) {
        double low = Math.max(definiteShift + (definiteShift > 0 ? floor : 0), Double.MIN_NORMAL);
        double length = trial(low);
        if (sigma * length <= low) {
            fillWithEigenvector(low / sigma);
        } else {
            solveSecular(sigma, low, length);
        }
        double norm = Norms.euclidean(rotated);
        predictedReduction = -(dot(rotatedGradient, rotated)
                + 0.5 * tridiagonal.quadraticForm(rotated)
                + sigma * norm * norm * norm / 3);
        System.arraycopy(rotated, 0, step, 0, n);
        form.fromTridiagonalBasis(step);
    }

    /** Newton's method on λ/|p(λ)| = σ, safeguarded by an interval that keeps the root. */
    private void solveSecular(double sigma, double lowest, double firstLength) {
        double low = lowest;
        double high = lowest + Math.sqrt(sigma * Norms.euclidean(rotatedGradient)) * (1 + 0x1p-30);
        double lambda = low;
        double length = firstLength;
        for (int i = 0; i < MAX_SECULAR_STEPS && !(Math.abs(sigma * length - lambda) <= TOLERANCE * lambda); i++) {
            if (sigma * length > lambda) {
                low = lambda;
            } else {
                high = lambda;
            }
            double slope = tridiagonal.inverseQuadraticForm(rotated) / (length * length);
            // f(λ) = λ/|p| − σ is nearly linear in λ where H is definite, f′ = (1 + λ slope)/|p|.
            double next = lambda - (lambda - sigma * length) / (1 + lambda * slope);
            boolean inside = next > low && next < high;
            double middle = high > 4 * low ? Math.sqrt(low) * Math.sqrt(high) : 0.5 * (low + high);
            lambda = inside ? next : middle;
            length = trial(lambda);
        }
    }

    private double trial(double lambda) {
        if (!tridiagonal.factor(lambda)) {
            return Double.POSITIVE_INFINITY;
        }
        for (int i = 0; i < n; i++) {
            rotated[i] = -rotatedGradient[i];
        }
        tridiagonal.solve(rotated);
        return Norms.euclidean(rotated);
    }

    private void fillWithEigenvector(double target) {
        if (negativeCurvature() == 0) {
            return;
        }
        tridiagonal.lowestEigenvector(eigenvector);
        double along = dot(rotated, eigenvector);
        double length = Norms.euclidean(rotated);
        double root = Math.sqrt(Math.fma(along, along, (target - length) * (target + length)));
        double tau = along >= 0 ? root - along : -root - along;
        for (int i = 0; i < n; i++) {
            rotated[i] = Math.fma(tau, eigenvector[i], rotated[i]);
        }
    }

    private double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum = Math.fma(a[i], b[i], sum);
        }
        return sum;
    }

    /** Reduction that the cubic model predicts for the last solution. */
    public double predictedReduction() {
        return predictedReduction;
    }
}
