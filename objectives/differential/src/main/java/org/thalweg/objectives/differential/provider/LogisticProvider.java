package org.thalweg.objectives.differential.provider;

import java.util.List;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;
import org.thalweg.objectives.differential.Box;
import org.thalweg.objectives.differential.Condition;
import org.thalweg.objectives.differential.DifferentialProblem;

/** u′ = rate · u (1 − u/capacity). */
public final class LogisticProvider extends EquationProvider {

    /** For the service loader. */
    public LogisticProvider() {
        super(
                "logistic",
                "Logistic growth, u' = rate u (1 - u / capacity) with u(from) = initial.",
                "P.-F. Verhulst, 1838");
    }

    @Override
    List<OptionSpec> equationOptions() {
        return interval(
                5,
                OptionSpec.real("rate", 1.0, "per unit of t", "Rate of growth while u is small."),
                OptionSpec.real("capacity", 1.0, "", "Value that growth ends at.")
                        .between(Double.MIN_NORMAL, Double.MAX_VALUE),
                OptionSpec.real("initial", 0.1, "", "Value at the beginning; above 0.")
                        .between(Double.MIN_NORMAL, Double.MAX_VALUE));
    }

    @Override
    DifferentialProblem problem(Mlp network, Options options) {
        double rate = options.real("rate");
        double capacity = options.real("capacity");
        double initial = options.real("initial");
        double from = options.real("from");
        return DifferentialProblem.of(
                        Box.interval(from, options.real("to")),
                        1,
                        s -> List.of(s.d(0, 1)
                                .minus(s.u(0).times(rate))
                                .plus(s.u(0).squared().times(rate / capacity))))
                .withConditions(Condition.initial(0, 0, from, initial))
                .withSolution(t ->
                        new double[] {capacity / (1 + (capacity / initial - 1) * StrictMath.exp(-rate * (t[0] - from)))
                        });
    }
}
