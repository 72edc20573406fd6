package org.thalweg.solvers.newton;

import java.util.random.RandomGenerator;
import org.thalweg.core.objective.Norms;
import org.thalweg.core.objective.Workspace;

/**
 * Steps of {@link NewtonCg}: conjugate gradients on Hp = −g, stopped at the trust-region boundary, at negative curvature or
 * when the residual is small enough for superlinear convergence.
 *
 * <p>Source: T. Steihaug, SIAM J. Numer. Anal. 20 (1983) 626–637; J. Nocedal and S. Wright, Numerical Optimization (2006),
 * algorithm 7.2. Truncation also keeps convergence fast beside valleys of degenerate minima, where spurious negative
 * curvature of the size of the gradient ruins exact subproblem solutions (Q. Rebjock and N. Boumal, 2024).
 */
final class SteihaugRule implements StepRule {

    /** Curvature below this multiple of the largest seen is rounding. */
    private static final double CURVATURE_ROUNDING = 1e-14;

    private final TrialPoint point;
    private final Workspace workspace;
    private final RandomGenerator random;
    private final NewtonCgOptions options;
    private final TrustRegionRadius radius;
    private final double[] step;
    private final double[] residual;
    private final double[] direction;
    private final double[] product;
    private final double[] escape;
    private boolean escaping;
    private double predicted;
    private double length;
    private boolean onBoundary;

    SteihaugRule(TrialPoint point, NewtonCgOptions options, RandomGenerator random) {
        int n = point.iterate().point().length;
        this.point = point;
        this.workspace = point.objective().newWorkspace();
        this.random = random;
        this.options = options;
        this.radius = new TrustRegionRadius(options.initialRadius(), options.maxRadius());
        this.step = new double[n];
        this.residual = new double[n];
        this.direction = new double[n];
        this.product = new double[n];
        this.escape = new double[n];
    }

    @Override
    public void newModel() {
        escaping = false;
    }

    /** Conjugate gradients with a random right-hand side meet a negative eigenvalue unless it is well hidden. */
    @Override
    public boolean leavesStationaryPoint(double noise, double leastCurvature) {
        for (int i = 0; i < residual.length; i++) {
            residual[i] = random.nextGaussian();
        }
        radius.atLeast(options.initialRadius());
        double curvature = conjugateGradients(Double.POSITIVE_INFINITY, 1e-8);
        double size = Norms.euclidean(direction);
        if (!(curvature < 0)) {
            return false;
        }
        double negative = -curvature / (size * size);
        double sign = Math.copySign(size, -Vectors.dot(point.iterate().gradient(), direction));
        for (int i = 0; i < escape.length; i++) {
            escape[i] = direction[i] / sign;
        }
        escaping = negative > leastCurvature && 0.5 * negative * radius.value() * radius.value() > noise;
        return escaping;
    }

    @Override
    public void propose(double[] result) {
        if (escaping) {
            for (int i = 0; i < result.length; i++) {
                step[i] = radius.value() * escape[i];
            }
            onBoundary = true;
        } else {
            solve(radius.value());
        }
        System.arraycopy(step, 0, result, 0, result.length);
        length = Norms.euclidean(step);
        predicted = modelReduction();
    }

    private void solve(double within) {
        double[] gradient = point.iterate().gradient();
        System.arraycopy(gradient, 0, residual, 0, residual.length);
        double norm = Norms.euclidean(gradient);
        // min(½, √|g|) of Nocedal and Wright, relative to a gradient of size 1.
        conjugateGradients(within, Math.min(options.forcing(), Math.sqrt(norm)));
    }

    /**
     * Minimizes r·p + ½pᵀHp for the vector r in the residual array; the result is in the step array.
     *
     * @return dᵀHd of the direction that ended it if that is negative beyond rounding, else a value that is not negative
     */
    private double conjugateGradients(double within, double tolerance) {
        java.util.Arrays.fill(step, 0);
        onBoundary = false;
        double square = Vectors.dot(residual, residual);
        double target = tolerance * tolerance * square;
        double largest = 0;
        for (int i = 0; i < direction.length; i++) {
            direction[i] = -residual[i];
        }
        int limit = Math.min(options.maxInnerIterations(), 2 * direction.length + 10);
        for (int k = 0; k < limit && square > target; k++) {
            point.objective().hessianVector(point.iterate().point(), direction, product, workspace);
            double curvature = Vectors.dot(direction, product);
            double size = Vectors.dot(direction, direction);
            largest = Math.max(largest, Math.abs(curvature) / size);
            if (!(curvature > CURVATURE_ROUNDING * largest * size)) {
                toBoundary(within);
                return curvature < -CURVATURE_ROUNDING * largest * size ? curvature : 0;
            }
            double alpha = square / curvature;
            if (leaves(within, alpha)) {
                toBoundary(within);
                return 0;
            }
            Vectors.add(alpha, direction, step);
            Vectors.add(alpha, product, residual);
            double next = Vectors.dot(residual, residual);
            double beta = next / square;
            square = next;
            for (int i = 0; i < direction.length; i++) {
                direction[i] = Math.fma(beta, direction[i], -residual[i]);
            }
        }
        return 0;
    }

    private boolean leaves(double within, double alpha) {
        double sum = 0;
        for (int i = 0; i < step.length; i++) {
            double p = Math.fma(alpha, direction[i], step[i]);
            sum = Math.fma(p, p, sum);
        }
        return !(Math.sqrt(sum) < within);
    }

    /** Goes along the direction to |p| = Δ. */
    private void toBoundary(double within) {
        if (within == Double.POSITIVE_INFINITY) {
            return;
        }
        double a = Vectors.dot(direction, direction);
        double b = Vectors.dot(step, direction);
        double c = within * within - Vectors.dot(step, step);
        double root = Math.sqrt(Math.max(0, Math.fma(b, b, a * c)));
        // The positive root of aτ² + 2bτ = c, without cancellation.
        double tau = b > 0 ? c / (b + root) : (root - b) / a;
        Vectors.add(tau, direction, step);
        onBoundary = true;
    }

    private double modelReduction() {
        point.objective().hessianVector(point.iterate().point(), step, product, workspace);
        return -(Vectors.dot(point.iterate().gradient(), step) + 0.5 * Vectors.dot(step, product));
    }

    @Override
    public double predictedReduction() {
        return predicted;
    }

    @Override
    public void respond(double quality, boolean accepted, boolean belowRounding) {
        radius.update(quality, length, onBoundary);
    }

    @Override
    public double promise(double within) {
        solve(within);
        return modelReduction();
    }
}
