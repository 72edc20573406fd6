package org.thalweg.analysis.diagnosis;

import static org.thalweg.analysis.internal.NumberText.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thalweg.core.data.Dataset;

/**
 * Inputs that are, on these samples, linear combinations of the inputs before them (and of the bias), so that the loss does
 * not change along some directions of the first layer's weights.
 *
 * <p>Columns are centered if the first layer has a bias, scaled to unit length and orthogonalized twice against the ones
 * before them (modified Gram–Schmidt; Å. Björck, BIT 7 (1967) 1; twice is enough, L. Giraud et al., Numer. Math. 101 (2005)
 * 87). What is left of a dependent one is rounding. Constant inputs are left to {@link ConstantInputsCheck}.
 */
final class DependentInputsCheck implements Check {

    /** Largest part of a column that counts as rounding. */
    private static final double ROUNDING = 1e-12;

    /** Columns with so large an offset that this part of them is rounding are not judged. */
    private static final double UNCERTAIN = 1e-6;

    /** Largest samples × inputs² that is looked at. */
    private static final double LARGEST_WORK = 1e9;

    @Override
    public String code() {
        return "dependent-inputs";
    }

    @Override
    public boolean applies(Situation s) {
        return s.isUnregularized() && s.data().samples() > 1 && isAffordable(s.data());
    }

    /** Whether the inputs can be orthogonalized in some seconds. */
    static boolean isAffordable(Dataset data) {
        return (double) data.samples() * data.inputWidth() * data.inputWidth() <= LARGEST_WORK;
    }

    @Override
    public Optional<Finding> look(Situation s) {
        boolean bias = s.network().layout().hasBias(1);
        List<double[]> basis = new ArrayList<>();
        List<String> dependent = new ArrayList<>();
        double largest = 0;
        for (int i = 0; i < s.data().inputWidth(); i++) {
            DataColumn moments = DataColumn.ofInput(s.data(), i);
            if (moments.isConstant() && (bias || moments.mean() == 0)) {
                continue;
            }
            // Centering loses the digits that an offset takes.
            double offset = bias ? Math.sqrt(moments.meanSquare() / moments.variance()) : 1;
            double rounding = ROUNDING * Math.max(1, offset);
            if (rounding > UNCERTAIN) {
                continue;
            }
            double[] column = unitColumn(s.data(), i, bias ? moments.mean() : 0);
            orthogonalize(column, basis);
            orthogonalize(column, basis);
            double left = norm(column);
            if (left <= rounding) {
                dependent.add(s.names().input(i));
                largest = Math.max(largest, left);
            } else {
                scale(column, 1 / left);
                basis.add(column);
            }
        }
        return dependent.isEmpty() ? Optional.empty() : finding(dependent, largest, bias);
    }

    private Optional<Finding> finding(List<String> dependent, double largest, boolean bias) {
        return suspected(
                UnitNames.start(dependent)
                        + (dependent.size() == 1 ? " is a linear combination" : " are linear combinations")
                        + " of the inputs before" + (bias ? " and the bias" : "")
                        + " on these samples (what is left is "
                        + brief(largest) + " of its size): the loss does not change along some directions of the first"
                        + " layer's weights, so no minimum is isolated; leave such columns out or regularize.",
                dependent.size());
    }

    private static double[] unitColumn(Dataset data, int input, double center) {
        double[] column = new double[data.samples()];
        for (int n = 0; n < column.length; n++) {
            column[n] = data.weight(n) > 0 ? data.input(n, input) - center : 0;
        }
        scale(column, 1 / norm(column));
        return column;
    }

    private static void orthogonalize(double[] column, List<double[]> basis) {
        for (double[] q : basis) {
            double along = 0;
            for (int n = 0; n < column.length; n++) {
                along = Math.fma(q[n], column[n], along);
            }
            for (int n = 0; n < column.length; n++) {
                column[n] = Math.fma(-along, q[n], column[n]);
            }
        }
    }

    private static void scale(double[] column, double factor) {
        for (int n = 0; n < column.length; n++) {
            column[n] *= factor;
        }
    }

    private static double norm(double[] column) {
        double sum = 0;
        for (double x : column) {
            sum = Math.fma(x, x, sum);
        }
        return Math.sqrt(sum);
    }
}
