package org.thalweg.objectives.differential.provider;

import java.util.List;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;
import org.thalweg.objectives.differential.Box;
import org.thalweg.objectives.differential.Condition;
import org.thalweg.objectives.differential.DifferentialProblem;

/** u″ + 2 damping u′ + frequency² u = 0. */
public final class HarmonicOscillatorProvider extends EquationProvider {

    /** For the service loader. */
    public HarmonicOscillatorProvider() {
        super("harmonic-oscillator", "Harmonic oscillator, u'' + 2 damping u' + frequency^2 u = 0 from t = 0.", "");
    }

    @Override
    List<OptionSpec> equationOptions() {
        return List.of(
                OptionSpec.real("frequency", 1.0, "radians per unit of t", "Angular frequency.")
                        .between(Double.MIN_NORMAL, Double.MAX_VALUE),
                OptionSpec.real("damping", 0.0, "per unit of t", "Rate at which the amplitude falls."),
                OptionSpec.reals("initial", List.of(1.0, 0.0), "", "Position and velocity at the beginning."),
                OptionSpec.real("periods", 1.0, "periods 2 pi / frequency", "How long.")
                        .between(Double.MIN_NORMAL, Double.MAX_VALUE));
    }

    @Override
    DifferentialProblem problem(Mlp network, Options options) {
        double w = options.real("frequency");
        double damping = options.real("damping");
        List<Double> initial = exactly(2, "initial", options);
        double end = options.real("periods") * 2 * Math.PI / w;
        DifferentialProblem problem = DifferentialProblem.of(
                        Box.interval(0, end),
                        1,
                        s -> List.of(
                                s.d(0, 2).plus(s.d(0, 1).times(2 * damping)).plus(s.u(0).times(w * w))))
                .withConditions(Condition.initial(0, 0, 0, initial.get(0)), Condition.initial(0, 1, 0, initial.get(1)));
        return damping != 0
                ? problem
                : problem.withSolution(t -> new double[] {
                    initial.get(0) * StrictMath.cos(w * t[0]) + initial.get(1) / w * StrictMath.sin(w * t[0])
                });
    }
}
