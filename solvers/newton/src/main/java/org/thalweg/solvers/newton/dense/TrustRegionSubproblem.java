package org.thalweg.solvers.newton.dense;

import org.thalweg.core.objective.Norms;

/**
 * The step p that minimizes m(p) = g·p + ½ pᵀHp over |p| ≤ Δ (Euclidean), for any symmetric H.
 *
 * <p>p solves (H + λI)p = −g with H + λI positive semidefinite, λ ≥ 0 and λ(Δ − |p|) = 0. If H is positive definite and
 * its Newton step fits, one Cholesky factorization is all. Otherwise H is reduced to tridiagonal form once, in which
 * each trial λ costs O(n), and the secular equation 1/|p| = 1/Δ is solved by safeguarded Newton steps. In the hard case, g
 * (nearly) orthogonal to the lowest eigenvector, a multiple of that vector is added to reach the boundary.
 *
 * <p>Source: J. Moré and D. Sorensen, Computing a Trust Region Step, SIAM J. Sci. Stat. Comput. 4 (1983) 553–572. Cost
 * n³/3 or 5n³/3 for a new model, O(n²) for another radius. Confined to one thread; no allocation after construction.
 */
public final class TrustRegionSubproblem {

    private static final int MAX_SECULAR_STEPS = 60;
    /** How well |p| = Δ must hold; the radius itself is a guess. */
    private static final double RADIUS_TOLERANCE = 0.01;

    private final int n;
    private final Cholesky cholesky;
    private final TridiagonalForm form;
    private final ShiftedTridiagonal tridiagonal;
    private final double[] newtonStep;
    private final double[] rotatedGradient;
    private final double[] rotated;
    private final double[] eigenvector;
    private double[] hessian;
    private double[] gradient;
    private double newtonNorm;
    private boolean reduced;
    private double definiteShift;
    private double floor;
    private double shift;
    private double predictedReduction;
    private double stepNorm;
    private boolean onBoundary;

    /** A solver for models in n variables. */
    public TrustRegionSubproblem(int n) {
        this.n = n;
        this.cholesky = new Cholesky(n);
        this.form = new TridiagonalForm(n);
        this.tridiagonal = new ShiftedTridiagonal(n);
        this.newtonStep = new double[n];
        this.rotatedGradient = new double[n];
        this.rotated = new double[n];
        this.eigenvector = new double[n];
    }

    /**
     * Sets the model.
     *
     * @param newGradient gradient[n], finite; read until the next call
     * @param newHessian hessian[n × n], exactly symmetric, finite; read until the next call
     */
    public void model(double[] newGradient, double[] newHessian) {
        gradient = newGradient;
        hessian = newHessian;
        reduced = false;
        newtonNorm = Double.NaN;
        if (cholesky.factor(hessian, 0)) {
            for (int i = 0; i < n; i++) {
                newtonStep[i] = -gradient[i];
            }
            cholesky.solve(newtonStep);
            newtonNorm = Norms.euclidean(newtonStep);
        }
    }

    /** Whether H passed as positive definite, so that the Newton step exists. */
    public boolean isPositiveDefinite() {
        return Double.isFinite(newtonNorm);
    }

    /**
     * The amount by which the smallest eigenvalue of H is negative beyond rounding, n·2⁻⁵⁰‖H‖; 0 if it is not.
     */
    public double negativeCurvature() {
        if (isPositiveDefinite()) {
            return 0;
        }
        reduce();
        return definiteShift > floor ? definiteShift : 0;
    }

    /**
     * Length of the step with λ = 2|λ_min|, which uses negative curvature no further than curvature of that size is worth
     * positive; infinite where H is positive definite.
     *
     * <p>Beside a valley of degenerate minima the Hessian has spurious negative eigenvalues as small as the distance d to
     * it, which a step of the full radius follows in vain; this length is O(d). Shrinking the radius to it restores fast
     * convergence (Q. Rebjock and N. Boumal, Fast convergence to non-isolated minima, Math. Program. (2024), show
     * why an exactly solved subproblem alone loses it).
     */
    public double cautiousLength() {
        if (isPositiveDefinite()) {
            return Double.POSITIVE_INFINITY;
        }
        reduce();
        double lambda = 2 * definiteShift + floor;
        // A zero matrix says nothing of lengths: a step of length 1.
        return trial(lambda > 0 ? lambda : Math.max(Norms.euclidean(gradient), Double.MIN_NORMAL));
    }

    /**
     * Length of the step with λ = 2|λ_min| + 2⁻²⁶‖H‖, in which directions whose curvature is lost in rounding are
     * practically absent and all others within 10⁻⁸ of the Newton step; for the last steps before the rounding floor.
     */
    public double dampedLength() {
        reduce();
        return trial(2 * definiteShift + 0x1p-26 * tridiagonal.norm());
    }

    /** The step of {@link #dampedLength()}; step[n] is overwritten. */
    public void dampedStep(double[] step) {
        dampedLength();
        copyRotated(step);
    }

    /** The Newton step where H is positive definite, else the step of {@link #cautiousLength()}; step[n] is overwritten. */
    public void cautiousStep(double[] step) {
        if (isPositiveDefinite()) {
            System.arraycopy(newtonStep, 0, step, 0, n);
        } else {
            cautiousLength();
            copyRotated(step);
        }
    }

    private void copyRotated(double[] step) {
        System.arraycopy(rotated, 0, step, 0, n);
        form.fromTridiagonalBasis(step);
    }

