package org.thalweg.examples.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.thalweg.activations.smooth.Tanh;
import org.thalweg.core.plugin.PluginRegistry;
import org.thalweg.solvers.quasinewton.Bfgs;

/**
 * Three ways in which another project uses a part of Thalweg: a Maven project on the class path, a module on the module path,
 * and a runtime image of its own. Each takes core, one family of solvers and one of activations, and gets nothing else.
 */
@DisabledOnOs(OS.WINDOWS)
class ConsumerProjectsTest {

    private static final List<String> PARTS =
            List.of("thalweg-core", "thalweg-solvers-quasi-newton", "thalweg-activations-smooth");

    private static final String CODE = """
            package com.example.fit;

            import org.thalweg.activations.smooth.Identity;
            import org.thalweg.activations.smooth.Tanh;
            import org.thalweg.core.data.Dataset;
            import org.thalweg.core.network.Layer;
            import org.thalweg.core.network.Mlp;
            import org.thalweg.core.network.ParameterInitializer;
            import org.thalweg.core.network.Xoshiro256PlusPlus;
            import org.thalweg.core.objective.MeanSquaredError;
            import org.thalweg.core.objective.NetworkObjective;
            import org.thalweg.core.plugin.PluginRegistry;
            import org.thalweg.core.solve.SolveControls;
            import org.thalweg.core.solve.SolveDriver;
            import org.thalweg.solvers.quasinewton.Bfgs;

            public final class Fit {
                public static void main(String[] arguments) {
                    Dataset data = Dataset.of(
                            new double[][] {{-1}, {0}, {1}}, new double[][] {{-0.2445248}, {0.1232554}, {0.1713998}});
                    Mlp network = Mlp.of(1, Layer.of(10, new Tanh()), Layer.of(1, new Identity()));
                    NetworkObjective objective = NetworkObjective.of(network, data, new MeanSquaredError());
                    double[] start = ParameterInitializer.glorotNormal()
                            .draw(network, Xoshiro256PlusPlus.seeded(7))
                            .toArray();
                    double loss = SolveDriver.solve(objective, start, new Bfgs(), SolveControls.defaults())
                            .value();
                    System.out.println((loss < 1e-20 ? "fitted " : "not fitted ")
                            + PluginRegistry.solvers().names() + " "
                            + Fit.class.getModule());
                }
            }
            """;

    private static final String DESCRIPTOR = """
            module com.example.fit {
                requires org.thalweg.core;
                requires org.thalweg.activations.smooth;
                requires org.thalweg.solvers.quasinewton;
            }
            """;

    private static final String POM = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>com.example</groupId>
              <artifactId>fit</artifactId>
              <version>1</version>
              <properties>
                <maven.compiler.release>17</maven.compiler.release>
                <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
              </properties>
              <dependencyManagement>
                <dependencies>
                  <dependency>
                    <groupId>org.thalweg</groupId>
                    <artifactId>thalweg-bom</artifactId>
                    <version>0.1.0-SNAPSHOT</version>
                    <type>pom</type>
                    <scope>import</scope>
                  </dependency>
                </dependencies>
              </dependencyManagement>
              <dependencies>
                <dependency>
                  <groupId>org.thalweg</groupId>
                  <artifactId>thalweg-activations-smooth</artifactId>
                </dependency>
                <dependency>
                  <groupId>org.thalweg</groupId>
                  <artifactId>thalweg-solvers-quasi-newton</artifactId>
                </dependency>
              </dependencies>
            </project>
            """;

    @TempDir
    private static Path folder;

    private static LocalRepository repository;

    @BeforeAll
    static void publish() throws Exception {
        repository = LocalRepository.make(
                folder.resolve("repository"),
                root(),
                Map.of(
                        PARTS.get(0), location(PluginRegistry.class),
                        PARTS.get(1), location(Bfgs.class),
                        PARTS.get(2), location(Tanh.class)));
    }

    private static Path root() {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("thalweg"))) {
            root = root.getParent();
        }
        return root;
    }

    private static Path location(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static Path sources(String name, boolean module) throws IOException {
        Path project = folder.resolve(name);
        Path code = Files.createDirectories(project.resolve("src/main/java/com/example/fit"));
        Files.writeString(code.resolve("Fit.java"), CODE);
        if (module) {
            Files.writeString(project.resolve("src/main/java/module-info.java"), DESCRIPTOR);
        }
        return project;
    }

    @Test
    void aMavenProjectGetsThreeJarsAndNoOther() throws Exception {
        assumeTrue(Maven.isInstalled(), "Maven is not installed");
        Path project = sources("class-path", false);
        Files.writeString(project.resolve("pom.xml"), POM);
        int code = Maven.run(
                project,
                repository,
                "org.apache.maven.plugins:maven-compiler-plugin:3.16.0:compile",
                "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies",
                "-DoutputDirectory=target/jars");
        assertThat(code).as(Files.readString(Maven.log(project))).isZero();
        List<Path> jars = list(project.resolve("target/jars"));
        assertThat(jars)
                .extracting(jar -> jar.getFileName().toString())
                .containsExactlyInAnyOrderElementsOf(
                        PARTS.stream().map(part -> part + "-0.1.0-SNAPSHOT.jar").toList());
        assertThat(run(
                        java(),
                        "-cp",
                        project.resolve("target/classes") + File.pathSeparator + joined(jars),
                        "com.example.fit.Fit"))
                .startsWith("fitted [bfgs, ")
                .contains("unnamed module");
    }

    @Test
    void aModuleAndAnImageOfItsOwn() throws Exception {
        Path project = sources("modules", true);
        List<Path> jars = PARTS.stream().map(repository::jar).toList();
        Path classes = project.resolve("classes");
        tool(
                "javac",
                "--release",
                "17",
                "-p",
                joined(jars),
                "-d",
                classes.toString(),
                project.resolve("src/main/java/module-info.java").toString(),
                project.resolve("src/main/java/com/example/fit/Fit.java").toString());
        String path = classes + File.pathSeparator + joined(jars);
        assertThat(run(java(), "-p", path, "-m", "com.example.fit/com.example.fit.Fit"))
                .startsWith("fitted [bfgs, ")
                .contains("module com.example.fit");

        assumeTrue(ToolProvider.findFirst("jlink").isPresent(), "this Java has no jlink");
        Path image = project.resolve("image");
        tool("jlink", "-p", path, "--add-modules", "com.example.fit", "--strip-debug", "--output", image.toString());
        String java = image.resolve("bin/java").toString();
        assertThat(run(java, "-m", "com.example.fit/com.example.fit.Fit")).startsWith("fitted [bfgs, ");
        assertThat(run(java, "--list-modules").lines().map(line -> line.replaceFirst("@.*", "")))
                .containsExactlyInAnyOrder(
                        "com.example.fit",
                        "java.base",
                        "org.thalweg.activations.smooth",
                        "org.thalweg.core",
                        "org.thalweg.solvers.quasinewton");
    }

    private static List<Path> list(Path jars) throws IOException {
        try (Stream<Path> entries = Files.list(jars)) {
            return entries.sorted().toList();
        }
    }

    private static String joined(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static void tool(String name, String... arguments) {
        int code = ToolProvider.findFirst(name).orElseThrow().run(System.out, System.err, arguments);
        assertThat(code).as("%s %s", name, List.of(arguments)).isZero();
    }

    private static String run(String... words) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "output", ".txt");
        Process process = new ProcessBuilder(new ArrayList<>(List.of(words)))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).as("%s ends", List.of(words)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        return Files.readString(output);
    }
}
