package org.thalweg.solvers.gradientflow.integration;

import org.thalweg.core.objective.HessianMemory;

/** A point of the flow with what is known there; reused from step to step. */
public final class FlowPoint {

    /** Dense matrices of a stiff flow: a Hessian at each end of a step, and a factorization. */
    public static final int DENSE_MATRICES = 3;

    final double[] theta;
    final double[] gradient;
    final double[] rate;
    final double[] hessian;
    double time;
    double value = Double.NaN;
    boolean evaluated;

    /** Room for n parameters, and for the Hessian if asked. */
    public FlowPoint(int n, boolean withHessian) {
        if (withHessian) {
            HessianMemory.check(n, DENSE_MATRICES);
        }
        hessian = withHessian ? new double[n * n] : new double[0];
        theta = new double[n];
        gradient = new double[n];
        rate = new double[n];
    }

    /** A point at time t with a copy of θ, not evaluated. */
    public static FlowPoint at(double t, double[] theta) {
        FlowPoint point = new FlowPoint(theta.length, false);
        System.arraycopy(theta, 0, point.theta, 0, theta.length);
        point.time = t;
        return point;
    }

    /** As {@link #at} for t = 0, with room for the Hessian. */
    public static FlowPoint withHessianAt(double[] theta) {
        FlowPoint point = new FlowPoint(theta.length, true);
        System.arraycopy(theta, 0, point.theta, 0, theta.length);
        return point;
    }

    /** θ[n]; a method writes it in the trial point only. */
    public double[] theta() {
        return theta;
    }

    /** ∇E(θ)[n], once evaluated. */
    public double[] gradient() {
        return gradient;
    }

    /** dθ/dt[n], once evaluated. */
    public double[] rate() {
        return rate;
    }

    /** The Hessian of E[n × n], if the method evaluates it. */
    public double[] hessian() {
        return hessian;
    }

    /** Time t. */
    public double time() {
        return time;
    }

    /** Whether value, gradient and rate belong to θ. */
    public boolean isEvaluated() {
        return evaluated;
    }

    /** E(θ), NaN before the evaluation. */
    public double value() {
        return value;
    }
}
