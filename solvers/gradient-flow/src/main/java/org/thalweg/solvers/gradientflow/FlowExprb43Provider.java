package org.thalweg.solvers.gradientflow;

import org.thalweg.core.solve.Solver;

/** Provides {@code flow-exprb43}. */
public final class FlowExprb43Provider extends AbstractFlowProvider {

    /** For the service loader. */
    public FlowExprb43Provider() {}

    @Override
    public String description() {
        return "Gradient flow by an exponential Rosenbrock method of order 4; exact where the Hessian is constant.";
    }

    @Override
    public String source() {
        return "M. Hochbruck, A. Ostermann, J. Schweitzer (2009), SIAM J. Numer. Anal. 47, 786";
    }

    @Override
    Solver solver(FlowOptions flow) {
        return new FlowExprb(FlowExprb.Method.EXPRB43, flow);
    }
}
