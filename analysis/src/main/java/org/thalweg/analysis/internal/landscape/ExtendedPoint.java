package org.thalweg.analysis.internal.landscape;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.dfp.Dfp;
import org.thalweg.analysis.arithmetic.DfpArithmetic;
import org.thalweg.analysis.arithmetic.GenericFormula;
import org.thalweg.core.objective.Norms;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.ObjectiveFormula;

/**
 * A stationary point and its loss to more digits than a double holds.
 *
 * <p>Newton steps with the gradient in 40 digits and one factorization of the Hessian in double precision, until what the
 * next step would change of the loss, half of gradient times step, is below the digits promised. A loss is flat at a
 * stationary point, so that this takes a step or two.
 */
final class ExtendedPoint {

    private static final int DIGITS = 40;
    private static final double LOSS_DIGITS = 1e-34;
    private static final int MAX_STEPS = 12;

    private final double[] theta;
    private final BigDecimal value;

    private ExtendedPoint(double[] theta, BigDecimal value) {
        this.theta = theta;
        this.value = value;
    }

    /** Empty if the steps do not shrink. */
    static Optional<ExtendedPoint> of(Objective objective, double[] start) {
        int n = start.length;
        ObjectiveFormula formula = GenericFormula.of(objective);
        DfpArithmetic a = new DfpArithmetic(DIGITS);
        double[] hessian = new double[n * n];
        double value = Math.abs(objective.hessian(start, new double[n], hessian, objective.newWorkspace()));
        BunchKaufman factorization = new BunchKaufman(n);
        factorization.factorize(hessian);
        List<Dfp> point = new ArrayList<>();
        for (double t : start) {
            point.add(a.of(t));
        }
        double last = Double.POSITIVE_INFINITY;
        double[] step = new double[n];
        for (int k = 0; k < MAX_STEPS; k++) {
            double change = step(a, formula.gradient(a, point), factorization, step);
            double length = Norms.euclidean(step);
            if (!(length < last)) {
                return Optional.empty();
            }
            if (change <= LOSS_DIGITS * value && length <= 1e-3 * Math.ulp(1 + Norms.inf(start))) {
                BigDecimal loss = new BigDecimal(formula.value(a, point).toString());
                return Optional.of(new ExtendedPoint(
                        point.stream().mapToDouble(Dfp::toDouble).toArray(), loss));
            }
            last = length;
            for (int i = 0; i < n; i++) {
                point.set(i, point.get(i).add(a.of(step[i])));
            }
        }
        return Optional.empty();
    }

    /** Fills the Newton step; returns half of |gradient · step|. */
    private static double step(DfpArithmetic a, List<Dfp> gradient, BunchKaufman factorization, double[] step) {
        double norm = 0;
        for (Dfp entry : gradient) {
            norm = Math.max(norm, Math.abs(entry.toDouble()));
        }
        if (norm == 0) {
            java.util.Arrays.fill(step, 0);
            return 0;
        }
        double[] scaled = new double[step.length];
        for (int i = 0; i < step.length; i++) {
            scaled[i] = gradient.get(i).divide(a.of(norm)).toDouble();
            step[i] = -scaled[i];
        }
        factorization.solve(step);
        double product = 0;
        for (int i = 0; i < step.length; i++) {
            step[i] *= norm;
            product += scaled[i] * step[i];
        }
        return 0.5 * Math.abs(product) * norm;
    }

    /** θ rounded to double. */
    double[] theta() {
        return theta.clone();
    }

    /** E, to 34 digits or more. */
    BigDecimal value() {
        return value;
    }
}
