package org.thalweg.solvers.gradientflow.explicit;

import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.thalweg.solvers.gradientflow.integration.Tolerance;

/** Hipparchus's Dormand–Prince 8(5,3): coefficients and error estimate, stepped from outside. */
final class DormandPrince853 extends DormandPrince853Integrator implements ExplicitTableau {

    private final double[][] weights = getA();
    private final double norm;

    /** For n parameters. */
    DormandPrince853(int n, Tolerance tolerance) {
        super(0, Double.MAX_VALUE, tolerance.absolute(), tolerance.relative());
        // Tells the inherited error estimate the dimension.
        sanityChecks(new ODEState(0, new double[n]), 1);
        // The inherited estimate is a root mean square, which a single entry may exceed by this factor.
        norm = Math.sqrt(n);
    }

    @Override
    public int errorOrder() {
        return 8;
    }

    @Override
    public int stages() {
        return 12;
    }

    @Override
    public double[][] weights() {
        return weights;
    }

    @Override
    public boolean errorUsesLast() {
        return false;
    }

    @Override
    public double error(double[][] rates, double[] from, double[] to, double h) {
        return norm * estimateError(rates, from, to, h);
    }
}
