package org.thalweg.solvers.leastsquares;

import org.thalweg.core.objective.Norms;

/**
 * The second-order correction ½a of a step v: a minimizes |r_vv + Ja|² + λ|Da|² with the second derivative of the residuals
 * along v.
 *
 * <p>r_vv comes from one more evaluation of the residuals, 2/h ((r(θ + hv) − r)/h − Jv) with h = 0.1. Source: M. Transtrum
 * and J. Sethna, arXiv:1201.5885 (2012), equations (20)–(22).
 */
final class GeodesicAcceleration {

    private static final double STEP = 0.1;

    private final ResidualPoint point;
    private final LinearModel linear;
    private final double limit;
    private final double[] probe;
    private final double[] curvature;
    private final double[] acceleration;

    GeodesicAcceleration(ResidualPoint point, LinearModel linear, double limit) {
        int n = point.iterate().point().length;
        this.point = point;
        this.linear = linear;
        this.limit = limit;
        this.probe = new double[n];
        this.curvature = new double[point.residuals().length];
        this.acceleration = new double[n];
    }

    /**
     * Adds ½a to the step.
     *
     * @param velocity v[n], solved with the current damping
     * @param along Jv[m]
     * @param step step[n], holds v on entry
     * @return false if a is too large beside v for either to be trusted
     */
    boolean correct(double[] velocity, double[] along, double[] step) {
        if (limit == 0) {
            return true;
        }
        for (int i = 0; i < probe.length; i++) {
            probe[i] = STEP * velocity[i];
        }
        point.moveTrial(probe);
        double[] ahead = point.evaluateResiduals();
        double[] r = point.residuals();
        for (int k = 0; k < curvature.length; k++) {
            curvature[k] = 2 / STEP * ((ahead[k] - r[k]) / STEP - along[k]);
        }
        if (!Double.isFinite(Norms.inf(curvature)) || !linear.solve(curvature, acceleration)) {
            return false;
        }
        double[] scale = linear.scale();
        if (!(2 * ScaledNorm.of(acceleration, scale) <= limit * ScaledNorm.of(velocity, scale))) {
            return false;
        }
        for (int i = 0; i < step.length; i++) {
            step[i] = Math.fma(0.5, acceleration[i], step[i]);
        }
        return true;
    }
}
