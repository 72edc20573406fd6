package org.thalweg.solvers.gradientflow.switching;

import org.thalweg.solvers.gradientflow.integration.FlowPoint;
import org.thalweg.solvers.gradientflow.integration.StepMethod;
import org.thalweg.solvers.gradientflow.integration.StepSizing;
import org.thalweg.solvers.gradientflow.linear.LargestEigenvalue;
import org.thalweg.solvers.gradientflow.multistep.Bdf;

/**
 * Steps explicitly until step size times largest eigenvalue of the Hessian shows that stability limits the step, then
 * implicitly for the rest of the flow: a flow towards a fixed point only becomes slower.
 */
public final class StiffnessSwitch implements StepMethod {

    /** The pairs are stable up to 3.3 and 6.0 on the real axis; the sizes vary below that as steps are refused. */
    private static final double STIFF_FROM = 1;
    /** Steps between two looks at the eigenvalue, which cost a Hessian-vector product each. */
    private static final int LOOK_EVERY = 3;

    private static final int LOOKS = 4;

    private final StepMethod explicit;
    private final Bdf implicit;
    private final LargestEigenvalue eigenvalue;
    private final Sizing sizing = new Sizing();
    private boolean stiff;
    private int steps;
    private int stiffLooks;
    private double lastTime;

    /** Starts with the explicit method. */
    public StiffnessSwitch(StepMethod explicit, Bdf implicit, LargestEigenvalue eigenvalue) {
        this.explicit = explicit;
        this.implicit = implicit;
        this.eigenvalue = eigenvalue;
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
        if (!stiff) {
            look(point, point.time() - lastTime);
        }
        lastTime = point.time();
    }

    private void look(FlowPoint point, double h) {
        steps++;
        if (steps % LOOK_EVERY == 0) {
            stiffLooks = h * eigenvalue.improve(point) > STIFF_FROM ? stiffLooks + 1 : 0;
        }
    }

    @Override
    public void interpolate(FlowPoint from, FlowPoint to, double fraction, double[] destination) {
        (sizing.lastStiff ? implicit : explicit).interpolate(from, to, fraction, destination);
    }

    /** Passes on to the current method and changes it between steps. */
    private final class Sizing implements StepSizing {

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
            if (!stiff && stiffLooks >= LOOKS) {
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
