package org.thalweg.solvers.gradientflow.exponential;

import org.thalweg.solvers.gradientflow.integration.FlowPoint;
import org.thalweg.solvers.gradientflow.integration.FlowProblem;
import org.thalweg.solvers.gradientflow.integration.StepMethod;
import org.thalweg.solvers.gradientflow.integration.StepSizeControl;
import org.thalweg.solvers.gradientflow.integration.StepSizing;
import org.thalweg.solvers.gradientflow.linear.HessianEigen;

/**
 * A step of exprb32 or exprb43 (M. Hochbruck, A. Ostermann, J. Schweitzer, SIAM J. Numer. Anal. 47, 786, 2009, section
 * 5). All is done in the eigenbasis of the Hessian at the old point, so that φ functions of matrices are φ functions of
 * numbers.
 *
 * <p>With D<sub>i</sub> the change of the flow's nonlinear part at stage i, the change of coordinate u over a fraction x
 * of the step is xhφ₁F + xh(2x²φ₃P + 6x³φ₄Q), φ at −xhλ, where x²P + x³Q passes through the D<sub>i</sub>. At x = 1 this is
 * the method, inside the step its dense output of the same order.
 */
public final class ExponentialRosenbrock implements StepMethod {

    private final FlowProblem problem;
    private final StepSizeControl sizing;
    private final boolean third;
    private final HessianEigen eigen;
    private final double[] rate;
    private final double[] square;
    private final double[] cube;
    private final double[] change;
    private final double[] vector;
    private final double[] difference;
    private double decomposedTime = Double.NaN;
    private boolean decomposed;
    private double step;

    private ExponentialRosenbrock(FlowProblem problem, boolean third, int errorOrder) {
        int n = problem.dimension();
        this.problem = problem;
        this.third = third;
        this.sizing = new StepSizeControl(problem, errorOrder);
        this.eigen = new HessianEigen(problem);
        this.rate = new double[n];
        this.square = new double[n];
        this.cube = new double[n];
        this.change = new double[n];
        this.vector = new double[n];
        this.difference = new double[n];
    }

    /** Order 3 with an embedded method of order 2, one further gradient, for one run. */
    public static ExponentialRosenbrock exprb32(FlowProblem problem) {
        return new ExponentialRosenbrock(problem, false, 3);
    }

    /** Order 4 with an embedded method of order 3, two further gradients, for one run. */
    public static ExponentialRosenbrock exprb43(FlowProblem problem) {
        return new ExponentialRosenbrock(problem, true, 4);
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
        step = h;
        if (!decompose(from)) {
            return Double.POSITIVE_INFINITY;
        }
        if (third) {
            stagesOfOrderFour(from);
        } else {
            stageOfOrderThree(from);
        }
        changeAt(1);
        toPoint(from.theta(), trial.theta());
        return errorEstimate(from, trial);
    }

    /** A rejected step is tried again with the same decomposition. */
    private boolean decompose(FlowPoint from) {
        if (from.time() != decomposedTime) {
            decomposed = eigen.decompose(from);
            decomposedTime = from.time();
            eigen.toEigenbasis(from.rate(), rate);
        }
        return decomposed;
    }

    /** P from the stage at the end of an exponential Euler step. */
    private void stageOfOrderThree(FlowPoint from) {
        for (int k = 0; k < change.length; k++) {
            change[k] = step * Phi.phi(1, -step * eigen.value(k)) * rate[k];
        }
        nonlinearChange(from, square);
    }

    /** P and Q from the stages at the middle and the end. */
    private void stagesOfOrderFour(FlowPoint from) {
        double half = step / 2;
        for (int k = 0; k < change.length; k++) {
            change[k] = half * Phi.phi(1, -half * eigen.value(k)) * rate[k];
        }
        nonlinearChange(from, square);
        for (int k = 0; k < change.length; k++) {
            change[k] = step * Phi.phi(1, -step * eigen.value(k)) * (rate[k] + square[k]);
        }
        nonlinearChange(from, cube);
        for (int k = 0; k < change.length; k++) {
            double middle = square[k];
            double end = cube[k];
            square[k] = 8 * middle - end;
            cube[k] = 2 * end - 8 * middle;
        }
    }

    /** f(θ + change) − f(θ) + λ·change in the eigenbasis. */
    private void nonlinearChange(FlowPoint from, double[] destination) {
        toPoint(from.theta(), vector);
        problem.rate(vector, difference);
        for (int i = 0; i < difference.length; i++) {
            difference[i] -= from.rate()[i];
        }
        eigen.toEigenbasis(difference, destination);
        for (int k = 0; k < change.length; k++) {
            destination[k] = Math.fma(eigen.value(k), change[k], destination[k]);
        }
    }

    private void changeAt(double x) {
        double h = x * step;
        for (int k = 0; k < change.length; k++) {
            double z = -h * eigen.value(k);
            double sum = Phi.phi(1, z) * rate[k] + 2 * x * x * Phi.phi(3, z) * square[k];
            if (third) {
                sum += 6 * x * x * x * Phi.phi(4, z) * cube[k];
            }
            change[k] = h * sum;
        }
    }

    private void toPoint(double[] theta, double[] destination) {
        eigen.fromEigenbasis(change, destination);
        for (int i = 0; i < destination.length; i++) {
            destination[i] += theta[i];
        }
    }

    /** The term that the embedded method lacks: 2φ₃P for exprb32, 6φ₄Q for exprb43. */
    private double errorEstimate(FlowPoint from, FlowPoint trial) {
        for (int k = 0; k < change.length; k++) {
            double z = -step * eigen.value(k);
            change[k] = third ? step * (6 * Phi.phi(4, z)) * cube[k] : step * (2 * Phi.phi(3, z)) * square[k];
        }
        eigen.fromEigenbasis(change, difference);
        return problem.tolerance().norm(difference, from.theta(), trial.theta());
    }

    @Override
    public void interpolate(FlowPoint from, FlowPoint to, double fraction, double[] destination) {
        changeAt(fraction);
        toPoint(from.theta(), destination);
    }
}
