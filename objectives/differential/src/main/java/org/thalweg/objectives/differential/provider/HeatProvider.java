package org.thalweg.objectives.differential.provider;

import java.util.List;
import java.util.OptionalDouble;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;
import org.thalweg.objectives.differential.Box;
import org.thalweg.objectives.differential.Condition;
import org.thalweg.objectives.differential.DifferentialProblem;
import org.thalweg.objectives.differential.Expression;
import org.thalweg.objectives.differential.Names;

/** ∂u/∂t = conductivity ∂²u/∂x² on 0 ≤ x ≤ 1 with cold ends. */
public final class HeatProvider extends EquationProvider {

    /** For the service loader. */
    public HeatProvider() {
        super(
                "heat",
                "Heat in a rod, u_t = conductivity u_xx for 0 <= x <= 1 with u = 0 at both ends; the inputs are t and x.",
                "J. Fourier, 1822");
    }

    @Override
    List<OptionSpec> equationOptions() {
        return List.of(
                OptionSpec.real("conductivity", 0.1, "", "Diffusivity of the rod.")
                        .between(Double.MIN_NORMAL, Double.MAX_VALUE),
                OptionSpec.real("end-time", 1.0, "", "How long.").between(Double.MIN_NORMAL, Double.MAX_VALUE),
                OptionSpec.reals(
                        "modes",
                        List.of(1.0),
                        "",
                        "a1, a2, ... of the initial value a1 sin(pi x) + a2 sin(2 pi x) + ..."));
    }

    private static Expression initial(List<Double> modes) {
        Expression sum = Expression.constant(0);
        for (int k = 0; k < modes.size(); k++) {
            sum = sum.plus(Expression.variable(1).times((k + 1) * Math.PI).sin().times(modes.get(k)));
        }
        return sum;
    }

    @Override
    DifferentialProblem problem(Mlp network, Options options) {
        double conductivity = options.real("conductivity");
        List<Double> modes = options.reals("modes");
        Expression.Unknown u = new Expression.Unknown(0, 0, 0);
        OptionalDouble free = OptionalDouble.empty();
        return DifferentialProblem.of(
                        new Box(List.of(0.0, 0.0), List.of(options.real("end-time"), 1.0)),
                        1,
                        s -> List.of(s.d(0, 0, 1).minus(s.d(0, 1, 2).times(conductivity))))
                .withNames(new Names(List.of("t", "x"), List.of("u")))
                .withConditions(
                        new Condition(u, List.of(OptionalDouble.of(0), free), initial(modes)),
                        new Condition(u, List.of(free, OptionalDouble.of(0)), Expression.constant(0)),
                        new Condition(u, List.of(free, OptionalDouble.of(1)), Expression.constant(0)))
                .withSolution(p -> new double[] {solution(conductivity, modes, p[0], p[1])});
    }

    private static double solution(double conductivity, List<Double> modes, double t, double x) {
        double sum = 0;
        for (int k = 0; k < modes.size(); k++) {
            double wave = (k + 1) * Math.PI;
            sum += modes.get(k) * StrictMath.exp(-conductivity * wave * wave * t) * StrictMath.sin(wave * x);
        }
        return sum;
    }

    /** The initial value + t x (1 − x) N. */
    @Override
    DifferentialProblem hard(DifferentialProblem problem, Options options) {
        Expression t = Expression.variable(0);
        Expression x = Expression.variable(1);
        Expression free = t.times(x).times(Expression.constant(1).minus(x)).times(Expression.unknown(0));
        return problem.withFulfillingAnsatz(
                List.of(initial(options.reals("modes")).plus(free)));
    }
}
