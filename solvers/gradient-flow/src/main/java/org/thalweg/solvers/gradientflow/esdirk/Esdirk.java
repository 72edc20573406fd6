package org.thalweg.solvers.gradientflow.esdirk;

import java.util.Arrays;
import org.thalweg.solvers.gradientflow.integration.FlowPoint;
import org.thalweg.solvers.gradientflow.integration.FlowProblem;
import org.thalweg.solvers.gradientflow.integration.StepMethod;
import org.thalweg.solvers.gradientflow.integration.StepSizeControl;
import org.thalweg.solvers.gradientflow.integration.StepSizing;

/**
 * A step of an ESDIRK method. Stages are predicted by the polynomial of the last step, and solved by Newton steps with the
 * Hessian at the predicted stage.
 *
 * <p>Stage rates k are taken from the stage equations, not from the gradient, whose rounding errors in stiff directions
 * would be multiplied by h. The last one is the first of the next step.
 */
public final class Esdirk implements StepMethod {

    /** Errors of single steps add up; this part of the tolerance is left to each. */
    private static final double SHARE = 0.25;

    private final FlowProblem problem;
    private final EsdirkTableau tableau;
    private final StepSizeControl sizing;
    private final StageEquation equation;
    private final LastStep lastStep;
    private final double[][] k;
    private final double[] base;
    private final double[] stage;
    private final double[] error;
    private boolean carries;

    private Esdirk(FlowProblem problem, EsdirkTableau tableau) {
        int n = problem.dimension();
        this.problem = problem;
        this.tableau = tableau;
        this.sizing = new StepSizeControl(problem, tableau.errorOrder());
        this.equation = new StageEquation(problem);
        this.lastStep = new LastStep(n);
        this.k = new double[tableau.stages()][n];
        this.base = new double[n];
        this.stage = new double[n];
        this.error = new double[n];
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
    public void evaluate(FlowPoint point) {
        problem.evaluate(point);
    }

    @Override
    public void arrived(FlowPoint point) {
        lastStep.extend(point, carries ? k[k.length - 1] : point.rate());
        carries = true;
    }

    @Override
    public double attempt(FlowPoint from, double h, FlowPoint trial) {
        double newtonError = advance(from, h, lastStep.rate());
        if (!(newtonError < Double.POSITIVE_INFINITY)) {
            return newtonError;
        }
        System.arraycopy(stage, 0, trial.theta(), 0, stage.length);
        return Math.max(newtonError, errorEstimate(from, h, trial));
    }

    /** Solves all stages of a step with the given first k; returns the largest error that a stage equation left. */
    private double advance(FlowPoint from, double h, double[] first) {
        double implicit = h * tableau.gamma();
        System.arraycopy(first, 0, k[0], 0, first.length);
        double worst = 0;
        for (int i = 1; i < k.length; i++) {
            addEarlierStages(i, h);
            predict(i, from, h);
            double newtonError = equation.solve(from.theta(), base, implicit, stage);
            if (!(newtonError < Double.POSITIVE_INFINITY)) {
                return newtonError;
            }
            worst = Math.max(worst, newtonError);
            for (int m = 0; m < stage.length; m++) {
                k[i][m] = (stage[m] - from.theta()[m] - base[m]) / implicit;
            }
        }
        return worst;
    }

    /** The last step's polynomial, or along the rate of the stage before. */
    private void predict(int i, FlowPoint from, double h) {
        if (lastStep.exists()) {
            lastStep.evaluate(from.time() + h * tableau.c(i), stage);
            return;
        }
        for (int m = 0; m < stage.length; m++) {
            stage[m] = from.theta()[m] + base[m] + h * tableau.gamma() * k[i - 1][m];
        }
    }

    private void addEarlierStages(int i, double h) {
        Arrays.fill(base, 0);
        for (int j = 0; j < i; j++) {
            double weight = h * tableau.a(i, j);
            for (int m = 0; m < base.length; m++) {
                base[m] = Math.fma(weight, k[j][m], base[m]);
            }
        }
    }

    /** The embedded estimate; stiff directions are damped in the k already. */
    private double errorEstimate(FlowPoint from, double h, FlowPoint trial) {
        for (int m = 0; m < error.length; m++) {
            double sum = 0;
            for (int j = 0; j < k.length; j++) {
                sum = Math.fma(tableau.error(j), k[j][m], sum);
            }
            error[m] = h * sum;
        }
        return problem.tolerance().norm(error, from.theta(), trial.theta()) / SHARE;
    }

    /**
     * A shorter step from the start of the step, which keeps the order of the method; cubic Hermite interpolation between
     * the first and last k should its equations not be solvable.
     */
    @Override
    public void interpolate(FlowPoint from, FlowPoint to, double fraction, double[] destination) {
        double h = to.time() - from.time();
        if (advance(from, fraction * h, lastStep.rateBefore()) <= 1) {
            System.arraycopy(stage, 0, destination, 0, stage.length);
        } else {
            lastStep.evaluate(from.time() + fraction * h, destination);
        }
    }
}
