package org.thalweg.objectives.differential.provider;

import java.util.List;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;
import org.thalweg.objectives.differential.Box;
import org.thalweg.objectives.differential.Condition;
import org.thalweg.objectives.differential.DifferentialProblem;
import org.thalweg.objectives.differential.Expression;
import org.thalweg.objectives.differential.Names;

/** Prey x and predators y: x′ = αx − βxy, y′ = δxy − γy. */
public final class LotkaVolterraProvider extends EquationProvider {

    /** For the service loader. */
    public LotkaVolterraProvider() {
        super(
                "lotka-volterra",
                "Prey and predators, x' = alpha x - beta x y and y' = delta x y - gamma y; the network has two outputs.",
                "A. Lotka, 1920; V. Volterra, 1926");
    }

    @Override
    List<OptionSpec> equationOptions() {
        return interval(
                5,
                OptionSpec.real("alpha", 1.5, "per unit of t", "Growth of the prey."),
                OptionSpec.real("beta", 1.0, "per unit of t and predator", "Loss of prey to predators."),
                OptionSpec.real("gamma", 3.0, "per unit of t", "Death of the predators."),
                OptionSpec.real("delta", 1.0, "per unit of t and prey", "Growth of the predators by prey."),
                OptionSpec.reals("initial", List.of(1.0, 1.0), "", "Prey and predators at the beginning."));
    }

    @Override
    DifferentialProblem problem(Mlp network, Options options) {
        double from = options.real("from");
        List<Double> initial = exactly(2, "initial", options);
        return DifferentialProblem.of(Box.interval(from, options.real("to")), 2, s -> {
                    Expression meetings = s.u(0).times(s.u(1));
                    return List.of(
                            s.d(0, 1)
                                    .minus(s.u(0).times(options.real("alpha")))
                                    .plus(meetings.times(options.real("beta"))),
                            s.d(1, 1)
                                    .plus(s.u(1).times(options.real("gamma")))
                                    .minus(meetings.times(options.real("delta"))));
                })
                .withNames(new Names(List.of("t"), List.of("x", "y")))
                .withConditions(
                        Condition.initial(0, 0, from, initial.get(0)), Condition.initial(1, 0, from, initial.get(1)));
    }
}
