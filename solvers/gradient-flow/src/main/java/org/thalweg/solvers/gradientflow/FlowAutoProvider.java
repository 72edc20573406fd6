package org.thalweg.solvers.gradientflow;

import org.thalweg.core.solve.Solver;

/** Provides {@code flow-auto}. */
public final class FlowAutoProvider extends AbstractFlowProvider {

    @Override
    public String description() {
        return "Gradient flow that starts explicit and turns implicit when the flow becomes stiff; the one to take by default.";
    }

    @Override
    public String source() {
        return "Dormand and Prince (1980) and variable-order BDF; stiffness test of E. Hairer, G. Wanner (1996), Solving Ordinary"
                + " Differential Equations II, IV.2";
    }

    @Override
    Solver solver(FlowOptions flow) {
        return new FlowAuto(flow);
    }
}
