package org.thalweg.examples.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runtime image of {@code mvn -Pimage package}, if it was made: runs without a Java of the machine, and takes plug-ins. */
class ImageTest {

    @TempDir
    private Path folder;

    private Path command;

    @BeforeEach
    void findImage() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("thalweg"))) {
            root = root.getParent();
        }
        command = root.resolve("cli/target/image/bin/thalweg");
        assumeTrue(Files.isExecutable(command), "no image was made; 'mvn -Pimage package' makes one");
        Files.writeString(folder.resolve("x.csv"), "-1\n0\n1\n");
        Files.writeString(folder.resolve("y.csv"), "-0.2445248\n0.1232554\n0.1713998\n");
    }

    private String run(int code, String... words) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(command.toString()));
        all.addAll(List.of(words));
        Path out = folder.resolve("out.txt");
        ProcessBuilder builder = new ProcessBuilder(all)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().clear();
        // Tools of the shell only: no java here, and no JAVA_HOME.
        Path tools = folder.resolve("tools");
        if (!Files.exists(tools)) {
            Files.createDirectory(tools);
            for (String tool : List.of("ls", "mkfifo", "rm", "cat")) {
                Files.createSymbolicLink(tools.resolve(tool), Path.of("/bin", tool));
            }
        }
        builder.environment().putAll(Map.of("PATH", tools.toString(), "HOME", folder.toString()));
        Process process = builder.start();
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).isTrue();
        assertThat(process.exitValue()).as(Files.readString(out)).isEqualTo(code);
        return Files.readString(out);
    }

    @Test
    void listsAndTrainsWithoutJava() throws Exception {
        assertThat(run(0, "solvers")).contains("newton-trust-region").doesNotContain("WARNING");
        assertThat(run(
                        0,
                        "train",
                        "--input",
                        "x.csv",
                        "--target",
                        "y.csv",
                        "--network",
                        "5:tanh,1:identity",
                        "--seed",
                        "7"))
                .contains("converged", "verdict")
                .doesNotContain("WARNING");
        assertThat(run(0, "doctor")).contains("java: Java ", "image");
    }

    @Test
    void takesPlugins() throws Exception {
        ExternalPluginJar.build(folder.resolve("work"), folder.resolve("plugins/acme-descent.jar"));
        assertThat(run(0, "plugins", "--plugin-path", "plugins"))
                .containsPattern("solver +acme:backtracking .*acme-descent.jar");
        assertThat(run(
                        0,
                        "train",
                        "--plugin-path",
                        "plugins",
                        "--input",
                        "x.csv",
                        "--target",
                        "y.csv",
                        "--network",
                        "3:acme:swish(2),1:identity",
                        "--l2",
                        "1e-2",
                        "--solver",
                        "acme:backtracking"))
                .contains("converged");
    }
}
