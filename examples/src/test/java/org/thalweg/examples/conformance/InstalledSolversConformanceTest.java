package org.thalweg.examples.conformance;

import static org.thalweg.testkit.SolverFeature.CONVERGES;
import static org.thalweg.testkit.SolverFeature.MONOTONE;
import static org.thalweg.testkit.SolverFeature.STOPS_AT_STATIONARY_POINTS;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.thalweg.core.plugin.PluginRegistry;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.spi.SolverProvider;
import org.thalweg.testkit.SolverContract;
import org.thalweg.testkit.SolverFeature;

/** Every installed solver passes the contract that third parties run, with its defaults unless said otherwise. */
class InstalledSolversConformanceTest {

    /** What a solver promises, and the options the promise needs. */
    private record Promise(Set<SolverFeature> features, double accuracy, Map<String, Object> options) {}

    private static final Promise NOTHING = new Promise(Set.of(), 0, Map.of());

    private static final Map<String, Promise> PROMISES = Map.of(
            // Not monotone in bits: where values are lost in rounding it goes on by slopes.
            "bfgs", new Promise(Set.of(CONVERGES, STOPS_AT_STATIONARY_POINTS), 1e-8, Map.of()),
            "newton-trust-region", new Promise(Set.of(CONVERGES, MONOTONE, STOPS_AT_STATIONARY_POINTS), 1e-8, Map.of()),
            "gradient-flow", new Promise(Set.of(STOPS_AT_STATIONARY_POINTS), 0, Map.of("end-time", 50)),
            "multi-start", new Promise(Set.of(), 0, Map.of("initializer", "uniform", "starts", 3)),
            "basin-hopping", new Promise(Set.of(), 0, Map.of("hops", 3)));

    @TestFactory
    Stream<DynamicTest> solvers() {
        PluginRegistry<SolverProvider> registry = PluginRegistry.solvers();
        return registry.names().stream().flatMap(name -> {
            Promise promise = PROMISES.getOrDefault(name, NOTHING);
            return new SolverContract() {
                @Override
                protected Solver solver() {
                    return registry.find(name).provider().create(registry.options(name, promise.options()));
                }

                @Override
                protected Set<SolverFeature> features() {
                    return promise.features();
                }

                @Override
                protected double accuracy() {
                    return promise.accuracy();
                }

                @Override
                protected long evaluations() {
                    return 20_000;
                }
            }.dynamicTests(name);
        });
    }
}
