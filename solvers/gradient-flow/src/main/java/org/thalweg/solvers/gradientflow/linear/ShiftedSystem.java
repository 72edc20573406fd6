package org.thalweg.solvers.gradientflow.linear;

import org.thalweg.solvers.gradientflow.integration.FlowPoint;

/** Systems (I + c·S·H(θ)) x = b at one point for several right-hand sides. Confined to one run. */
public interface ShiftedSystem {

    /** Whether points given to {@link #prepare} must have room for the Hessian. */
    boolean needsHessian();

    /** Evaluates the point and gets ready to solve; false if a matrix cannot be factorized. */
    boolean prepare(FlowPoint point, double c);

    /** Replaces b by x; false if that is impossible. */
    boolean solve(double[] b);
}
