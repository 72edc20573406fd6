package org.thalweg.objectives.differential.provider;

import java.util.List;
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

/** Equations written as text. */
public final class DifferentialEquationProvider extends EquationProvider {

    /** For the service loader. */
    public DifferentialEquationProvider() {
        super(
                "differential-equation",
                "Differential equations written as text, for instance u'' + 4*u = sin(t), or u_t = u_xx.",
                "");
    }

    @Override
    List<OptionSpec> equationOptions() {
        return List.of(
                OptionSpec.texts("equations", null, "One equation for each unknown function."),
                OptionSpec.texts("conditions", List.of(), "Initial and boundary values, as in u(0) = 1; u'(0) = 0."),
                OptionSpec.texts("variables", List.of(), "Names of the inputs; default: t, or x and y."),
                OptionSpec.texts("unknowns", List.of(), "Names of the outputs; default: u, or u1, u2, ..."),
                OptionSpec.reals("from", List.of(), "", "Where each variable begins; default: 0."),
                OptionSpec.reals("to", List.of(), "", "Where each variable ends; default: 1."),
                OptionSpec.texts(
                        "ansatz", List.of(), "u for each unknown, linear in the network's output, as in 1 + t*u."),
                OptionSpec.texts("solution", List.of(), "The solution if it is known, a formula for each unknown."));
    }

    @Override
    DifferentialProblem problem(Mlp network, Options options) {
        int variables = network.inputWidth();
        Names usual = Names.usual(variables, network.outputWidth());
        Names names = new Names(
                given(options.texts("variables"), usual.variables()),
                given(options.texts("unknowns"), usual.unknowns()));
        requireCount(names.variables().size(), variables, "names of variables", "inputs");
        requireCount(names.unknowns().size(), network.outputWidth(), "names of unknown functions", "outputs");
        List<Expression> equations = options.texts("equations").stream()
                .map(text -> ExpressionText.equation(text, names))
                .toList();
        List<Condition> conditions = options.texts("conditions").stream()
                .map(text -> ExpressionText.condition(text, names))
                .toList();
        DifferentialProblem problem = DifferentialProblem.of(
                        new Box(ends("from", 0, variables, options), ends("to", 1, variables, options)),
                        names.unknowns().size(),
                        s -> equations)
                .withNames(names)
                .withConditions(conditions)
                .withAnsatz(formulas("ansatz", names, options));
        List<Expression> solution = formulas("solution", names, options);
        return solution.isEmpty()
                ? problem
                : problem.withSolution(x -> solution.stream()
                        .mapToDouble(formula -> Calculus.value(formula, x))
                        .toArray());
    }

    private static List<String> given(List<String> names, List<String> usual) {
        return names.isEmpty() ? usual : names;
    }

    private static void requireCount(int found, int needed, String what, String of) {
        if (found != needed) {
            throw new IllegalArgumentException(
                    "There are " + found + " " + what + ", but the network has " + needed + " " + of + ".");
        }
    }

    private static List<Double> ends(String option, double usual, int variables, Options options) {
        return options.reals(option).isEmpty()
                ? java.util.Collections.nCopies(variables, usual)
                : exactly(variables, option, options);
    }

    private static List<Expression> formulas(String option, Names names, Options options) {
        List<String> texts = options.texts(option);
        if (!texts.isEmpty() && texts.size() != names.unknowns().size()) {
            throw new IllegalArgumentException("Option '" + option + "' has " + texts.size()
                    + " formulas, but there are " + names.unknowns().size() + " unknown functions.");
        }
        return texts.stream().map(text -> ExpressionText.formula(text, names)).toList();
    }
}
