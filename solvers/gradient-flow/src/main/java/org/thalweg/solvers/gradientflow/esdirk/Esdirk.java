package org.thalweg.solvers.gradientflow.esdirk;

import org.thalweg.solvers.gradientflow.integration.FlowPoint;
import org.thalweg.solvers.gradientflow.integration.FlowProblem;
import org.thalweg.solvers.gradientflow.integration.StepMethod;
import org.thalweg.solvers.gradientflow.integration.StepSizeControl;
import org.thalweg.solvers.gradientflow.integration.StepSizing;
import org.thalweg.solvers.gradientflow.linear.ShiftedHessian;

/**
 * A step of an ESDIRK method; the stages are solved by Newton steps with the Hessian at the old point.
 *
 * <p>Stage rates k are taken from the stage equations, not from the gradient, whose rounding errors in stiff directions
 * would be multiplied by h. The last one is the first of the next step.
 */
public final class Esdirk implements StepMethod {

    private static final int MAX_CORRECTIONS = 10;
    /** Newton error allowed, in units of the tolerance. */
    private static final double NEWTON_TOLERANCE = 0.01;

    private final FlowProblem problem;
    private final EsdirkTableau tableau;
    private final StepSizeControl sizing;
    private final ShiftedHessian matrix;
    private final double[][] k;
    private final double[] carried;
    private final double[] base;
    private final double[] stage;
    private final double[] rate;
    private final double[] correction;
    private boolean carries;
    private double step;

    private Esdirk(FlowProblem problem, EsdirkTableau tableau) {
        int n = problem.dimension();
        this.problem = problem;
        this.tableau = tableau;
        this.sizing = new StepSizeControl(problem, tableau.errorOrder());
        this.matrix = new ShiftedHessian(problem);
        this.k = new double[tableau.stages()][n];
        this.carried = new double[n];
        this.base = new double[n];
        this.stage = new double[n];
        this.rate = new double[n];
        this.correction = new double[n];
    }

    /** The implicit part of Kennedy and Carpenter's method of order 4, for one run. */
    public static Esdirk kencarp4(FlowProblem problem) {
        return new Esdirk(problem, EsdirkTableau.kencarp4());
    }

    /** TR-BDF2 for one run. */
    public static Esdirk trBdf2(FlowProblem problem) {
        return new Esdirk(problem, EsdirkTableau.trBdf2());
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
    public void arrived(FlowPoint point) {
        double[] last = k[k.length - 1];
        System.arraycopy(carries ? last : point.rate(), 0, carried, 0, carried.length);
        carries = true;
    }

    @Override
    public double attempt(FlowPoint from, double h, FlowPoint trial) {
        step = h;
        if (!matrix.factorize(from, h * tableau.gamma())) {
            return Double.NaN;
        }
        System.arraycopy(carried, 0, k[0], 0, carried.length);
        for (int i = 1; i < k.length; i++) {
            if (!solveStage(i, from.theta(), h)) {
                return Double.NaN;
            }
        }
        System.arraycopy(stage, 0, trial.theta(), 0, stage.length);
        return errorEstimate(from, h, trial);
    }

    private boolean solveStage(int i, double[] theta, double h) {
        double implicit = h * tableau.gamma();
        for (int m = 0; m < stage.length; m++) {
            double sum = 0;
            for (int j = 0; j < i; j++) {
                sum = Math.fma(tableau.a(i, j), k[j][m], sum);
            }
            base[m] = h * sum;
            stage[m] = theta[m] + base[m] + implicit * k[i - 1][m];
        }
        double previous = Double.POSITIVE_INFINITY;
        for (int round = 0; round < MAX_CORRECTIONS; round++) {
            double size = correct(theta, implicit);
            if (!(size < previous)) {
                return false;
            }
            if (size <= NEWTON_TOLERANCE) {
                for (int m = 0; m < stage.length; m++) {
                    k[i][m] = (stage[m] - theta[m] - base[m]) / implicit;
                }
                return true;
            }
            previous = size;
        }
        return false;
    }

    private double correct(double[] theta, double implicit) {
        problem.rate(stage, rate);
        for (int m = 0; m < stage.length; m++) {
            correction[m] = implicit * rate[m] + base[m] - (stage[m] - theta[m]);
        }
        matrix.solve(correction);
        for (int m = 0; m < stage.length; m++) {
            stage[m] += correction[m];
        }
        return problem.tolerance().norm(correction, theta, stage);
    }

    /** The embedded estimate, damped in stiff directions by one more solve (Hosea and Shampine 1996, section 4). */
    private double errorEstimate(FlowPoint from, double h, FlowPoint trial) {
        for (int m = 0; m < correction.length; m++) {
            double sum = 0;
            for (int j = 0; j < k.length; j++) {
                sum = Math.fma(tableau.error(j), k[j][m], sum);
            }
            correction[m] = h * sum;
        }
        matrix.solve(correction);
        return problem.tolerance().norm(correction, from.theta(), trial.theta());
    }

    /** Cubic Hermite interpolation with the first and last k. */
    @Override
    public void interpolate(FlowPoint from, FlowPoint to, double fraction, double[] destination) {
        double x = fraction;
        double[] last = k[k.length - 1];
        double rising = x * x * (3 - 2 * x);
        double first = x * (1 - x) * (1 - x) * step;
        double second = -x * x * (1 - x) * step;
        for (int m = 0; m < destination.length; m++) {
            double start = from.theta()[m];
            double change = to.theta()[m] - start;
            destination[m] = start + rising * change + first * k[0][m] + second * last[m];
        }
    }
}
