package org.thalweg.objectives.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.thalweg.activations.smooth.Exponential;
import org.thalweg.activations.smooth.Gelu;
import org.thalweg.activations.smooth.Identity;
import org.thalweg.activations.smooth.Sigmoid;
import org.thalweg.activations.smooth.Sine;
import org.thalweg.activations.smooth.Softplus;
import org.thalweg.activations.smooth.Tanh;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.Parameters;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.Predictor;

/** The bound against closed solutions, for random networks that solve nothing: it must hold there as well, and be tight. */
class ErrorBoundTest {

    private static final List<Activation> ACTIVATIONS =
            List.of(new Tanh(), new Sigmoid(), new Softplus(), new Sine(), new Exponential(), new Identity());

    /** What rounding of the sampled error may hide. */
    private static final double ROUNDING = 1e-12;

    private static Mlp network(Xoshiro256PlusPlus random) {
        List<Layer> layers = new ArrayList<>();
        for (int l = 0; l < 1 + random.nextInt(2); l++) {
            layers.add(Layer.of(1 + random.nextInt(4), ACTIVATIONS.get(random.nextInt(ACTIVATIONS.size()))));
        }
        layers.add(Layer.of(1, new Identity()));
        return Mlp.of(1, layers);
    }

    private static double[] theta(Mlp network, Xoshiro256PlusPlus random) {
        double[] theta = new double[network.parameterCount()];
        Arrays.setAll(theta, i -> 0.6 * random.nextGaussian());
        return theta;
    }

    private static void check(DifferentialProblem problem, Solution solution, long seed, double tightness) {
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(seed);
        Mlp network = network(random);
        double[] theta = theta(network, random);
        ErrorBound bound =
                ErrorBound.of(DifferentialObjective.of(network, problem), theta).orElseThrow();
        Predictor predictor = new Predictor(network, Parameters.of(network.layout(), theta));
        double from = problem.domain().lower().get(0);
        double to = problem.domain().upper().get(0);
        double error = 0;
        for (int k = 0; k <= 2000; k++) {
            double t = from + (to - from) * k / 2000;
            error = Math.max(error, Math.abs(predictor.predict(new double[] {t})[0] - solution.at(t)[0]));
        }
        assertThat(bound.bound().get(0)).as("bound of seed %d", seed).isGreaterThanOrEqualTo(error * (1 - ROUNDING));
        assertThat(bound.bound().get(0)).isLessThanOrEqualTo(tightness * error);
        assertThat(bound.attained().get(0)).isLessThanOrEqualTo(bound.bound().get(0));
    }

    @Property(tries = 20)
    void firstOrder(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        check(
                DifferentialProblem.of(
                                Box.interval(0, 2), 1, s -> List.of(s.d(0, 1).plus(s.u(0))))
                        .withConditions(Condition.initial(0, 0, 0, 1)),
                t -> new double[] {StrictMath.exp(-t[0])},
                seed,
                1.2);
    }

    @Property(tries = 10)
    void growthWithAFactorAndASource(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        // 2u' - u = t has u = c exp(t/2) - t - 2; u(-1) = 0.
        check(
                DifferentialProblem.of(
                                Box.interval(-1, 1),
                                1,
                                s -> List.of(s.d(0, 1).times(2).minus(s.u(0)).minus(s.x(0))))
                        .withConditions(Condition.initial(0, 0, -1, 0)),
                t -> new double[] {StrictMath.exp((t[0] + 1) / 2) - t[0] - 2},
                seed,
                1.2);
    }

    @Property(tries = 10)
    void forcedOscillator(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        // u'' + 4u = sin t, u(0) = 1, u'(0) = 0: u = cos 2t + (sin t)/3 - (sin 2t)/6.
        check(
                DifferentialProblem.of(
                                Box.interval(0, 3),
                                1,
                                s -> List.of(s.d(0, 2).plus(s.u(0).times(4)).minus(s.x(0).sin())))
                        .withConditions(Condition.initial(0, 0, 0, 1), Condition.initial(0, 1, 0, 0)),
                t -> new double[] {StrictMath.cos(2 * t[0]) + StrictMath.sin(t[0]) / 3 - StrictMath.sin(2 * t[0]) / 6},
                seed,
                1.3);
    }

    @Property(tries = 10)
    void boundaryValues(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        // u'' - u = 0, u(0) = 0, u(1) = 1: u = sinh t / sinh 1.
        check(
                DifferentialProblem.of(
                                Box.interval(0, 1), 1, s -> List.of(s.d(0, 2).minus(s.u(0))))
                        .withConditions(Condition.initial(0, 0, 0, 0), Condition.initial(0, 0, 1, 1)),
                t -> new double[] {StrictMath.sinh(t[0]) / StrictMath.sinh(1)},
                seed,
                1.3);
    }

    /** The exact solution as a network: the error is 0, and the bound is what rounding leaves. */
    @Example
    void anExactNetworkHasABoundOfRoundingSize() {
        Mlp network = Mlp.of(
                1, Layer.of(1, new Exponential()), Layer.of(1, new Identity()).withoutBias());
        DifferentialProblem decay = DifferentialProblem.of(
                        Box.interval(0, 2), 1, s -> List.of(s.d(0, 1).plus(s.u(0))))
                .withConditions(Condition.initial(0, 0, 0, 1));
        ErrorBound bound = ErrorBound.of(DifferentialObjective.of(network, decay), new double[] {-1, 0, 1})
                .orElseThrow();

        assertThat(bound.bound().get(0)).isBetween(0.0, 1e-12);
        assertThat(bound.attained().get(0)).isZero();
    }

    @Example
    void whatIsNotLinearWithConstantCoefficientsHasNone() {
        Mlp network = Mlp.of(1, Layer.of(2, new Tanh()), Layer.of(1, new Identity()));
        double[] theta = new double[network.parameterCount()];
        DifferentialProblem squared = DifferentialProblem.of(
                        Box.interval(0, 1), 1, s -> List.of(s.d(0, 1).plus(s.u(0).squared())))
                .withConditions(Condition.initial(0, 0, 0, 1));
        DifferentialProblem variable = DifferentialProblem.of(
                        Box.interval(0, 1), 1, s -> List.of(s.d(0, 1).plus(s.u(0).times(s.x(0)))))
                .withConditions(Condition.initial(0, 0, 0, 1));
        DifferentialProblem open = DifferentialProblem.of(
                Box.interval(0, 1), 1, s -> List.of(s.d(0, 1).plus(s.u(0))));

        assertThat(ErrorBound.of(DifferentialObjective.of(network, squared), theta))
                .isEmpty();
        assertThat(ErrorBound.of(DifferentialObjective.of(network, variable), theta))
                .isEmpty();
        assertThat(ErrorBound.of(DifferentialObjective.of(network, open), theta))
                .isEmpty();
    }

    @Example
    void anActivationWithoutAFormulaHasNone() {
        Mlp network = Mlp.of(1, Layer.of(2, new Gelu()), Layer.of(1, new Identity()));
        DifferentialProblem decay = DifferentialProblem.of(
                        Box.interval(0, 1), 1, s -> List.of(s.d(0, 1).plus(s.u(0))))
                .withConditions(Condition.initial(0, 0, 0, 1));

        assertThat(ErrorBound.of(DifferentialObjective.of(network, decay), new double[network.parameterCount()]))
                .isEmpty();
    }
}
