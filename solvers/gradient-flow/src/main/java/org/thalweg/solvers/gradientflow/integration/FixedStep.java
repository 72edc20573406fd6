package org.thalweg.solvers.gradientflow.integration;

/** Steps of one size; a step that is refused ends the run. */
public final class FixedStep implements StepSizing {

    private final double size;
    private boolean refused;

    /** Steps of the given size. */
    public FixedStep(double size) {
        this.size = size;
    }

    @Override
    public void start(FlowPoint start, FlowPoint scratch) {}

    @Override
    public double size() {
        return size;
    }

    @Override
    public void accepted(double h, double error) {}

    @Override
    public void rejected(double h, double error) {
        refused = true;
    }

    @Override
    public boolean isExhausted() {
        return refused;
    }
}
