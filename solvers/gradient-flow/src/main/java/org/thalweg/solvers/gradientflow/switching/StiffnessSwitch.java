package org.thalweg.solvers.gradientflow.switching;

import org.thalweg.solvers.gradientflow.explicit.EmbeddedRungeKutta;
import org.thalweg.solvers.gradientflow.integration.FlowPoint;
import org.thalweg.solvers.gradientflow.integration.StepMethod;
import org.thalweg.solvers.gradientflow.integration.StepSizing;
import org.thalweg.solvers.gradientflow.multistep.Bdf;

/**
 * Steps explicitly until step size times largest eigenvalue has been near the limit of stability for some steps in a
 * row, then implicitly for the rest of the flow: a flow towards a fixed point only becomes slower.
 */
public final class StiffnessSwitch implements StepMethod {

    /** The pairs are stable up to 3.3 and 6.0 on the real axis; beyond this, stability rules. */
    private static final double STIFF_FROM = 2.5;

    private static final int STEPS = 5;

    private final EmbeddedRungeKutta explicit;
    private final Bdf implicit;
    private final Sizing sizing = new Sizing();
    private boolean stiff;
    private int stiffSteps;

    /** Starts with the explicit method. */
    public StiffnessSwitch(EmbeddedRungeKutta explicit, Bdf implicit) {
        this.explicit = explicit;
        this.implicit = implicit;
    }

    private StepMethod current() {
        return stiff ? implicit : explicit;
    }

    @Override
    public StepSizing sizing() {
        return sizing;
    }

    @Override
    public double attempt(FlowPoint from, double h, FlowPoint trial) {
        return current().attempt(from, h, trial);
    }

    @Override
    public void evaluate(FlowPoint point) {
        current().evaluate(point);
    }

    @Override
    public void arrived(FlowPoint point) {
        // The implicit method needs past points from the moment it takes over.
        implicit.arrived(point);
        if (!stiff && point.time() > 0) {
            sizing.stiffness = explicit.stiffness(point);
        }
    }

    @Override
    public void interpolate(FlowPoint from, FlowPoint to, double fraction, double[] destination) {
        (sizing.lastStiff ? implicit : explicit).interpolate(from, to, fraction, destination);
    }

    /** Passes on to the current method and changes it between steps. */
    private final class Sizing implements StepSizing {

        private double stiffness;
        private boolean lastStiff;

        @Override
        public void start(FlowPoint start, FlowPoint scratch) {
            explicit.sizing().start(start, scratch);
        }

        @Override
        public double size() {
            return current().sizing().size();
        }

        @Override
        public void accepted(double h, double error) {
            lastStiff = stiff;
            current().sizing().accepted(h, error);
            stiffSteps = h * stiffness > STIFF_FROM ? stiffSteps + 1 : 0;
            if (!stiff && stiffSteps >= STEPS) {
                stiff = true;
                implicit.takeOver(h);
            }
        }

        @Override
        public void rejected(double h, double error) {
            current().sizing().rejected(h, error);
        }
    }
}
