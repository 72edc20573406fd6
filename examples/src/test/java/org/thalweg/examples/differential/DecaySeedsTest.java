package org.thalweg.examples.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterInitializer;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.PointReport;
import org.thalweg.core.plugin.PluginKind;
import org.thalweg.core.plugin.PluginRegistry;
import org.thalweg.core.plugin.PluginSource;
import org.thalweg.core.plugin.PluginText;
import org.thalweg.core.solve.SolveControls;
import org.thalweg.core.solve.SolveDriver;
import org.thalweg.core.solve.SolveResult;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.spi.ObjectiveProvider;
import org.thalweg.core.spi.SolverProvider;

/**
 * y′ = −y on [0, 2] by a 1-8-1 network of tanh units at 21 points, from 20 seeds: an error below 1e-6 within a second of
 * processor time (a busy machine must not decide) with the solvers' own defaults, and a proved bound between once and ten times the error.
 */
class DecaySeedsTest {

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final long SECOND = 1_000_000_000L;

    @ParameterizedTest
    @ValueSource(strings = {"levenberg-marquardt", "newton-trust-region"})
    void everySeedEndsBelowAMillionth(String name) {
        Mlp network =
                Mlp.parse(1, "8:tanh,1:identity", text -> PluginText.activation(PluginRegistry.activations(), text));
        PluginRegistry<ObjectiveProvider> objectives =
                PluginRegistry.load(PluginKind.OBJECTIVE, List.of(PluginSource.application()));
        Objective objective = objectives
                .find("exponential-decay")
                .provider()
                .create(network, Optional.empty(), List.of(), objectives.options("exponential-decay", Map.of()));
        PluginRegistry<SolverProvider> solvers = PluginRegistry.solvers();
        Solver solver = solvers.find(name).provider().create(solvers.options(name, Map.of()));
        solve(objective, network, solver, 0);
        for (int seed = 1; seed <= 20; seed++) {
            SolveResult result = solve(objective, network, solver, seed);
            PointReport report = objective.reporter().orElseThrow().report(result.point());
            double error = report.statement("error-max").orElseThrow().value();
            double bound = report.statement("error-bound").orElseThrow().value();

            assertThat(error).as("%s, seed %d", name, seed).isLessThan(1e-6);
            assertThat(bound).as("bound of seed %d", seed).isBetween(error, 10 * error);
        }
    }

    private static SolveResult solve(Objective objective, Mlp network, Solver solver, long seed) {
        double[] start = ParameterInitializer.glorotNormal()
                .draw(network, Xoshiro256PlusPlus.seeded(seed))
                .toArray();
        long begin = CPU.getCurrentThreadCpuTime();
        return SolveDriver.solve(
                objective,
                start,
                solver,
                SolveControls.defaults().withCancelled(() -> CPU.getCurrentThreadCpuTime() - begin > SECOND));
    }
}
