package org.thalweg.analysis.arithmetic;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.ObjectiveFormula;

/**
 * Enclosures of gradient and Hessian of an objective over boxes.
 *
 * <p>The Hessian costs n gradients of dual intervals, O(n² N) interval operations.
 */
public final class IntervalDerivatives {

    private static final IntervalArithmetic INTERVALS = new IntervalArithmetic();

    private final ObjectiveFormula formula;
    private final int n;

    /**
     * Derivatives of an objective.
     *
     * @throws IllegalArgumentException if {@link GenericFormula#obstacle} names one
     */
    public IntervalDerivatives(Objective objective) {
        this.formula = GenericFormula.of(objective);
        this.n = objective.dimension();
    }

    /** gradient[n]: encloses ∇E at the point itself. */
    public Interval[] gradient(double[] theta) {
        List<Interval> point = new ArrayList<>();
        for (double t : theta) {
            point.add(INTERVALS.of(t));
        }
        return formula.gradient(INTERVALS, point).toArray(Interval[]::new);
    }

    /**
     * As {@link #gradient}, but tight to the last places of a double even where large terms cancel: computed with {@link
     * DecimalIntervalArithmetic}, some thousand times as slowly.
     */
    public Interval[] tightGradient(double[] theta) {
        DecimalIntervalArithmetic decimals = new DecimalIntervalArithmetic();
        List<DecimalInterval> point = new ArrayList<>();
        for (double t : theta) {
            point.add(decimals.of(t));
        }
        return formula.gradient(decimals, point).stream()
                .map(DecimalInterval::rounded)
                .toArray(Interval[]::new);
    }

    /** hessian[n × n], row-major, symmetric: encloses the Hessian at every point with |θ′ᵢ − θᵢ| ≤ radius. */
    public Interval[] hessian(double[] theta, double radius) {
        Interval[] cube = new Interval[theta.length];
        for (int i = 0; i < cube.length; i++) {
            cube[i] = radius == 0 ? INTERVALS.of(theta[i]) : Interval.around(theta[i], radius);
        }
        return hessian(cube);
    }

    /** hessian[n × n], row-major, symmetric: encloses the Hessian at every point of a box[n]. */
    public Interval[] hessian(Interval[] sides) {
        DualArithmetic<Interval> duals = new DualArithmetic<>(INTERVALS);
        Interval[] hessian = new Interval[n * n];
        List<Dual<Interval>> box = new ArrayList<>();
        for (Interval side : sides) {
            box.add(new Dual<>(side, INTERVALS.of(0)));
        }
        for (int j = 0; j < n; j++) {
            Interval value = box.get(j).value();
            box.set(j, new Dual<>(value, INTERVALS.of(1)));
            List<Dual<Interval>> gradient = formula.gradient(duals, box);
            for (int i = 0; i < n; i++) {
                hessian[i * n + j] = gradient.get(i).slope();
            }
            box.set(j, new Dual<>(value, INTERVALS.of(0)));
        }
        intersectTransposed(hessian);
        return hessian;
    }

    private void intersectTransposed(Interval[] hessian) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                Interval both = hessian[i * n + j].intersect(hessian[j * n + i]);
                hessian[i * n + j] = both;
                hessian[j * n + i] = both;
            }
        }
    }
}
