package org.thalweg.solvers.gradientflow.rosenbrock;

import org.thalweg.solvers.gradientflow.integration.FlowPoint;
import org.thalweg.solvers.gradientflow.integration.FlowProblem;
import org.thalweg.solvers.gradientflow.integration.StepMethod;
import org.thalweg.solvers.gradientflow.integration.StepSizeControl;
import org.thalweg.solvers.gradientflow.integration.StepSizing;
import org.thalweg.solvers.gradientflow.linear.ShiftedHessian;

/** A step of a Rosenbrock method with the exact Hessian. */
public final class Rosenbrock implements StepMethod {

    private final FlowProblem problem;
    private final StepSizeControl sizing;
    private final RosenbrockTableau tableau;
    private final ShiftedHessian matrix;
    private final double[][] u;
    private final double[] argument;
    private final double[] rate;

    private Rosenbrock(FlowProblem problem, RosenbrockTableau tableau) {
        this.problem = problem;
        this.tableau = tableau;
        this.sizing = new StepSizeControl(problem, tableau.errorOrder());
        this.matrix = new ShiftedHessian(problem);
        this.u = new double[tableau.stages()][problem.dimension()];
        this.argument = new double[problem.dimension()];
        this.rate = new double[problem.dimension()];
    }

    /** Rodas4 for one run. */
    public static Rosenbrock rodas4(FlowProblem problem) {
        return new Rosenbrock(problem, RosenbrockTableau.rodas4());
    }

    /** Rodas5P for one run. */
    public static Rosenbrock rodas5P(FlowProblem problem) {
        return new Rosenbrock(problem, RosenbrockTableau.rodas5P());
    }

    @Override
    public StepSizing sizing() {
        return sizing;
    }

    @Override
    public boolean needsHessian() {
        return true;
    }

    @Override
    public void evaluate(FlowPoint point) {
        problem.evaluateHessian(point);
    }

    @Override
    public double attempt(FlowPoint from, double h, FlowPoint trial) {
        if (!matrix.factorize(from, h * tableau.gamma())) {
            return Double.POSITIVE_INFINITY;
        }
        int last = tableau.stages() - 1;
        for (int i = 0; i <= last; i++) {
            stageArgument(i, from.theta());
            if (i == 0) {
                System.arraycopy(from.rate(), 0, rate, 0, rate.length);
            } else {
                problem.rate(argument, rate);
            }
            stageSolve(i, h);
        }
        for (int k = 0; k < argument.length; k++) {
            trial.theta()[k] = argument[k] + u[last][k];
        }
        return problem.tolerance().norm(u[last], from.theta(), trial.theta());
    }

    private void stageArgument(int i, double[] theta) {
        for (int k = 0; k < argument.length; k++) {
            double sum = 0;
            for (int j = 0; j < i; j++) {
                sum = Math.fma(tableau.a(i, j), u[j][k], sum);
            }
            argument[k] = theta[k] + sum;
        }
    }

    private void stageSolve(int i, double h) {
        for (int k = 0; k < rate.length; k++) {
            double sum = h * rate[k];
            for (int j = 0; j < i; j++) {
                sum = Math.fma(tableau.c(i, j), u[j][k], sum);
            }
            u[i][k] = tableau.gamma() * sum;
        }
        matrix.solve(u[i]);
    }

    /** y₀(1 − x) + x (y₁ + (1 − x) (k₁ + x (k₂ + x k₃))) with k = Σ dense · U. */
    @Override
    public void interpolate(FlowPoint from, FlowPoint to, double fraction, double[] destination) {
        for (int k = 0; k < destination.length; k++) {
            double inner = 0;
            for (int power = tableau.densePowers() - 1; power >= 0; power--) {
                double term = 0;
                for (int j = 0; j < u.length; j++) {
                    term = Math.fma(tableau.dense(power, j), u[j][k], term);
                }
                inner = Math.fma(fraction, inner, term);
            }
            double start = from.theta()[k];
            double change = to.theta()[k] - start;
            destination[k] = start + fraction * Math.fma(1 - fraction, inner, change);
        }
    }
}
