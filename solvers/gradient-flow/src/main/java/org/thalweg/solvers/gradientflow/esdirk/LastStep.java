package org.thalweg.solvers.gradientflow.esdirk;

import org.thalweg.solvers.gradientflow.integration.FlowPoint;

/**
 * The cubic Hermite polynomial of the last accepted step, through θ and rate at both its ends. Inside the step it
 * interpolates; beyond the step's end it predicts.
 *
 * <p>A flow along a curved valley bends away from any straight line within a small part of t; a prediction on the bend keeps
 * the implicit stages within reach of Newton's method.
 */
final class LastStep {

    private final double[] oldTheta;
    private final double[] oldRate;
    private final double[] theta;
    private final double[] rate;
    private double oldTime;
    private double time;
    private int points;

    LastStep(int n) {
        oldTheta = new double[n];
        oldRate = new double[n];
        theta = new double[n];
        rate = new double[n];
    }

    /** The flow has arrived at a point with the given rate, which may differ from the evaluated one by rounding. */
    void extend(FlowPoint point, double[] newRate) {
        copy(theta, oldTheta);
        copy(rate, oldRate);
        oldTime = time;
        copy(point.theta(), theta);
        copy(newRate, rate);
        time = point.time();
        points++;
    }

    /** Whether there was a step yet. */
    boolean exists() {
        return points > 1;
    }

    /** dθ/dt[n] where the step began. */
    double[] rateBefore() {
        return oldRate;
    }

    /** dθ/dt[n] where the step ended. */
    double[] rate() {
        return rate;
    }

    /** θ[n] at a time inside or beyond the step; for the latter there must have been a step. */
    void evaluate(double t, double[] destination) {
        double h = time - oldTime;
        double x = (t - time) / h;
        double back = x * x * (3 + 2 * x);
        double end = x * (1 + x) * (1 + x) * h;
        double start = x * x * (1 + x) * h;
        for (int m = 0; m < destination.length; m++) {
            destination[m] = theta[m] + back * (oldTheta[m] - theta[m]) + end * rate[m] + start * oldRate[m];
        }
    }

    private static void copy(double[] from, double[] to) {
        System.arraycopy(from, 0, to, 0, to.length);
    }
}
