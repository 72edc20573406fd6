package org.thalweg.solvers.gradientflow;

import org.thalweg.core.solve.Solver;

/** Provides {@code flow-exprb32}. */
public final class FlowExprb32Provider extends AbstractFlowProvider {

    /** For the service loader. */
    public FlowExprb32Provider() {}

    @Override
    public String description() {
        return "Gradient flow by an exponential Rosenbrock method of order 3; exact where the Hessian is constant.";
    }

    @Override
    public String source() {
        return "M. Hochbruck, A. Ostermann, J. Schweitzer (2009), SIAM J. Numer. Anal. 47, 786";
    }

    @Override
    Solver solver(FlowOptions flow) {
        return new FlowExprb(FlowExprb.Method.EXPRB32, flow);
    }
}
