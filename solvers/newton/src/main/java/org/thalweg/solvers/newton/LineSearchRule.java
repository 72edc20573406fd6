package org.thalweg.solvers.newton;

import org.thalweg.solvers.newton.dense.TrustRegionSubproblem;

/**
 * Steps of {@link Newton}: αp along one direction p = −B⁻¹g with B positive definite, α shortened until the step is good.
 *
 * <p>The predicted reduction is that of the model with B, −g·p(α − ½α²).
 */
final class LineSearchRule implements StepRule {

    /** Writes p for a gradient and a Hessian. */
    @FunctionalInterface
    interface Direction {
        void compute(double[] gradient, double[] hessian, double[] direction);
    }

    private static final double SHRINK = 0.5;
    private static final double SHRINK_NOT_FINITE = 0.1;

    private final SecondOrderPoint point;
    private final TrustRegionSubproblem subproblem;
    private final Direction rule;
    private final double[] direction;
    private double alpha;
    private double slope;
    private double curvature;
    private boolean damped;

    private LineSearchRule(SecondOrderPoint point, TrustRegionSubproblem subproblem, Direction rule) {
        this.point = point;
        this.subproblem = subproblem;
        this.rule = rule;
        this.direction = new double[point.iterate().point().length];
    }

    /** B = H, or H + 2|λ_min|I where H is not positive definite. */
    static LineSearchRule shifted(SecondOrderPoint point) {
        TrustRegionSubproblem subproblem =
                new TrustRegionSubproblem(point.iterate().point().length);
        return new LineSearchRule(point, subproblem, (g, h, p) -> {
            subproblem.model(g, h);
            subproblem.cautiousStep(p);
        });
    }

    /** B = |H|. */
    static LineSearchRule saddleFree(SecondOrderPoint point) {
        int n = point.iterate().point().length;
        TrustRegionSubproblem subproblem = new TrustRegionSubproblem(n);
        AbsoluteHessian absolute = new AbsoluteHessian(n);
        return new LineSearchRule(point, subproblem, (g, h, p) -> {
            subproblem.model(g, h);
            absolute.direction(g, h, p);
        });
    }

    @Override
    public void newModel() {
        rule.compute(point.iterate().gradient(), point.hessian(), direction);
        begin();
    }

    private void begin() {
        alpha = 1;
        slope = Vectors.dot(point.iterate().gradient(), direction);
        curvature = -slope;
        damped = false;
    }

    @Override
    public boolean leavesStationaryPoint(double noise, double leastCurvature) {
        double negative = subproblem.negativeCurvature();
        if (!(negative > leastCurvature && 0.5 * negative > noise)) {
            return false;
        }
        // At radius 1 the subproblem's solution is the lowest eigenvector but for the negligible gradient.
        subproblem.solve(1, direction);
        begin();
        curvature = -negative;
        return true;
    }

    @Override
    public void propose(double[] step) {
        for (int i = 0; i < step.length; i++) {
            step[i] = alpha * direction[i];
        }
    }

    @Override
    public double predictedReduction() {
        return -alpha * slope - 0.5 * alpha * alpha * curvature;
    }

    @Override
    public void respond(double quality, boolean accepted, boolean belowRounding) {
        if (accepted) {
            return;
        }
        if (belowRounding && !damped) {
            // Close to a saddle the gradient is too small to show the way that negative curvature still does.
            if (!leavesStationaryPoint(point.noise(), 0)) {
                subproblem.dampedStep(direction);
                begin();
            }
            damped = true;
            return;
        }
        alpha *= quality == Double.NEGATIVE_INFINITY ? SHRINK_NOT_FINITE : SHRINK;
    }

    @Override
    public double promise(double length) {
        subproblem.solve(length, direction);
        return subproblem.predictedReduction();
    }
}
