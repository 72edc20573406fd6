package org.thalweg.solvers.global;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.plugin.PluginRegistry;
import org.thalweg.core.solve.SolveControls;
import org.thalweg.core.solve.SolveDriver;
import org.thalweg.core.solve.SolveResult;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.Status;
import org.thalweg.core.spi.SolverProvider;

/** The searches with their default inner solver, found by name, on XOR, whose minima are known. */
@Timeout(60)
class XorSearchTest {

    /**
     * Losses of all minima of 2-3-2 at λ = 1e-2 up to symmetry, from an enumeration of the stationary points in 40-digit
     * arithmetic; the last is ln 2 at zero.
     */
    private static final double[] MINIMA = {0.40677375503408775, 0.45655517674166046, 0.6931471805599453};

    private static SolveResult solve(Objective objective, String name, Map<String, ?> options) {
        PluginRegistry<SolverProvider> registry = PluginRegistry.solvers();
        Solver solver = registry.find(name).provider().create(registry.options(name, options));
        return SolveDriver.solve(
                objective,
                new double[objective.dimension()],
                solver,
                SolveControls.defaults().withSeed(1));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> levels(SolveResult result) {
        return (List<Map<String, Object>>) Results.details(result).get("loss-levels");
    }

    @Test
    void aThousandRunsEndAtTheKnownMinimaWithTheSameBitsOnTwoThreads() {
        Objective xor = Xor.of(3, 1e-2);
        Map<String, Object> options = Map.of("starts", 1000, "start-at-given", false);
        SolveResult one = solve(xor, "multi-start", options);
        Results.assertSame(
                solve(xor, "multi-start", Map.of("starts", 1000, "start-at-given", false, "threads", 2)), one);
        assertThat(Results.details(one)).containsEntry("successful-starts", 1000L);
        assertThat(one.value()).isEqualTo(MINIMA[0], within(1e-15));
        assertThat(levels(one)).hasSize(3);
        for (int k = 0; k < 3; k++) {
            assertThat((double) levels(one).get(k).get("loss")).isEqualTo(MINIMA[k], within(1e-15));
        }
    }

    @Test
    void copiesUnderExchangeAndSignOfNodesCountOnce() {
        // What is left is the exchange of the inputs, a symmetry of the data: at most two copies of each minimum.
        // Without
        // the others a minimum with three connected nodes would have up to 3! 2³ 2 = 96.
        SolveResult result =
                solve(Xor.of(3, 1e-2), "multi-start", Map.of("starts", 300, "start-at-given", false, "threads", 2));
        assertThat(levels(result)).hasSize(3);
        for (Map<String, Object> level : levels(result)) {
            assertThat((long) level.get("distinct")).isBetween(1L, 2L);
        }
    }

    @Test
    void anEscapeOfTheBestStartIsPassedOn() {
        SolveResult result =
                solve(Xor.of(2, 0), "multi-start", Map.of("starts", 10, "start-at-given", false, "threads", 2));
        assertThat(result.reason().status()).isEqualTo(Status.ESCAPING);
        assertThat(result.reason().text())
                .contains("parameters run to infinity")
                .contains("of layer 1");
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> points =
                (List<Map<String, Object>>) Results.details(result).get("end-points");
        assertThat((String) points.get(0).get("escape")).contains("parameters run to infinity");
    }

    @Test
    void hoppingFindsTheLowestMinimum() {
        SolveResult result = solve(Xor.of(3, 1e-2), "basin-hopping", Map.of("hops", 50, "step-size", 2));
        assertThat(result.value()).isEqualTo(MINIMA[0], within(1e-15));
        for (Map<String, Object> level : levels(result)) {
            double loss = (double) level.get("loss");
            assertThat(Arrays.stream(MINIMA).map(m -> Math.abs(m - loss)).min().orElseThrow())
                    .isLessThanOrEqualTo(1e-15);
        }
    }
}
