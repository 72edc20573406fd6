package org.thalweg.objectives.differential.provider;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;
import org.thalweg.objectives.differential.Box;
import org.thalweg.objectives.differential.Condition;
import org.thalweg.objectives.differential.DifferentialProblem;
import org.thalweg.objectives.differential.Expression;
import org.thalweg.objectives.differential.ExpressionText;
import org.thalweg.objectives.differential.Names;

/** c₀ u + c₁ u′ + … = source(t). */
public final class LinearProvider extends EquationProvider {

    private static final Names NAMES = new Names(List.of("t"), List.of("u"));

    /** For the service loader. */
    public LinearProvider() {
        super("linear", "Linear equation with constant coefficients, c0 u + c1 u' + c2 u'' + ... = source(t).", "");
    }

    @Override
    List<OptionSpec> equationOptions() {
        return interval(
                2,
                OptionSpec.reals(
                        "coefficients", List.of(1.0, 1.0), "", "c0, c1, ..., up to order 3; the last is not 0."),
                OptionSpec.text("source", "0", "Right-hand side, a formula in t such as sin(2*t)."),
                OptionSpec.reals("initial", List.of(1.0), "", "u, u', ... at the beginning, as many as the order."));
    }

    @Override
    DifferentialProblem problem(Mlp network, Options options) {
        List<Double> coefficients = options.reals("coefficients");
        int order = coefficients.size() - 1;
        if (order < 1 || coefficients.get(order) == 0) {
            throw new IllegalArgumentException("Option 'coefficients' of linear is " + coefficients
                    + ", but at least two are needed, c0, c1, ..., the last not 0.");
        }
        Expression source = ExpressionText.formula(options.text("source"), NAMES);
        double from = options.real("from");
        List<Double> initial = exactly(order, "initial", options);
        List<Condition> conditions = new ArrayList<>();
        for (int k = 0; k < order; k++) {
            conditions.add(Condition.initial(0, k, from, initial.get(k)));
        }
        return DifferentialProblem.of(Box.interval(from, options.real("to")), 1, s -> {
                    Expression sum = Expression.constant(0);
                    for (int k = 0; k <= order; k++) {
                        sum = sum.plus(s.d(0, k).times(coefficients.get(k)));
                    }
                    return List.of(sum.minus(source));
                })
                .withConditions(conditions);
    }
}
