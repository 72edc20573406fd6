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

    /** Errors of single steps add up; this part of the tolerance is left to each. */
    private static final double SHARE = 0.25;

    private final FlowProblem problem;
    private final EsdirkTableau tableau;
    private final StepSizeControl sizing;
    private final ShiftedHessian matrix;
    private final double[][] k;
    private final double[] carried;
    private final double[] carriedBefore;
    private final double[] base;
    private final double[] stage;
    private final double[] rate;
    private final double[] correction;
    private boolean carries;

    private Esdirk(FlowProblem problem, EsdirkTableau tableau) {
        int n = problem.dimension();
        this.problem = problem;
        this.tableau = tableau;
        this.sizing = new StepSizeControl(problem, tableau.errorOrder());
        this.matrix = new ShiftedHessian(problem);
        this.k = new double[tableau.stages()][n];
        this.carried = new double[n];
        this.carriedBefore = new double[n];
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
        System.arraycopy(carried, 0, carriedBefore, 0, carried.length);
        System.arraycopy(carries ? last : point.rate(), 0, carried, 0, carried.length);
        carries = true;
    }

    @Override
    public double attempt(FlowPoint from, double h, FlowPoint trial) {
        double newtonError = advance(from, h, carried);
        if (!(newtonError <= NEWTON_TOLERANCE)) {
            return newtonError;
        }
        System.arraycopy(stage, 0, trial.theta(), 0, stage.length);
        return errorEstimate(from, h, trial);
    }

    /** Solves all stages of a step with the given first k; returns the Newton error, as {@link #solveStage} does. */
    private double advance(FlowPoint from, double h, double[] first) {
        if (!matrix.factorize(from, h * tableau.gamma())) {
            return Double.POSITIVE_INFINITY;
        }
        System.arraycopy(first, 0, k[0], 0, first.length);
        for (int i = 1; i < k.length; i++) {
            double newtonError = solveStage(i, from.theta(), h);
            if (!(newtonError <= NEWTON_TOLERANCE)) {
                return newtonError;
            }
        }
        return 0;
    }

    /** Returns the error left; infinite if the steps do not converge, NaN if something was not finite. */
    private double solveStage(int i, double[] theta, double h) {
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
            if (Double.isNaN(size)) {
                return size;
            }
            if (size <= NEWTON_TOLERANCE) {
                for (int m = 0; m < stage.length; m++) {
                    k[i][m] = (stage[m] - theta[m] - base[m]) / implicit;
                }
                return size;
            }
            if (size >= previous) {
                break;
            }
            previous = size;
        }
        return Double.POSITIVE_INFINITY;
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

    /** The embedded estimate; stiff directions are damped in the k already. */
    private double errorEstimate(FlowPoint from, double h, FlowPoint trial) {
        for (int m = 0; m < correction.length; m++) {
            double sum = 0;
            for (int j = 0; j < k.length; j++) {
                sum = Math.fma(tableau.error(j), k[j][m], sum);
            }
            correction[m] = h * sum;
        }
        return problem.tolerance().norm(correction, from.theta(), trial.theta()) / SHARE;
    }

    /**
     * A shorter step from the start of the step, which keeps the order of the method; cubic Hermite interpolation between
     * the first and last k should its equations not be solvable.
     */
    @Override
    public void interpolate(FlowPoint from, FlowPoint to, double fraction, double[] destination) {
        double h = to.time() - from.time();
        if (advance(from, fraction * h, carriedBefore) <= NEWTON_TOLERANCE) {
            System.arraycopy(stage, 0, destination, 0, stage.length);
        } else {
            hermite(from, to, fraction, destination);
        }
    }

    private void hermite(FlowPoint from, FlowPoint to, double x, double[] destination) {
        double h = to.time() - from.time();
        double rising = x * x * (3 - 2 * x);
        double first = x * (1 - x) * (1 - x) * h;
        double second = -x * x * (1 - x) * h;
        for (int m = 0; m < destination.length; m++) {
            double start = from.theta()[m];
            double change = to.theta()[m] - start;
            destination[m] = start + rising * change + first * carriedBefore[m] + second * carried[m];
        }
    }
}
