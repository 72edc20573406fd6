package org.thalweg.objectives.differential.provider;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;
import org.thalweg.objectives.differential.Box;
import org.thalweg.objectives.differential.Calculus;
import org.thalweg.objectives.differential.Condition;
import org.thalweg.objectives.differential.DifferentialProblem;
import org.thalweg.objectives.differential.Expression;
import org.thalweg.objectives.differential.ExpressionText;
import org.thalweg.objectives.differential.Names;

/** −Δu = source on the unit interval or square. */
public final class PoissonProvider extends EquationProvider {

    /** For the service loader. */
    public PoissonProvider() {
        super(
                "poisson",
                "Poisson's equation, -u_xx - u_yy = source on the unit interval or square, for one or two inputs.",
                "S. D. Poisson, 1813");
    }

    @Override
    List<OptionSpec> equationOptions() {
        return List.of(
                OptionSpec.text(
                        "solution",
                        "",
                        "The solution, a formula in x (and y) that the source is made from and reports are measured with;"
                                + " default: sin(pi*x), or sin(pi*x)*sin(pi*y), unless a source is given."),
                OptionSpec.text(
                        "source", "", "Right-hand side, a formula in x (and y); default: that of the solution."),
                OptionSpec.text("boundary", "0", "Values on the boundary, a formula in x (and y)."));
    }

    @Override
    DifferentialProblem problem(Mlp network, Options options) {
        int variables = network.inputWidth();
        if (variables > 2) {
            throw new IllegalArgumentException(
                    "The objective 'poisson' is made for networks of 1 or 2 inputs, but this one" + " has " + variables
                            + ".");
        }
        Names names = new Names(List.of("x", "y").subList(0, variables), List.of("u"));
        String given = options.text("source");
        String text = options.text("solution");
        if (text.isEmpty() && given.isEmpty()) {
            text = variables == 1 ? "sin(pi*x)" : "sin(pi*x)*sin(pi*y)";
        }
        Expression solution = text.isEmpty() ? null : ExpressionText.formula(text, names);
        Expression source = given.isEmpty() ? source(solution, variables) : ExpressionText.formula(given, names);
        DifferentialProblem problem = DifferentialProblem.of(unit(variables), 1, s -> {
                    Expression sum = source;
                    for (int v = 0; v < variables; v++) {
                        sum = sum.plus(s.d(0, v, 2));
                    }
                    return List.of(sum);
                })
                .withNames(names)
                .withConditions(edges(variables, ExpressionText.formula(options.text("boundary"), names)));
        return solution == null ? problem : problem.withSolution(p -> new double[] {Calculus.value(solution, p)});
    }

    /** −Δ of a formula. */
    private static Expression source(Expression solution, int variables) {
        Expression sum = Expression.constant(0);
        for (int v = 0; v < variables; v++) {
            Expression x = Expression.variable(v);
            sum = sum.minus(Calculus.partial(Calculus.partial(solution, x), x));
        }
        return sum;
    }

    private static Box unit(int variables) {
        return new Box(Collections.nCopies(variables, 0.0), Collections.nCopies(variables, 1.0));
    }

    private static List<Condition> edges(int variables, Expression boundary) {
        List<Condition> edges = new ArrayList<>();
        for (int v = 0; v < variables; v++) {
            for (double end : new double[] {0, 1}) {
                List<OptionalDouble> at = new ArrayList<>(Collections.nCopies(variables, OptionalDouble.empty()));
                at.set(v, OptionalDouble.of(end));
                edges.add(new Condition(new Expression.Unknown(0, 0, 0), at, boundary));
            }
        }
        return edges;
    }
}
