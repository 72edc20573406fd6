package org.thalweg.objectives.differential.provider;

import java.util.List;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;
import org.thalweg.objectives.differential.Box;
import org.thalweg.objectives.differential.Condition;
import org.thalweg.objectives.differential.DifferentialProblem;

/** u′ = −rate · u. */
public final class ExponentialDecayProvider extends EquationProvider {

    /** For the service loader. */
    public ExponentialDecayProvider() {
        super("exponential-decay", "Exponential decay, u' = -rate u with u(from) = initial.", "");
    }

    @Override
    List<OptionSpec> equationOptions() {
        return interval(
                2,
                OptionSpec.real("rate", 1.0, "per unit of t", "Rate of decay; growth if negative."),
                OptionSpec.real("initial", 1.0, "", "Value at the beginning."));
    }

    @Override
    DifferentialProblem problem(Mlp network, Options options) {
        double rate = options.real("rate");
        double initial = options.real("initial");
        double from = options.real("from");
        return DifferentialProblem.of(
                        Box.interval(from, options.real("to")),
                        1,
                        s -> List.of(s.d(0, 1).plus(s.u(0).times(rate))))
                .withConditions(Condition.initial(0, 0, from, initial))
                .withSolution(t -> new double[] {initial * StrictMath.exp(-rate * (t[0] - from))});
    }
}
