package org.thalweg.solvers.newton;

import org.thalweg.solvers.newton.dense.CubicSubproblem;

/**
 * Steps of {@link AdaptiveCubicRegularization}, and how σ follows their success.
 *
 * <p>Source: C. Cartis, N. Gould and P. Toint, Adaptive cubic regularisation methods, part I, Math. Program. 127 (2011)
 * 245–295, algorithm 2.1 and section 7.
 */
final class CubicRule implements StepRule {

    private static final double POOR = 0.1;
    private static final double GOOD = 0.9;
    private static final double FACTOR = 2;
    private static final double FACTOR_NOT_FINITE = 100;
    private static final double LEAST = 1e-300;
    private static final double GREATEST = 1e300;

    private final SecondOrderPoint point;
    private final CubicSubproblem subproblem;
    private final double[] unused;
    private double sigma;

    CubicRule(SecondOrderPoint point, double initialSigma) {
        int n = point.iterate().point().length;
        this.point = point;
        this.subproblem = new CubicSubproblem(n);
        this.unused = new double[n];
        this.sigma = initialSigma;
    }

    @Override
    public void newModel() {
        subproblem.model(point.iterate().gradient(), point.hessian());
    }

    @Override
    public boolean leavesStationaryPoint(double noise, double leastCurvature) {
        if (!(subproblem.negativeCurvature() > leastCurvature)) {
            return false;
        }
        subproblem.solve(sigma, unused);
        return subproblem.predictedReduction() > noise;
    }

    @Override
    public void propose(double[] step) {
        subproblem.solve(sigma, step);
    }

    @Override
    public double predictedReduction() {
        return subproblem.predictedReduction();
    }

    @Override
    public void respond(double quality, boolean accepted, boolean belowRounding) {
        if (quality == Double.NEGATIVE_INFINITY) {
            sigma = Math.min(GREATEST, FACTOR_NOT_FINITE * sigma);
        } else if (belowRounding && !accepted) {
            sigma = Math.min(GREATEST, FACTOR_NOT_FINITE * FACTOR_NOT_FINITE * sigma);
        } else if (quality < POOR) {
            sigma = Math.min(GREATEST, FACTOR * sigma);
        } else if (quality > GOOD) {
            sigma = Math.max(LEAST, sigma / FACTOR);
        }
    }

    /** σ is chosen so that the step has about the given length where the cubic term dominates: σ|p|² = |g|. */
    @Override
    public double promise(double length) {
        double norm = Math.sqrt(
                Vectors.dot(point.iterate().gradient(), point.iterate().gradient()));
        subproblem.solve(Math.max(LEAST, norm / (length * length)), unused);
        return subproblem.predictedReduction();
    }
}
