package org.thalweg.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.cli.fixture.Cli;

/** Jars made outside the project are found by name, from modules and from the class path. */
class PluginFolderTest {

    @TempDir
    private static Path folder;

    @BeforeAll
    static void buildJars() throws IOException {
        new Cli(folder).writeRegression();
        PluginJar.plain(folder.resolve("plain-work"), folder.resolve("plain/acme.jar"));
        PluginJar.modular(folder.resolve("modular-work"), folder.resolve("modular/acme.jar"));
        PluginJar.plain(folder.resolve("mixed-work"), folder.resolve("mixed/acme.jar"));
        Files.writeString(folder.resolve("mixed/broken.jar"), "no jar");
        PluginJar.withMissingProvider(folder.resolve("lost-work"), folder.resolve("mixed/lost.jar"));
    }

    private static List<String> command(String path, String... arguments) {
        return path.equals("modules") ? CommandProcess.onModulePath(arguments) : CommandProcess.onClassPath(arguments);
    }

    private byte[] train(String path, String jars) throws Exception {
        String out = path + "-" + jars;
        CommandProcess.Outcome outcome = CommandProcess.run(
                folder,
                command(
                        path,
                        "train",
                        "--plugin-path",
                        jars,
                        "--input",
                        "x.csv",
                        "--target",
                        "y.csv",
                        "--network",
                        "2:acme:bend,1:acme:bend",
                        "--l2",
                        "1e-2",
                        "--solver",
                        "acme:halving",
                        "--set",
                        "acme:halving.tolerance=1e-6",
                        "--out",
                        out,
                        "--json"));

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .startsWith("{")
                .contains("\"status\" : \"converged\"", "\"network\" : \"2:acme:bend,1:acme:bend\"")
                .contains("<= tolerance 1.0E-6");
        return Files.readAllBytes(folder.resolve(out).resolve("result.npz"));
    }

    @Test
    void solverAndActivationTrainByNameWithTheSameBitsFromModulesAndClasses() throws Exception {
        byte[] automaticModule = train("modules", "plain");

        assertThat(train("modules", "modular")).isEqualTo(automaticModule);
        assertThat(train("classes", "plain")).isEqualTo(automaticModule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"modules", "classes"})
    void brokenJarsAreToldAndTheRestWorks(String path) throws Exception {
        CommandProcess.Outcome outcome = CommandProcess.run(folder, command(path, "solvers", "--plugin-path", "mixed"));

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("acme:halving");
        assertThat(outcome.err()).contains("broken.jar' is left out", "com.acme.lost.Nowhere");
        assertThat(outcome.err().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).startsWith("thalweg: "));
    }

    @Test
    void missingNameIsAnsweredWithWhatIsInstalled() {
        Cli.Outcome outcome = new Cli(folder).run("solvers", "acme:halfing", "--plugin-path", "plain");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("Unknown solver 'acme:halfing'", "Did you mean 'acme:halving'?");
    }

    @Test
    void foldersOfTheEnvironmentAreRead() throws IOException {
        Cli cli = new Cli(folder);
        Path home = folder.resolve("home");
        Files.createDirectories(home.resolve(".config/thalweg/plugins"));
        Files.copy(folder.resolve("plain/acme.jar"), home.resolve(".config/thalweg/plugins/acme.jar"));

        assertThat(cli.run("solvers").out()).doesNotContain("acme:halving");
        Cli.Outcome variable =
                cli.with(Map.of("THALWEG_PLUGINS", "nowhere:plain")).run("solvers");
        assertThat(variable.out()).contains("acme:halving");
        assertThat(variable.err().lines())
                .singleElement()
                .asString()
                .contains("nowhere' of THALWEG_PLUGINS does not exist");
        assertThat(cli.with(Map.of("HOME", home.toString())).run("solvers").out())
                .contains("acme:halving");
    }

    @Test
    void ofTwoPluginsOfOneNameNoneIsUsedAndTheRestWorks() {
        BrokenJar.sound("twin").with("\"acme:twin\"", "\"acme:halving\"").write(folder.resolve("twin/twin.jar"));
        String[] folders = {"--plugin-path", "plain", "--plugin-path", "twin"};
        Cli.Outcome outcome = new Cli(folder).run("solvers", folders[0], folders[1], folders[2], folders[3]);

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("test:descent").doesNotContain("acme:halving");
        assertThat(outcome.err()).contains("Two solvers are called 'acme:halving'");
        Cli.Outcome asked =
                new Cli(folder).run("solvers", "acme:halving", folders[0], folders[1], folders[2], folders[3]);
        assertThat(asked.code()).isEqualTo(2);
        assertThat(asked.err()).contains("None of them is used");
    }

    @Test
    void aCopyOfAJarInASecondFolderIsNoClash() throws IOException {
        Files.createDirectories(folder.resolve("copy"));
        Files.copy(folder.resolve("plain/acme.jar"), folder.resolve("copy/renamed.jar"));
        Cli.Outcome outcome = new Cli(folder).run("solvers", "--plugin-path", "plain", "--plugin-path", "copy");

        assertThat(outcome.out()).contains("acme:halving");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void missingNameWithAPrefixHintsAtTheFolder() {
        Cli.Outcome outcome = new Cli(folder).run("solvers", "acme:halving");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("Unknown solver 'acme:halving'", "--plugin-path");
    }
}
