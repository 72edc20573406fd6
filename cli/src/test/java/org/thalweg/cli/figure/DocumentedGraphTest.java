package org.thalweg.cli.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thalweg.cli.fixture.Cli;

/** The graph shown in {@code docs/landscape-graphs.md} is made from the points beside it by the commands written there. */
class DocumentedGraphTest {

    private static final Path FIGURES = Path.of("..", "docs", "figures");

    @TempDir
    private Path folder;

    @Test
    void graphIsMadeAgainByteByByte() throws Exception {
        Files.copy(FIGURES.resolve("xor-3-1e-3.json"), folder.resolve("xor-3-1e-3.json"));
        Cli cli = new Cli(folder);

        Cli.Outcome read = cli.run("landscape", "import", "xor.landscape", "--json", "xor-3-1e-3.json");
        assertThat(read.code()).as(read.err()).isZero();
        Cli.Outcome drawn = cli.run(
                "landscape",
                "graph",
                "xor.landscape",
                "-o",
                "xor-3-1e-3.svg",
                "--scale",
                "barrier",
                "--color",
                "connected");
        assertThat(drawn.code()).as(drawn.err()).isZero();
        assertThat(Files.readString(folder.resolve("xor-3-1e-3.svg")))
                .isEqualTo(Files.readString(FIGURES.resolve("xor-3-1e-3.svg")));
    }
}
