package org.thalweg.solvers.gradientflow;

import org.thalweg.core.solve.Solver;

/** Provides {@code flow-kencarp4}. */
public final class FlowKencarp4Provider extends AbstractFlowProvider {

    /** For the service loader. */
    public FlowKencarp4Provider() {}

    @Override
    public String description() {
        return "Gradient flow by a diagonally implicit Runge-Kutta method of order 4; for stiff flows.";
    }

    @Override
    public String source() {
        return "C. A. Kennedy, M. H. Carpenter (2003), Appl. Numer. Math. 44, 139: implicit part of ARK4(3)6L[2]SA";
    }

    @Override
    Solver solver(FlowOptions flow) {
        return new FlowEsdirk(FlowEsdirk.Method.KENCARP4, flow);
    }
}
