package org.thalweg.solvers.global;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thalweg.core.plugin.PluginRegistry;
import org.thalweg.core.plugin.PluginText;
import org.thalweg.core.solve.ChainSolver;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.spi.SolverProvider;

class ProvidersTest {

    private final PluginRegistry<SolverProvider> registry = PluginRegistry.solvers();

    private Solver create(String name, Map<String, ?> raw) {
        return registry.find(name).provider().create(registry.options(name, raw));
    }

    private Solver create(String text) {
        PluginText parsed = PluginText.parse(text);
        return registry.find(parsed.name()).provider().create(parsed.options(registry));
    }

    @Test
    void areFoundByName() {
        assertThat(registry.names()).contains("multi-start", "basin-hopping");
        assertThat(registry.failures()).isEmpty();
    }

    @Test
    void defaultsAreThoseOfTheRecords() {
        assertThat(((MultiStart) create("multi-start", Map.of("solver", "test-descent"))).multiStartOptions())
                .isEqualTo(MultiStartOptions.defaults());
        assertThat(((BasinHopping) create("basin-hopping", Map.of("solver", "test-descent"))).basinHoppingOptions())
                .isEqualTo(BasinHoppingOptions.defaults());
    }

    @Test
    void everyOptionArrives() {
        MultiStart search = (MultiStart) create(
                "multi-start(solver=test-descent(tolerance=1e-3, unused=[3, 4]), starts=7, initializer=uniform, scale=2,"
                        + " start-at-given=false, evaluations-per-start=50, threads=3, loss-tolerance=1e-8,"
                        + " point-tolerance=1e-4, journal=runs.txt)");
        assertThat(search.solver()).isInstanceOf(Descent.class);
        assertThat(((Descent) search.solver()).tolerance()).isEqualTo(1e-3);
        assertThat(search.multiStartOptions())
                .isEqualTo(MultiStartOptions.defaults()
                        .withStarts(7)
                        .withInitializer(StartDistribution.UNIFORM, 2)
                        .withStartAtGiven(false)
                        .withEvaluationsPerStart(50)
                        .withThreads(3)
                        .withTolerances(1e-8, 1e-4)
                        .withJournal(Path.of("runs.txt")));
        BasinHopping walk =
                (BasinHopping) create("basin-hopping(solver=test-descent, hops=9, temperature=2, step-size=3,"
                        + " target-acceptance=0.25, adaptation-interval=4, step-factor=0.5)");
        assertThat(walk.basinHoppingOptions()).isEqualTo(new BasinHoppingOptions(9, 2, 3, 0.25, 4, 0.5));
    }

    @Test
    void reportedOptionsMakeTheSameSolverAgain() {
        for (String text : new String[] {
            "multi-start(solver=test-descent(0.5)+test-descent, starts=3, evaluations-per-start=9, journal=x)",
            "basin-hopping(solver=test-descent(0.5), hops=3)"
        }) {
            Solver solver = create(text);
            Solver again = create(solver.name(), new HashMap<>(solver.options()));
            assertThat(again.options()).isEqualTo(solver.options());
        }
    }

    @Test
    void aWalkInsideASearchInsideAText() {
        MultiStart search =
                (MultiStart) create("multi-start(basin-hopping(test-descent(0.1)+test-descent(0.2), hops=5), 8)");
        assertThat(search.multiStartOptions().starts()).isEqualTo(8);
        BasinHopping walk = (BasinHopping) search.solver();
        assertThat(walk.basinHoppingOptions().hops()).isEqualTo(5);
        assertThat(((ChainSolver) walk.solver()).stages()).hasSize(2);
    }

    @Test
    void innerSolversAreFoundWhereTheApplicationLooks() {
        for (String name : new String[] {"multi-start", "basin-hopping"}) {
            List<String> asked = new ArrayList<>();
            registry.find(name)
                    .provider()
                    .create(registry.options(name, Map.of("solver", "elsewhere(1, 2)+elsewhere")), text -> {
                        asked.add(text);
                        return new Descent(0.25);
                    });
            assertThat(asked).containsExactly("elsewhere(1, 2)", "elsewhere");
        }
    }

    @Test
    void mistakesAreExplained() {
        assertThatThrownBy(() -> create("multi-start", Map.of("solver", "test-desent")))
                .hasMessageContaining("Unknown solver 'test-desent'")
                .hasMessageContaining("Did you mean 'test-descent'?");
        assertThatThrownBy(() -> create("multi-start", Map.of("solver", "test-descent(tolerence=1)")))
                .hasMessageContaining("Unknown option 'tolerence' of solver 'test-descent'");
        assertThatThrownBy(() -> create("multi-start", Map.of("start", 3)))
                .hasMessageContaining("Did you mean 'starts'?");
        assertThatThrownBy(() -> create("multi-start", Map.of("starts", 0))).hasMessageContaining("of at least 1");
        assertThatThrownBy(() -> create("multi-start", Map.of("initializer", "glorot")))
                .hasMessageContaining("one of glorot-normal, glorot-uniform, he, uniform, normal");
        assertThatThrownBy(() -> create("multi-start", Map.of("solver", "test-descent", "evaluations-per-start", 1.5)))
                .hasMessageContaining("1.5, but must be a whole number");
        assertThatThrownBy(() -> create("multi-start(solver=multi-start(test-descent))"))
                .hasMessageContaining("cannot run another multi-start");
        assertThatThrownBy(() -> create("basin-hopping", Map.of("temperature", -1)))
                .hasMessageContaining("'temperature' of solver 'basin-hopping' is '-1'");
    }
}
