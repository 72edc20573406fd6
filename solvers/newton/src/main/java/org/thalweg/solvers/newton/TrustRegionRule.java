package org.thalweg.solvers.newton;

import org.thalweg.solvers.newton.dense.TrustRegionSubproblem;

/** Steps of {@link NewtonTrustRegion}. */
final class TrustRegionRule implements StepRule {

    /** At a saddle the cautious length is nothing to go by, so one rejection shrinks the radius no further than this. */
    private static final double LARGEST_SHRINK = 0.01;

    private final SecondOrderPoint point;
    private final TrustRegionSubproblem subproblem;
    private final TrustRegionRadius radius;
    private final double initialRadius;
    private final double[] unused;

    TrustRegionRule(SecondOrderPoint point, NewtonTrustRegionOptions options) {
        int n = point.iterate().point().length;
        this.point = point;
        this.subproblem = new TrustRegionSubproblem(n);
        this.radius = new TrustRegionRadius(options.initialRadius(), options.maxRadius());
        this.initialRadius = options.initialRadius();
        this.unused = new double[n];
    }

    @Override
    public void newModel() {
        subproblem.model(point.iterate().gradient(), point.hessian());
    }

    @Override
    public boolean leavesStationaryPoint(double noise, double leastCurvature) {
        double curvature = subproblem.negativeCurvature();
        if (!(curvature > leastCurvature)) {
            return false;
        }
        radius.atLeast(initialRadius);
        return 0.5 * curvature * radius.value() * radius.value() > noise;
    }

    @Override
    public void propose(double[] step) {
        subproblem.solve(radius.value(), step);
    }

    @Override
    public double predictedReduction() {
        return subproblem.predictedReduction();
    }

    @Override
    public void respond(double quality, boolean accepted, boolean belowRounding) {
        double length = subproblem.stepNorm();
        radius.update(quality, length, subproblem.onBoundary());
        if (!accepted) {
            radius.atMost(
                    belowRounding
                            ? subproblem.dampedLength()
                            : Math.max(subproblem.cautiousLength(), LARGEST_SHRINK * length));
        }
    }

    @Override
    public double promise(double length) {
        subproblem.solve(length, unused);
        return subproblem.predictedReduction();
    }
}
