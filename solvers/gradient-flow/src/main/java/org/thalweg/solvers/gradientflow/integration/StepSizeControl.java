package org.thalweg.solvers.gradientflow.integration;

/**
 * Proportional–integral step-size control: h ← h · 0.9 · err<sup>−0.7/p</sup> · err<sub>previous</sub><sup>0.4/p</sup>
 * within [0.2, 6] (E. Hairer, G. Wanner, 1996, Solving Ordinary Differential Equations II, IV.2; K. Gustafsson, 1991).
 */
public final class StepSizeControl implements StepSizing {

    private static final double SAFETY = 0.9;
    private static final double MIN_FACTOR = 0.2;
    private static final double MAX_FACTOR = 6;
    /** Errors below this count as this, so that a step of no error at all still gives finite factors. */
    private static final double SMALLEST_ERROR = 1e-10;

    private final FlowProblem problem;
    private final int order;
    private double previousError = 1;
    private boolean afterRejection;
    private double size;

    /** Control for an error estimate that falls like h to the given power. */
    public StepSizeControl(FlowProblem problem, int errorOrder) {
        this.problem = problem;
        this.order = errorOrder;
    }

    @Override
    public void start(FlowPoint start, FlowPoint scratch) {
        size = InitialStep.choose(problem, start, order, scratch);
    }

    @Override
    public double size() {
        return size;
    }

    @Override
    public void accepted(double h, double error) {
        double e = Math.max(error, SMALLEST_ERROR);
        double factor = SAFETY * ErrorPower.of(e, -0.7 / order) * ErrorPower.of(previousError, 0.4 / order);
        double limit = afterRejection ? 1 : MAX_FACTOR;
        size = h * Math.max(MIN_FACTOR, Math.min(limit, factor));
        previousError = e;
        afterRejection = false;
    }

    @Override
    public void rejected(double h, double error) {
        double factor = error < Double.POSITIVE_INFINITY
                ? Math.max(MIN_FACTOR, SAFETY * ErrorPower.of(error, -1.0 / order))
                : MIN_FACTOR;
        size = h * factor;
        afterRejection = true;
    }
}
