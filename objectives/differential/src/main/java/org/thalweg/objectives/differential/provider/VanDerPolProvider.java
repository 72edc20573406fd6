package org.thalweg.objectives.differential.provider;

import java.util.List;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;
import org.thalweg.objectives.differential.Box;
import org.thalweg.objectives.differential.Condition;
import org.thalweg.objectives.differential.DifferentialProblem;

/** u″ − μ (1 − u²) u′ + u = 0. */
public final class VanDerPolProvider extends EquationProvider {

    /** For the service loader. */
    public VanDerPolProvider() {
        super("van-der-pol", "Van der Pol oscillator, u'' - mu (1 - u^2) u' + u = 0.", "B. van der Pol, 1926");
    }

    @Override
    List<OptionSpec> equationOptions() {
        return interval(
                5,
                OptionSpec.real("mu", 1.0, "", "Strength of the nonlinear damping."),
                OptionSpec.reals("initial", List.of(2.0, 0.0), "", "Position and velocity at the beginning."));
    }

    @Override
    DifferentialProblem problem(Mlp network, Options options) {
        double mu = options.real("mu");
        double from = options.real("from");
        List<Double> initial = exactly(2, "initial", options);
        return DifferentialProblem.of(
                        Box.interval(from, options.real("to")),
                        1,
                        s -> List.of(s.d(0, 2)
                                .plus(s.u(0).squared().minus(1).times(s.d(0, 1)).times(mu))
                                .plus(s.u(0))))
                .withConditions(
                        Condition.initial(0, 0, from, initial.get(0)), Condition.initial(0, 1, from, initial.get(1)));
    }
}
