package org.thalweg.objectives.differential;

import java.util.function.Function;
import org.thalweg.objectives.differential.Expression.Binary;
import org.thalweg.objectives.differential.Expression.Call;
import org.thalweg.objectives.differential.Expression.Constant;
import org.thalweg.objectives.differential.Expression.Power;
import org.thalweg.objectives.differential.Expression.Unknown;
import org.thalweg.objectives.differential.Expression.Variable;

/** Evaluates a formula of one variable on interval series. */
final class SeriesFormula {

    private SeriesFormula() {}

    /**
     * The formula's series.
     *
     * @param t series of the variable
     * @param unknowns gives the series of an unknown or derivative, as long as that of t
     */
    static IntervalSeries of(Expression formula, IntervalSeries t, Function<Unknown, IntervalSeries> unknowns) {
        if (formula instanceof Constant c) {
            return IntervalSeries.constant(Interval.of(c.value()), t.order());
        }
        if (formula instanceof Variable) {
            return t;
        }
        if (formula instanceof Unknown u) {
            return unknowns.apply(u);
        }
        if (formula instanceof Power p) {
            return of(p.base(), t, unknowns).power(p.exponent());
        }
        if (formula instanceof Call call) {
            IntervalSeries a = of(call.argument(), t, unknowns);
            return switch (call.function()) {
                case EXP -> a.exp();
                case LOG -> a.log();
                case SIN -> a.sin();
                case COS -> a.cos();
                case TANH -> a.tanh();
            };
        }
        Binary b = (Binary) formula;
        IntervalSeries left = of(b.left(), t, unknowns);
        IntervalSeries right = of(b.right(), t, unknowns);
        return switch (b.operator()) {
            case ADD -> left.plus(right);
            case SUBTRACT -> left.minus(right);
            case MULTIPLY -> left.times(right);
            case DIVIDE -> left.over(right);
        };
    }
}
