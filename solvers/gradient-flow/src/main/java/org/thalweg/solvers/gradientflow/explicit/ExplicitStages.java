package org.thalweg.solvers.gradientflow.explicit;

import org.thalweg.solvers.gradientflow.integration.FlowPoint;
import org.thalweg.solvers.gradientflow.integration.FlowProblem;

/** The stage rates k[0] … of an explicit method; the first is the rate at the old point. */
final class ExplicitStages {

    private final FlowProblem problem;
    private final double[][] weights;
    private final int count;
    private final double[][] rates;
    private final double[] argument;

    /**
     * @param weights weights[i − 1][j] of k[j] in the argument of k[i]
     * @param count stages to compute; one more array is kept for the rate at the new point
     */
    ExplicitStages(FlowProblem problem, double[][] weights, int count) {
        this.problem = problem;
        this.weights = weights;
        this.count = count;
        this.rates = new double[count + 1][problem.dimension()];
        this.argument = new double[problem.dimension()];
    }

    /** k[i]; the array after the last stage is free for the rate at the new point. */
    double[][] rates() {
        return rates;
    }

    void compute(FlowPoint from, double h) {
        System.arraycopy(from.rate(), 0, rates[0], 0, argument.length);
        for (int stage = 1; stage < count; stage++) {
            combine(weights[stage - 1], stage, from.theta(), h, argument);
            problem.rate(argument, rates[stage]);
        }
    }

    /** destination = from + h Σ factors[j] k[j] over the first {@code terms} stages. */
    void combine(double[] factors, int terms, double[] from, double h, double[] destination) {
        for (int i = 0; i < destination.length; i++) {
            double sum = 0;
            for (int j = 0; j < terms; j++) {
                sum = Math.fma(factors[j], rates[j][i], sum);
            }
            destination[i] = Math.fma(h, sum, from[i]);
        }
    }
}
