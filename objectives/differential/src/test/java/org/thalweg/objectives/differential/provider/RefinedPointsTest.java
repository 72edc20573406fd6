package org.thalweg.objectives.differential.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterInitializer;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.plugin.PluginRegistry;
import org.thalweg.core.plugin.PluginText;
import org.thalweg.core.spi.Options;

/** Points that are added by name where the residual is largest. */
class RefinedPointsTest {

    private final ExponentialDecayProvider provider = new ExponentialDecayProvider();
    private final Mlp network =
            Mlp.parse(1, "6:tanh,1:identity", name -> PluginText.activation(PluginRegistry.activations(), name));
    private final double[] theta = ParameterInitializer.glorotNormal()
            .draw(network, Xoshiro256PlusPlus.seeded(3))
            .toArray();

    private Options options(Map<String, Object> given) {
        return Options.of("test", provider.options(), given);
    }

    private Objective objective(Options options) {
        return provider.create(network, Optional.empty(), List.of(), options);
    }

    private Optional<Map<String, Object>> refined(Options options, int trained) {
        return provider.refined(objective(options), theta, options, trained);
    }

    private static int residuals(Objective objective) {
        return objective.leastSquares().orElseThrow().residualCount();
    }

    /** y' = -y of u = 1 + t N: the residual by differences of the network's own output. */
    private double residual(double t) {
        double step = 1e-5;
        return (solution(t + step) - solution(t - step)) / (2 * step) + solution(t);
    }

    private double solution(double t) {
        return 1
                + t
                        * new org.thalweg.core.objective.Predictor(
                                        network, org.thalweg.core.network.Parameters.of(network.layout(), theta))
                                .predict(new double[] {t})[0];
    }

    @Test
    void theLargestResidualsOfTheDomainGetAPoint() {
        Options first = options(Map.of("to", 2, "points", 4, "refinements", 1, "refine-by", 3));
        List<?> added = (List<?>) refined(first, 0).orElseThrow().get("refined");

        assertThat(added).hasSize(3);
        double largest = 0;
        for (int k = 0; k <= 1000; k++) {
            largest = Math.max(largest, Math.abs(residual(k * 0.002)));
        }
        assertThat(Math.abs(residual((Double) added.get(0)))).isGreaterThan(largest - 1e-8);
    }

    @Test
    void asOftenAsAskedAndKeptBesideThePointsBefore() {
        Options options = options(Map.of("points", 5, "refinements", 2, "refine-by", 3, "impose", "hard"));
        List<Integer> sizes = new ArrayList<>(List.of(residuals(objective(options))));
        Optional<Map<String, Object>> next = refined(options, 0);
        for (int trained = 1; next.isPresent(); trained++) {
            options = options(next.get());
            sizes.add(residuals(objective(options)));
            next = refined(options, trained);
        }
        assertThat(sizes).containsExactly(5, 8, 11);
    }

    @Test
    void theSameEndGivesTheSamePoints() {
        Options options = options(Map.of("refinements", 1));
        assertThat(refined(options, 0)).isEqualTo(refined(options, 0));
    }

    @Test
    void nothingIsAddedUnaskedNorToAResult() {
        assertThat(refined(options(Map.of()), 0)).isEmpty();
        assertThat(refined(options(Map.of("refinements", 3, "refined", List.of(0.5))), 0))
                .isEmpty();
    }

    @Test
    void wrongValuesAreRefused() {
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("refinements", -1), Map.of("refine-by", 0), Map.of("refinements", 1.5))) {
            String name = wrong.keySet().iterator().next();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> options(wrong))
                    .withMessageContaining("'" + name + "'");
        }
        PoissonProvider square = new PoissonProvider();
        Mlp plane =
                Mlp.parse(2, "3:tanh,1:identity", name -> PluginText.activation(PluginRegistry.activations(), name));
        Options odd = Options.of("test", square.options(), new HashMap<>(Map.of("refined", List.of(0.5))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> square.create(plane, Optional.empty(), List.of(), odd))
                .withMessageContaining("Option 'refined' has 1 coordinates, but each point has 2.");
    }
}
