package org.thalweg.examples.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.core.plugin.PluginRegistry;
import org.thalweg.examples.artifact.LocalRepository;
import org.thalweg.examples.artifact.Maven;
import org.thalweg.testkit.SolverContract;

/**
 * The projects that {@code thalweg new} writes, which are those under {@code examples}, build with Maven against the artifacts
 * of this build, pass their tests there, and are used by name.
 */
@DisabledOnOs(OS.WINDOWS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PluginProjectTest {

    @TempDir
    private static Path folder;

    private static LocalRepository repository;

    @BeforeAll
    static void write() throws Exception {
        repository = LocalRepository.make(
                folder.resolve("repository"),
                root(),
                Map.of(
                        "thalweg-core", location(PluginRegistry.class),
                        "thalweg-testkit", location(SolverContract.class)));
        create("solver", "acme:two-point", "plugin-solver");
        create("activation", "acme:swish", "plugin-activation");
        Files.writeString(folder.resolve("x.csv"), "-1\n0\n1\n");
        Files.writeString(folder.resolve("y.csv"), "-0.2445248\n0.1232554\n0.1713998\n");
    }

    private static void create(String kind, String name, String directory) throws IOException, InterruptedException {
        ThalwegProcess process =
                ThalwegProcess.run(folder, false, List.of("new", kind, name, "--directory", directory));
        assertThat(process.code()).as(process.errors()).isZero();
        assertThat(process.output()).contains(name, "mvn -f " + directory + " package");
    }

    private static Path location(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static Path root() {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("thalweg"))) {
            root = root.getParent();
        }
        return root;
    }

    private static Map<String, String> files(Path project) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(project)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = project.relativize(file).toString();
                if (!name.startsWith("target")) {
                    files.put(name, Files.readString(file));
                }
            }
        }
        return files;
    }

    @ParameterizedTest
    @Order(1)
    @ValueSource(strings = {"plugin-solver", "plugin-activation"})
    void theExamplesAreWhatTheCommandWrites(String project) throws IOException {
        assertThat(files(root().resolve("examples/" + project))).isEqualTo(files(folder.resolve(project)));
    }

    @ParameterizedTest
    @Order(2)
    @ValueSource(strings = {"plugin-solver", "plugin-activation"})
    void buildsAndPassesItsTestsOffline(String project) throws Exception {
        assumeTrue(Maven.isInstalled(), "Maven is not installed");
        int code = Maven.run(folder.resolve(project), repository, "package");
        String output = Files.readString(Maven.log(folder.resolve(project)));
        assertThat(code).as(output).isZero();
        assertThat(output).containsPattern("Tests run: [1-9]\\d+, Failures: 0").doesNotContain("[WARNING]   ");
        assertThat(folder.resolve(project).resolve("target")).isDirectoryContaining("glob:**.jar");
    }

    @ParameterizedTest
    @Order(3)
    @ValueSource(booleans = {true, false})
    void bothAreUsedByNameFromTheFoldersTheyWereBuiltIn(boolean modules) throws Exception {
        assumeTrue(Maven.isInstalled(), "Maven is not installed");
        ThalwegProcess process = ThalwegProcess.run(
                folder,
                modules,
                List.of(
                        "train",
                        "--plugin-path",
                        "plugin-solver/target",
                        "--plugin-path",
                        "plugin-activation/target",
                        "--input",
                        "x.csv",
                        "--target",
                        "y.csv",
                        "--network",
                        "3:acme:swish(2),1:identity",
                        "--l2",
                        "1e-2",
                        "--solver",
                        "acme:two-point",
                        "--seed",
                        "7",
                        "--out",
                        "out-" + modules,
                        "--json"));
        assertThat(process.code()).as(process.errors()).isZero();
        assertThat(process.errors()).isEmpty();
        assertThat(process.output())
                .contains("\"status\" : \"converged\"", "3:acme:swish(2.0),1:identity", "<= tolerance 1.0E-8");
    }

    @ParameterizedTest
    @Order(4)
    @CsvSource({"true,acme.twopoint", "false,acme.twopoint.TwoPointProvider"})
    void theListShowsModuleVersionAndJar(boolean modules, String module) throws Exception {
        assumeTrue(Maven.isInstalled(), "Maven is not installed");
        ThalwegProcess process =
                ThalwegProcess.run(folder, modules, List.of("plugins", "--plugin-path", "plugin-solver/target"));
        assertThat(process.code()).as(process.errors()).isZero();
        assertThat(process.output().lines().filter(line -> line.contains("acme:two-point")))
                .singleElement()
                .asString()
                .contains("solver", module, "acme-two-point-0.1.0.jar")
                .containsPattern(" 0\\.1\\.0 ");
    }

    @Test
    @Order(5)
    void aWrongDerivativeFailsTheBuild() throws Exception {
        assumeTrue(Maven.isInstalled(), "Maven is not installed");
        Path project = folder.resolve("plugin-activation");
        Path source = project.resolve("src/main/java/acme/swish/Swish.java");
        Files.writeString(
                source, Files.readString(source).replace("logistic + scaled * slope", "logistic - scaled * slope"));
        assertThat(Maven.run(project, repository, "test")).isNotZero();
        assertThat(Files.readString(Maven.log(project))).contains("derivativesAgreeByObservedOrder");
    }
}
