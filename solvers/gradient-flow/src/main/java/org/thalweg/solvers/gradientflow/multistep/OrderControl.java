package org.thalweg.solvers.gradientflow.multistep;

import org.thalweg.solvers.gradientflow.integration.ErrorPower;
import org.thalweg.solvers.gradientflow.integration.FlowPoint;
import org.thalweg.solvers.gradientflow.integration.FlowProblem;
import org.thalweg.solvers.gradientflow.integration.InitialStep;
import org.thalweg.solvers.gradientflow.integration.StepSizing;

/**
 * Chooses order and step size from divided differences: of the present order and its neighbours the one that allows the
 * largest step. The error of order k at time t is (1/α₀) · y[t, t<sub>n</sub>, …, t<sub>n−k</sub>] · Π<sub>j&lt;k</sub>
 * (t − t<sub>n−j</sub>).
 */
final class OrderControl implements StepSizing {

    /** Errors of single steps add up along a valley; this part of the tolerance is left to each. */
    private static final double SHARE = 0.1;

    private static final double SAFETY = 0.8;
    private static final double MAX_FACTOR = 2;
    private static final double MIN_FACTOR = 0.2;
    /** Changes smaller than this are not worth the loss of regularity. */
    private static final double DEAD_ZONE = 1.05;

    /** Rejections in a row after which the past points are no guide any more. */
    private static final int RESTART_AFTER = 12;

    private final FlowProblem problem;
    private final History history;
    private final double[] difference;
    private final double[] error;
    private final int minOrder;
    private final int maxOrder;
    private int order;
    private int lastOrder;
    private int stepsAtOrder;
    private int failures;
    private double size;

    OrderControl(FlowProblem problem, History history, int minOrder, int maxOrder) {
        this.minOrder = minOrder;
        this.maxOrder = maxOrder;
        this.order = minOrder;
        this.lastOrder = minOrder;
        this.error = new double[maxOrder + 1];
        this.problem = problem;
        this.history = history;
        this.difference = new double[problem.dimension()];
    }

    int order() {
        return order;
    }

    /** Order of the last accepted step. */
    int lastOrder() {
        return lastOrder;
    }

    @Override
    public void start(FlowPoint start, FlowPoint scratch) {
        size = InitialStep.choose(problem, start, 2, scratch);
    }

    /** Starts with the highest order that the history allows with an estimate of the next one, at most 4. */
    void resume(double h) {
        order = Math.max(minOrder, Math.min(Math.min(4, maxOrder), history.size() - 2));
        size = h;
    }

    @Override
    public double size() {
        return size;
    }

    /** Error estimates for the step to t of the present order and its neighbours; returns that of the present order. */
    double errors(double t, double[] predicted, double[] point) {
        for (int k = Math.max(minOrder, order - 1); k <= Math.min(order + 1, maxOrder); k++) {
            error[k] = Double.NaN;
            if (history.size() > k) {
                error[k] = estimate(k, t, point);
            }
        }
        if (history.size() <= order) {
            // The very first step: the predictor was Euler's and the difference is h² y″.
            for (int i = 0; i < point.length; i++) {
                difference[i] = (point[i] - predicted[i]) / 2;
            }
            error[order] = problem.tolerance().norm(difference, history.point(0), point) / SHARE;
        }
        return error[order];
    }

    private double estimate(int k, double t, double[] point) {
        history.evaluate(k, t, difference);
        for (int i = 0; i < point.length; i++) {
            difference[i] = point[i] - difference[i];
        }
        double factor = 1 / (history.leading(k, t) * (t - history.time(k)));
        return factor * problem.tolerance().norm(difference, history.point(0), point) / SHARE;
    }

    @Override
    public void accepted(double h, double newError) {
        failures = 0;
        lastOrder = order;
        stepsAtOrder++;
        int best = order;
        double factor = factor(order);
        if (stepsAtOrder > order) {
            for (int k = Math.max(minOrder, order - 1); k <= Math.min(order + 1, maxOrder); k++) {
                if (k != order && !Double.isNaN(error[k]) && factor(k) > factor) {
                    best = k;
                    factor = factor(k);
                }
            }
        }
        if (best != order) {
            order = best;
            stepsAtOrder = 0;
        }
        factor = Math.max(MIN_FACTOR, Math.min(MAX_FACTOR, factor));
        size = factor > 1 && factor < DEAD_ZONE ? h : h * factor;
    }

    private double factor(int k) {
        double e = Math.max(error[k], 1e-10);
        return SAFETY * ErrorPower.of(e, -1.0 / (k + 1));
    }

    @Override
    public void rejected(double h, double newError) {
        failures++;
        boolean measured = newError < Double.POSITIVE_INFINITY;
        size = h * (measured ? Math.max(MIN_FACTOR, Math.min(0.9, factor(order))) : 0.25);
        if (failures > 2 && order > minOrder) {
            order--;
            stepsAtOrder = 0;
        }
        if (failures == RESTART_AFTER) {
            history.keepNewest();
            order = minOrder;
        }
    }
}
