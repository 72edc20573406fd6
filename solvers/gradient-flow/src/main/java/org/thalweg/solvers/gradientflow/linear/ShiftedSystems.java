package org.thalweg.solvers.gradientflow.linear;

import org.thalweg.solvers.gradientflow.integration.FlowProblem;

/** Chooses how shifted systems are solved. */
public final class ShiftedSystems {

    /** Parameters up to which forming and factorizing the Hessian pays. */
    public static final int DENSE_UP_TO = 500;

    private ShiftedSystems() {}

    /** Dense for small problems, conjugate gradients for large ones. */
    public static ShiftedSystem bySize(FlowProblem problem) {
        return problem.dimension() <= DENSE_UP_TO ? new ShiftedHessian(problem) : new ConjugateGradientSystem(problem);
    }
}
