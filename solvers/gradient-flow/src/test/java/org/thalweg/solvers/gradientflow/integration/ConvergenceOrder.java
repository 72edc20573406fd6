package org.thalweg.solvers.gradientflow.integration;

import java.util.function.Function;
import org.thalweg.solvers.gradientflow.RotatedFlow;

/** Measures the order of a one-step method on a flow with known solution: equal steps, ever more of them. */
public final class ConvergenceOrder {

    private static final double END = 1;

    private ConvergenceOrder() {}

    /** log2 of the ratio of the errors at the end for n and 2n equal steps. */
    public static double ofSolution(Function<FlowProblem, StepMethod> method, double lambda, int steps) {
        return log2(endError(method, lambda, steps) / endError(method, lambda, 2 * steps));
    }

    /** log2 of the ratio of the largest errors inside the steps for n and 2n equal steps. */
    public static double ofInterpolation(Function<FlowProblem, StepMethod> method, double lambda, int steps) {
        return log2(insideError(method, lambda, steps) / insideError(method, lambda, 2 * steps));
    }

    /** log2 of the ratio of the error estimates of a first step of size h and h/2. */
    public static double ofEstimate(Function<FlowProblem, StepMethod> method, double lambda, double h) {
        return log2(estimate(method, lambda, h) / estimate(method, lambda, h / 2));
    }

    /** Largest error of an entry at the end after n equal steps. */
    public static double endError(Function<FlowProblem, StepMethod> method, double lambda, int steps) {
        return integrate(method, lambda, steps, false);
    }

    private static double insideError(Function<FlowProblem, StepMethod> method, double lambda, int steps) {
        return integrate(method, lambda, steps, true);
    }

    private static double integrate(
            Function<FlowProblem, StepMethod> factory, double lambda, int steps, boolean inside) {
        RotatedFlow flow = new RotatedFlow(lambda);
        StepMethod method = factory.apply(problem(flow));
        FlowPoint from = startPoint(method);
        double h = END / steps;
        double[] middle = new double[3];
        double worst = 0;
        for (int k = 0; k < steps; k++) {
            FlowPoint to = new FlowPoint(3, true);
            method.attempt(from, h, to);
            to.time = (k + 1) * h;
            method.evaluate(to);
            method.arrived(to);
            for (double fraction = 0.25; inside && fraction < 1; fraction += 0.25) {
                method.interpolate(from, to, fraction, middle);
                worst = Math.max(worst, distance(middle, flow.solution(from.time + fraction * h)));
            }
            from = to;
        }
        return inside ? worst : distance(from.theta, flow.solution(END));
    }

    private static double estimate(Function<FlowProblem, StepMethod> factory, double lambda, double h) {
        StepMethod method = factory.apply(problem(new RotatedFlow(lambda)));
        return method.attempt(startPoint(method), h, new FlowPoint(3, true));
    }

    private static FlowPoint startPoint(StepMethod method) {
        FlowPoint from = new FlowPoint(3, true);
        System.arraycopy(RotatedFlow.start(), 0, from.theta, 0, 3);
        method.evaluate(from);
        method.arrived(from);
        return from;
    }

    private static FlowProblem problem(RotatedFlow flow) {
        return new FlowProblem(flow, new double[] {1, 1, 1}, END, new Tolerance(1e-12, 1e-12), 0);
    }

    private static double distance(double[] a, double[] b) {
        double worst = 0;
        for (int i = 0; i < a.length; i++) {
            worst = Math.max(worst, Math.abs(a[i] - b[i]));
        }
        return worst;
    }

    private static double log2(double ratio) {
        return StrictMath.log(ratio) / StrictMath.log(2);
    }
}