    /**
     * Solves for a radius.
     *
     * @param radius Δ &gt; 0
     * @param step step[n], overwritten
     */
    public void solve(double radius, double[] step) {
        if (newtonNorm <= radius) {
            System.arraycopy(newtonStep, 0, step, 0, n);
            shift = 0;
            stepNorm = newtonNorm;
            onBoundary = false;
            // Hp = −g, hence m(p) = ½ g·p.
            predictedReduction = -0.5 * dot(gradient, step);
            return;
        }
        if (isPositiveDefinite()) {
            solveDefinite(radius, step);
            return;
        }
        reduce();
        solveSecular(radius);
        predictedReduction = -(dot(rotatedGradient, rotated) + 0.5 * tridiagonal.quadraticForm(rotated));
        stepNorm = Norms.euclidean(rotated);
        copyRotated(step);
    }

    /**
     * Newton's method on the secular equation from λ = 0, which approaches the root from below without a safeguard. Each
     * trial is a factorization of its own: unlike the tridiagonal form, Cholesky keeps the small eigenvalues of a badly
     * scaled matrix.
     */
    private void solveDefinite(double radius, double[] step) {
        System.arraycopy(newtonStep, 0, step, 0, n);
        double length = newtonNorm;
        double lambda = 0;
        boolean current = cholesky.factor(hessian, 0);
        for (int i = 0; i < MAX_SECULAR_STEPS && length > (1 + RADIUS_TOLERANCE) * radius; i++) {
            if (!current) {
                break;
            }
            double form = cholesky.inverseQuadraticForm(step, rotated);
            lambda += length * length / form * ((length - radius) / radius);
            current = cholesky.factor(hessian, lambda);
            for (int k = 0; k < n; k++) {
                step[k] = -gradient[k];
            }
            cholesky.solve(step);
            length = Norms.euclidean(step);
        }
        shift = lambda;
        stepNorm = length;
        onBoundary = true;
        // Hp = −g − λp, hence m(p) = ½ g·p − ½ λ|p|².
        predictedReduction = 0.5 * (lambda * length * length - dot(gradient, step));
    }

    private void reduce() {
        if (reduced) {
            return;
        }
        form.reduce(hessian);
        tridiagonal.set(form.diagonal(), form.offDiagonal());
        definiteShift = tridiagonal.definiteShift();
        floor = 4.0 * n * 0x1p-52 * tridiagonal.norm();
        System.arraycopy(gradient, 0, rotatedGradient, 0, n);
        form.toTridiagonalBasis(rotatedGradient);
        reduced = true;
    }

    private void solveSecular(double radius) {
        double gradientNorm = Norms.euclidean(rotatedGradient);
        // Eigenvalues smaller than the floor are rounding, so no shift below it is used.
        double lower = definiteShift + floor;
        if (lower == 0) {
            lower = Double.MIN_NORMAL;
        }
        double length = trial(lower);
        if (length <= radius) {
            onBoundary = definiteShift > floor && fillWithEigenvector(radius);
            return;
        }
        double low = lower;
        double high = Math.max(lower, gradientNorm / radius + definiteShift) * (1 + 0x1p-30);
        double lambda = lower;
        onBoundary = true;
        for (int i = 0; i < MAX_SECULAR_STEPS && Math.abs(length - radius) > RADIUS_TOLERANCE * radius; i++) {
            if (length > radius) {
                low = lambda;
            } else {
                high = lambda;
            }
            double slope = tridiagonal.inverseQuadraticForm(rotated);
            double next = lambda + length * length / slope * ((length - radius) / radius);
            boolean inside = next > low && next < high;
            double middle = high > 4 * low ? Math.sqrt(low) * Math.sqrt(high) : 0.5 * (low + high);
            lambda = inside ? next : middle;
            length = trial(lambda);
        }
    }

    /** rotated = −(T + λI)⁻¹Qᵀg; returns its length, infinite if T + λI is not positive definite. */
    private double trial(double lambda) {
        shift = lambda;
        if (!tridiagonal.factor(lambda)) {
            return Double.POSITIVE_INFINITY;
        }
        for (int i = 0; i < n; i++) {
            rotated[i] = -rotatedGradient[i];
        }
        tridiagonal.solve(rotated);
        return Norms.euclidean(rotated);
    }

    /**
     * The hard case: adds the multiple τz of the lowest eigenvector that reaches the boundary.
     *
     * <p>Along z the model changes by −½λ(Δ² − |p|²) + ½(λ + λ_min)τ², so the smaller of the two roots of |p + τz| = Δ
     * is the better one.
     */
    private boolean fillWithEigenvector(double radius) {
        tridiagonal.lowestEigenvector(eigenvector);
        double along = dot(rotated, eigenvector);
        double length = Norms.euclidean(rotated);
        double rest = (radius - length) * (radius + length);
        double root = Math.sqrt(Math.fma(along, along, rest));
        double far = along >= 0 ? -along - root : -along + root;
        // The product of the roots is −rest, which avoids cancellation.
        double tau = far == 0 ? 0 : -rest / far;
        for (int i = 0; i < n; i++) {
            rotated[i] = Math.fma(tau, eigenvector[i], rotated[i]);
        }
        return true;
    }

    private double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum = Math.fma(a[i], b[i], sum);
        }
        return sum;
    }

    /** m(0) − m(p) of the last solution. */
    public double predictedReduction() {
        return predictedReduction;
    }

    /** |p| of the last solution. */
    public double stepNorm() {
        return stepNorm;
    }

    /** Whether the last solution lies on the boundary. */
    public boolean onBoundary() {
        return onBoundary;
    }

    /** λ of the last solution. */
    public double shift() {
        return shift;
    }
}
