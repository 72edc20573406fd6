package org.thalweg.objectives.differential.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.activations.smooth.Identity;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterInitializer;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.PointReport;
import org.thalweg.core.objective.Statement;
import org.thalweg.core.plugin.PluginRegistry;
import org.thalweg.core.plugin.PluginText;
import org.thalweg.core.solve.SolveControls;
import org.thalweg.core.solve.SolveDriver;
import org.thalweg.core.solve.SolveResult;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.spi.ObjectiveProvider;
import org.thalweg.core.spi.Options;

/** Every equation by name is solved, and reports its error against a solution that it was not trained with. */
class EquationsByNameTest {

    /** Long enough for a busy machine; what is asserted is reached far earlier. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static Mlp network(int inputs, String text) {
        return Mlp.parse(inputs, text, name -> PluginText.activation(PluginRegistry.activations(), name));
    }

    private static Objective objective(String name, Mlp network, Map<String, Object> options) {
        ObjectiveProvider provider = ServiceLoader.load(ObjectiveProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow();
        return provider.create(
                network,
                Optional.empty(),
                List.of(),
                Options.of("objective '" + name + "'", provider.options(), options));
    }

    private static double[] start(Mlp network, long seed) {
        return ParameterInitializer.glorotNormal()
                .draw(network, Xoshiro256PlusPlus.seeded(seed))
                .toArray();
    }

    private static Solver solver(String name, Map<String, Object> options) {
        PluginRegistry<org.thalweg.core.spi.SolverProvider> solvers = PluginRegistry.solvers();
        return solvers.find(name).provider().create(solvers.options(name, options));
    }

    private static PointReport solved(
            String name, int inputs, String layers, Map<String, Object> options, double tolerance) {
        Mlp network = network(inputs, layers);
        Objective objective = objective(name, network, options);
        SolveResult result = SolveDriver.solve(
                objective,
                start(network, 1),
                solver("levenberg-marquardt", Map.of("gradient-tolerance", tolerance)),
                SolveControls.defaults().withMaxDuration(PATIENCE));
        return objective.reporter().orElseThrow().report(result.point());
    }

    private static double error(PointReport report) {
        return report.statement("error-max").orElseThrow().value();
    }

    @ParameterizedTest
    @ValueSource(strings = {"levenberg-marquardt", "newton-trust-region"})
    void decayIsSolvedWithAProvedBound(String name) {
        Mlp network = network(1, "8:tanh,1:identity");
        Objective objective = objective("exponential-decay", network, Map.of());
        for (int seed = 1; seed <= 2; seed++) {
            SolveResult result = SolveDriver.solve(
                    objective,
                    start(network, seed),
                    solver(name, Map.of("gradient-tolerance", name.startsWith("lev") ? 1e-11 : 1e-10)),
                    SolveControls.defaults().withMaxDuration(PATIENCE));
            PointReport report = objective.reporter().orElseThrow().report(result.point());
            Statement bound = report.statement("error-bound").orElseThrow();

            assertThat(error(report)).as("error of seed %d", seed).isLessThan(1e-6);
            assertThat(bound.proved()).isTrue();
            assertThat(bound.value()).isBetween(error(report), 1.2 * error(report));
        }
    }

    @Test
    void networksOfTheSeedReachAResidualLossBelow1eMinus12() {
        for (Map<String, Object> options : List.<Map<String, Object>>of(
                Map.of("impose", "soft"),
                Map.of("impose", "soft", "rate", 2, "from", 1, "to", 5, "points", 41, "initial", StrictMath.exp(-2)))) {
            Mlp network = network(1, "16:tanh,16:tanh,1:identity");
            Objective objective = objective("exponential-decay", network, options);
            SolveResult result = SolveDriver.solve(
                    objective,
                    start(network, 1),
                    solver("levenberg-marquardt", Map.of("gradient-tolerance", 1e-10)),
                    SolveControls.defaults().withMaxDuration(PATIENCE));
            assertThat(result.evaluation().value()).isLessThan(1e-12);
        }
    }

    @Test
    void logistic() {
        assertThat(error(solved("logistic", 1, "12:tanh,1:identity", Map.of(), 1e-9)))
                .isLessThan(1e-5);
    }

    @Test
    void oscillatorOverTwoPeriods() {
        PointReport report = solved(
                "harmonic-oscillator",
                1,
                "20:tanh,1:identity",
                Map.of("periods", 2, "points", 50, "placement", "chebyshev"),
                1e-6);
        assertThat(error(report)).isLessThan(1e-5);
        assertThat(report.statement("error-bound").orElseThrow().value()).isBetween(error(report), 2e-5);
    }

    @Test
    void lotkaVolterraOverOnePeriod() {
        PointReport report = solved(
                "lotka-volterra",
                1,
                "16:tanh,2:identity",
                Map.of("points", 100, "placement", "chebyshev", "to", 3.3174),
                1e-8);
        assertThat(error(report)).isLessThan(1e-5);
        assertThat(report.statement("error-max").orElseThrow().sentence()).contains("numerical integration");
    }

    @Test
    void vanDerPol() {
        assertThat(error(solved("van-der-pol", 1, "12:tanh,1:identity", Map.of("to", 2, "points", 30), 1e-7)))
                .isLessThan(1e-4);
    }

    @Test
    void linearWithASource() {
        PointReport report = solved(
                "linear",
                1,
                "10:tanh,1:identity",
                Map.of("coefficients", List.of(4, 0, 1), "source", "sin(t)", "initial", List.of(1, 0)),
                1e-9);
        assertThat(error(report)).isLessThan(1e-5);
        assertThat(report.statement("error-bound").orElseThrow().value()).isBetween(error(report), 1e-5);
    }

    @Test
    void poissonOnTheLineAndOnTheSquare() {
        assertThat(error(solved("poisson", 1, "10:tanh,1:identity", Map.of(), 1e-9)))
                .isLessThan(1e-5);
        Map<String, Object> square = Map.of("points", 10, "placement", "chebyshev");
        assertThat(error(solved("poisson", 2, "16:tanh,1:identity", square, 1e-6)))
                .isLessThan(1e-3);
    }

    @Test
    void heat() {
        Map<String, Object> options = Map.of("points", 10, "placement", "chebyshev");
        assertThat(error(solved("heat", 2, "12:tanh,1:identity", options, 1e-7)))
                .isLessThan(1e-3);
    }

    @Test
    void writtenAsText() {
        PointReport report = solved(
                "differential-equation",
                1,
                "10:tanh,1:identity",
                Map.of(
                        "equations", List.of("u'' + 4*u = sin(t)"),
                        "conditions", List.of("u(0) = 1", "u'(0) = 0"),
                        "to", List.of(2),
                        "solution", List.of("cos(2*t) + sin(t)/3 - sin(2*t)/6")),
                1e-9);
        assertThat(error(report)).isLessThan(1e-5);
        assertThat(report.series()).hasSize(2);
    }

    @Test
    void dataStandBesideTheEquation() {
        Mlp network = network(1, "8:tanh,1:identity");
        ObjectiveProvider provider = new DifferentialEquationProvider();
        Options options =
                Options.of("test", provider.options(), Map.of("equations", List.of("u' = -u"), "to", List.of(2)));
        Dataset data = Dataset.of(new double[][] {{1}}, new double[][] {{StrictMath.exp(-1)}});
        Objective objective = provider.create(network, Optional.of(data), List.of(), options);
        SolveResult result = SolveDriver.solve(
                objective,
                start(network, 1),
                solver("levenberg-marquardt", Map.of("gradient-tolerance", 1e-10)),
                SolveControls.defaults().withMaxDuration(PATIENCE));
        double[] at = new org.thalweg.core.objective.Predictor(
                        network, org.thalweg.core.network.Parameters.of(network.layout(), result.point()))
                .predict(new double[] {0});

        assertThat(at[0]).isCloseTo(1, org.assertj.core.api.Assertions.within(1e-5));
    }

    @Test
    void whatDoesNotFitIsToldInASentence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> objective("exponential-decay", network(2, "3:tanh,1:identity"), Map.of()))
                .withMessageContaining("The network has 2 inputs, but the equation has 1 independent variables.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> objective("lotka-volterra", network(1, "3:tanh,1:identity"), Map.of()))
                .withMessageContaining("The network has 1 outputs, but the equation has 2 unknown functions.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> objective(
                        "linear",
                        Mlp.of(1, Layer.of(3, new Twice()), Layer.of(1, new Identity())),
                        Map.of("coefficients", List.of(1, 0, 0, 1), "initial", List.of(0, 0, 0))))
                .withMessageContaining("needs 4 derivatives of every activation");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> objective(
                        "differential-equation",
                        network(1, "3:tanh,1:identity"),
                        Map.of("equations", List.of("u' = -w"))))
                .withMessageContaining("'w' is neither a variable (t)");
    }

    /** z²/2 with fewer derivatives than ours have. */
    private record Twice() implements Activation {
        @Override
        public String name() {
            return "test:twice";
        }

        @Override
        public int maxOrder() {
            return 2;
        }

        @Override
        public void evaluate(int order, double[] z, int from, int to, double[][] derivatives) {
            for (int i = from; i < to; i++) {
                double x = z[i];
                for (int k = order; k >= 0; k--) {
                    derivatives[k][i] = k == 2 ? 1 : k == 1 ? x : x * x / 2;
                }
            }
        }
    }
}
