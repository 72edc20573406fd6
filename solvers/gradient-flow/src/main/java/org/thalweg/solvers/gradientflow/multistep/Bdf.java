package org.thalweg.solvers.gradientflow.multistep;

import org.thalweg.solvers.gradientflow.integration.FlowPoint;
import org.thalweg.solvers.gradientflow.integration.FlowProblem;
import org.thalweg.solvers.gradientflow.integration.StepMethod;
import org.thalweg.solvers.gradientflow.integration.StepSizing;
import org.thalweg.solvers.gradientflow.linear.ShiftedSystem;

/**
 * Backward differentiation formulas of order 1 to 6 with variable coefficients (C. W. Gear, 1971; R. K. Brayton, F. G.
 * Gustavson, G. D. Hachtel, 1972).
 *
 * <p>The predictor, a polynomial through past points, follows the curved floor of a valley closely, so that one Newton
 * step with the Hessian at the predicted point solves the implicit equation to a small part of the tolerance. The
 * gradient at the new point, needed anyway, tells whether it did. Order 6 is safe here: it is stable for all real
 * negative eigenvalues, and a gradient flow has no others.
 */
public final class Bdf implements StepMethod {

    /** Highest order of the family; from 7 on the formulas are unstable. */
    public static final int MAX_ORDER = 6;

    private static final int MAX_CORRECTIONS = 3;
    /** Newton error allowed, in units of the tolerance. */
    private static final double NEWTON_TOLERANCE = 0.05;

    private final FlowProblem problem;
    private final ShiftedSystem system;
    private final History history;
    private final OrderControl control;
    private final FlowPoint predicted;
    private final double[] past;
    private final double[] correction;

    /** For one run, starting with order 1. */
    public Bdf(FlowProblem problem, ShiftedSystem system, int maxOrder) {
        this(problem, system, 1, maxOrder);
    }

    /** Starts with {@code minOrder} and never goes below; above 1 the history must be filled before the first step. */
    Bdf(FlowProblem problem, ShiftedSystem system, int minOrder, int maxOrder) {
        int n = problem.dimension();
        this.problem = problem;
        this.system = system;
        this.history = new History(n, maxOrder + 2);
        this.control = new OrderControl(problem, history, minOrder, maxOrder);
        this.predicted = new FlowPoint(n, system.needsHessian());
        this.past = new double[n];
        this.correction = new double[n];
    }

    @Override
    public StepSizing sizing() {
        return control;
    }

    @Override
    public void evaluate(FlowPoint point) {
        if (!point.isEvaluated()) {
            problem.evaluate(point);
        }
    }

    @Override
    public void arrived(FlowPoint point) {
        history.add(point.time(), point.theta());
    }

    /** Goes on from points that another method reached with steps of size h, handed over by {@link #arrived}. */
    public void takeOver(double h) {
        control.resume(h);
    }

    @Override
    public double attempt(FlowPoint from, double h, FlowPoint trial) {
        double t = from.time() + h;
        int order = control.order();
        predict(from, h, order);
        double c = 1 / history.leading(order, t);
        history.past(order, t, past);
        if (!system.prepare(predicted, c)) {
            // With steps so short that c outweighs any curvature, only a Hessian that is not finite cannot be
            // factorized.
            return Double.NaN;
        }
        System.arraycopy(predicted.theta(), 0, trial.theta(), 0, past.length);
        double newtonError = correct(from, c, predicted.rate(), trial);
        if (!(newtonError <= NEWTON_TOLERANCE)) {
            return newtonError;
        }
        return control.errors(t, predicted.theta(), trial.theta());
    }

    private void predict(FlowPoint from, double h, int order) {
        if (history.size() > order) {
            history.evaluate(order, from.time() + h, predicted.theta());
        } else {
            for (int i = 0; i < past.length; i++) {
                predicted.theta()[i] = Math.fma(h, from.rate()[i], from.theta()[i]);
            }
        }
    }

    /**
     * Newton steps y ← y + M⁻¹ (c·f(y) − (y − y<sub>n</sub>) − past); the last leaves the trial point evaluated.
     *
     * @return the error left; infinite if the steps do not converge, NaN if something was not finite
     */
    private double correct(FlowPoint from, double c, double[] firstRate, FlowPoint trial) {
        double previous = Double.POSITIVE_INFINITY;
        double[] rate = firstRate;
        for (int k = 0; k <= MAX_CORRECTIONS; k++) {
            double size = newtonStep(from, c, rate, trial);
            if (Double.isNaN(size) || k > 0 && size <= NEWTON_TOLERANCE) {
                return size;
            }
            if (size >= previous) {
                break;
            }
            for (int i = 0; i < past.length; i++) {
                trial.theta()[i] += correction[i];
            }
            problem.evaluate(trial);
            rate = trial.rate();
            previous = size;
        }
        return Double.POSITIVE_INFINITY;
    }

    private double newtonStep(FlowPoint from, double c, double[] rate, FlowPoint trial) {
        for (int i = 0; i < past.length; i++) {
            correction[i] = c * rate[i] - (trial.theta()[i] - from.theta()[i]) - past[i];
        }
        return system.solve(correction)
                ? problem.tolerance().norm(correction, from.theta(), trial.theta())
                : Double.POSITIVE_INFINITY;
    }

    @Override
    public void interpolate(FlowPoint from, FlowPoint to, double fraction, double[] destination) {
        double t = from.time() + fraction * (to.time() - from.time());
        history.evaluate(Math.min(control.lastOrder(), history.size() - 1), t, destination);
    }
}
