package org.thalweg.solvers.gradientflow;

import org.thalweg.core.solve.Solver;

/** Provides {@code flow-tr-bdf2}. */
public final class FlowTrBdf2Provider extends AbstractFlowProvider {

    /** For the service loader. */
    public FlowTrBdf2Provider() {}

    @Override
    public String description() {
        return "Gradient flow by TR-BDF2, of order 2; for stiff flows at loose tolerances.";
    }

    @Override
    public String source() {
        return "R. E. Bank et al. (1985), IEEE Trans. CAD 4, 436; M. E. Hosea, L. F. Shampine (1996), Appl. Numer. Math. 20, 21";
    }

    @Override
    Solver solver(FlowOptions flow) {
        return new FlowEsdirk(FlowEsdirk.Method.TR_BDF2, flow);
    }
}
