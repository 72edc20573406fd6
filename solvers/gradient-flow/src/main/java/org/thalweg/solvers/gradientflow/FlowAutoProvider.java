package org.thalweg.solvers.gradientflow;

import org.thalweg.core.solve.Solver;

/** Provides {@code flow-auto}. */
public final class FlowAutoProvider extends AbstractFlowProvider {

    /** For the service loader. */
    public FlowAutoProvider() {}

    @Override
    public String description() {
        return "Gradient flow that starts explicit and turns implicit when the flow becomes stiff; the one to take by default.";
    }

    @Override
    public String source() {
        return "J. R. Dormand, P. J. Prince (1980), J. Comput. Appl. Math. 6, 19; C. W. Gear (1971); power method for the"
                + " largest eigenvalue";
    }

    @Override
    Solver solver(FlowOptions flow) {
        return new FlowAuto(flow);
    }
}
