package org.thalweg.solvers.gradientflow.integration;

/**
 * First step size from the sizes of θ, its rate and its second derivative; one gradient evaluation (E. Hairer, S. P.
 * Nørsett, G. Wanner, 1993, Solving Ordinary Differential Equations I, II.4, p. 169).
 */
public final class InitialStep {

    private InitialStep() {}

    /**
     * The size of a first step.
     *
     * @param start the evaluated starting point
     * @param errorOrder power of h with which the error estimate falls
     * @param scratch its θ and rate are overwritten
     */
    public static double choose(FlowProblem problem, FlowPoint start, int errorOrder, FlowPoint scratch) {
        Tolerance tolerance = problem.tolerance();
        double d0 = tolerance.norm(start.theta, start.theta, start.theta);
        double d1 = tolerance.norm(start.rate, start.theta, start.theta);
        double h0 = d0 < 1e-5 || d1 < 1e-5 ? 1e-6 : 0.01 * d0 / d1;
        h0 = Math.min(h0, problem.endTime());
        for (int i = 0; i < start.theta.length; i++) {
            scratch.theta[i] = Math.fma(h0, start.rate[i], start.theta[i]);
        }
        problem.rate(scratch.theta, scratch.rate);
        for (int i = 0; i < start.theta.length; i++) {
            scratch.rate[i] -= start.rate[i];
        }
        double d2 = tolerance.norm(scratch.rate, start.theta, start.theta) / h0;
        double largest = Math.max(d1, d2);
        double h1 = largest <= 1e-15 ? Math.max(1e-6, h0 * 1e-3) : ErrorPower.of(0.01 / largest, 1.0 / errorOrder);
        // A probe that was not finite says nothing but that h0 was too far.
        return Double.isFinite(largest) ? Math.min(100 * h0, h1) : h0 * 1e-3;
    }
}
