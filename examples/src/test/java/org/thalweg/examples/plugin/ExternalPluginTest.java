package org.thalweg.examples.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.core.network.Activation;
import org.thalweg.core.plugin.PluginKind;
import org.thalweg.core.plugin.PluginRegistry;
import org.thalweg.core.plugin.PluginSource;
import org.thalweg.core.plugin.PluginText;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.spi.ActivationProvider;
import org.thalweg.core.spi.SolverProvider;
import org.thalweg.testkit.ActivationContract;
import org.thalweg.testkit.SolverContract;
import org.thalweg.testkit.SolverFeature;
import org.thalweg.testkit.TestProblem;
import org.thalweg.testkit.TestProblems;

/** A jar built outside the project is used by name without touching the project, and passes the conformance contracts. */
class ExternalPluginTest {

    @TempDir
    private static Path folder;

    @BeforeAll
    static void build() throws IOException {
        ExternalPluginJar.build(folder.resolve("work"), folder.resolve("plugins/acme-descent.jar"));
        Files.writeString(folder.resolve("x.csv"), "-1\n0\n1\n");
        Files.writeString(folder.resolve("y.csv"), "-0.2445248\n0.1232554\n0.1713998\n");
    }

    private static List<String> train(String out, String network, String... more) {
        List<String> words = new ArrayList<>(List.of("train", "--plugin-path", "plugins", "--input", "x.csv"));
        words.addAll(List.of("--target", "y.csv", "--network", network, "--loss", "mse", "--l2", "1e-2"));
        words.addAll(List.of("--solver", "acme:backtracking", "--seed", "7", "--out", out, "--json"));
        words.addAll(List.of(more));
        return words;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void solverAndActivationAreSelectedByName(boolean modules) throws Exception {
        List<String> words =
                train("result-" + modules, "3:acme:swish(2),1:identity", "--set", "acme:backtracking.tolerance=1e-5");
        ThalwegProcess process = ThalwegProcess.run(folder, modules, words);
        assertThat(process.code()).as(process.errors()).isZero();
        assertThat(process.output().strip()).startsWith("{").endsWith("}");
        assertThat(process.output())
                .contains("\"status\" : \"converged\"")
                .contains("<= tolerance 1.0E-5")
                .contains("3:acme:swish(2.0),1:identity");
    }

    @Test
    void modulesAndClassPathGiveTheSameBits() throws Exception {
        String[] results = new String[2];
        for (int i = 0; i < 2; i++) {
            List<String> words = train("bits-" + i, "3:acme:swish,1:identity", "--max-iterations", "100");
            ThalwegProcess process = ThalwegProcess.run(folder, i == 0, words);
            assertThat(process.code()).as(process.errors()).isEqualTo(3);
            results[i] = process.output().replaceAll("(?s).*\"parameters\" : (\\[[^\\]]*\\]).*", "$1");
        }
        assertThat(results[0]).startsWith("[").isEqualTo(results[1]);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void withoutTheFolderTheNamesAreUnknown(boolean modules) throws Exception {
        List<String> words = train("none", "3:tanh,1:identity");
        words.removeAll(List.of("--plugin-path", "plugins"));
        ThalwegProcess process = ThalwegProcess.run(folder, modules, words);
        assertThat(process.code()).isEqualTo(2);
        assertThat(process.errors())
                .contains("Unknown solver 'acme:backtracking'")
                .contains("bfgs");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void listsShowThePluginWithItsVendorsModule(boolean modules) throws Exception {
        ThalwegProcess solvers = ThalwegProcess.run(
                folder, modules, List.of("solvers", "acme:backtracking", "--plugin-path", "plugins"));
        assertThat(solvers.code()).as(solvers.errors()).isZero();
        assertThat(solvers.output())
                .contains("acme:backtracking")
                .contains("tolerance")
                .contains("halved steps");
        ThalwegProcess activations =
                ThalwegProcess.run(folder, modules, List.of("activations", "--plugin-path", "plugins"));
        assertThat(activations.output()).contains("acme:swish").contains("tanh");
    }

    private static List<PluginSource> source() throws IOException {
        URL jar = folder.resolve("plugins/acme-descent.jar").toUri().toURL();
        return List.of(new PluginSource.OfClassLoader(
                new URLClassLoader(new URL[] {jar}, PluginRegistry.class.getClassLoader())));
    }

    @TestFactory
    Stream<DynamicTest> theVendorsActivationPassesTheContract() throws IOException {
        PluginRegistry<ActivationProvider> registry = PluginRegistry.load(PluginKind.ACTIVATION, source());
        return new ActivationContract() {
            @Override
            protected Activation activation() {
                return PluginText.activation(registry, "acme:swish(1)");
            }
        }.dynamicTests("acme:swish");
    }

    @TestFactory
    Stream<DynamicTest> theVendorsSolverPassesTheContract() throws IOException {
        PluginRegistry<SolverProvider> registry = PluginRegistry.load(PluginKind.SOLVER, source());
        String name = "acme:backtracking";
        return new SolverContract() {
            @Override
            protected Solver solver() {
                return registry.find(name).provider().create(registry.options(name, Map.of()));
            }

            @Override
            protected Set<SolverFeature> features() {
                return EnumSet.allOf(SolverFeature.class);
            }

            @Override
            protected double accuracy() {
                return 1e-6;
            }

            @Override
            protected List<TestProblem> problems() {
                return List.of(TestProblems.quadratic(), TestProblems.doubleWell(), TestProblems.rosenbrock());
            }
        }.dynamicTests(name);
    }
}
