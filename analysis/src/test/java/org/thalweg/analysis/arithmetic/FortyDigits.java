package org.thalweg.analysis.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.dfp.Dfp;
import org.thalweg.core.objective.NetworkObjective;

/**
 * Derivatives to 40 digits, and how far from them rounding may lead: eight ulps times the condition of the sum.
 *
 * <p>The condition is told by interval arithmetic, in which every operation errs by an ulp, so that the radius of an interval
 * is about one ulp times the condition of the sum.
 */
record FortyDigits(NetworkObjective objective, double[] theta) {

    private static final double ULPS = 8;
    private static final int DIGITS = 40;

    double[] gradient() {
        DfpArithmetic digits = new DfpArithmetic(DIGITS);
        List<Dfp> point = new ArrayList<>();
        for (double t : theta) {
            point.add(digits.of(t));
        }
        return GenericNetwork.of(objective).gradient(digits, point).stream()
                .mapToDouble(Dfp::toDouble)
                .toArray();
    }

    /** Column j of the Hessian. */
    double[] hessianColumn(int j) {
        DualArithmetic<Dfp> duals = new DualArithmetic<>(new DfpArithmetic(DIGITS));
        List<Dual<Dfp>> point = new ArrayList<>();
        for (int i = 0; i < theta.length; i++) {
            point.add(new Dual<>(duals.base().of(theta[i]), duals.base().of(i == j ? 1 : 0)));
        }
        return GenericNetwork.of(objective).gradient(duals, point).stream()
                .mapToDouble(entry -> entry.slope().toDouble())
                .toArray();
    }

    /** Compares gradient and every {@code stride}-th column of the Hessian with those of the kernels. */
    void requireAccurate(String what, int stride) {
        int n = theta.length;
        double[] gradient = new double[n];
        double[] hessian = new double[n * n];
        objective.hessian(theta, gradient, hessian, objective.newWorkspace());
        Interval[] enclosedGradient = new IntervalDerivatives(objective).gradient(theta);
        Interval[] enclosedHessian = new IntervalDerivatives(objective).hessian(theta, 0);
        double[] exact = gradient();
        for (int i = 0; i < n; i++) {
            requireClose(what + ", gradient entry " + i, exact[i], gradient[i], enclosedGradient[i]);
        }
        for (int j = 0; j < n; j += stride) {
            double[] column = hessianColumn(j);
            for (int i = 0; i < n; i++) {
                String entry = what + ", Hessian entry " + i + ", " + j;
                requireClose(entry, column[i], hessian[i * n + j], enclosedHessian[i * n + j]);
            }
        }
    }

    private static void requireClose(String what, double exact, double actual, Interval enclosure) {
        double allowed = ULPS * enclosure.radius() + ULPS * Math.ulp(1.0) * Math.abs(exact) + Double.MIN_NORMAL;
        assertThat(Math.abs(actual - exact))
                .as("%s: %s, exact %s", what, actual, exact)
                .isLessThanOrEqualTo(allowed);
    }
}
