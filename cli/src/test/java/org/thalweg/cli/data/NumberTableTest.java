package org.thalweg.cli.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NumberTableTest {

    @TempDir
    private Path folder;

    private double[][] read(String content) throws IOException {
        Path file = folder.resolve("table.csv");
        Files.writeString(file, content);
        return NumberTable.read(file, "input file").rows();
    }

    @Test
    void readsNumbersAsWritten() throws IOException {
        assertThat(read("1,-2.5\n+3e-4, 4.\n.5,6E2\n"))
                .isDeepEqualTo(new double[][] {{1, -2.5}, {3e-4, 4}, {0.5, 600}});
    }

    @Test
    void recognizesAHeader() throws IOException {
        assertThat(read("x1,x2\n1,2\n")).isDeepEqualTo(new double[][] {{1, 2}});
        assertThat(read("\"height, m\"\n1\n")).isDeepEqualTo(new double[][] {{1}});
        assertThat(read("sepal length\n1\n")).isDeepEqualTo(new double[][] {{1}});
    }

    @Test
    void skipsCommentsAndEmptyLines() throws IOException {
        assertThat(read("# made by hand\n\n1,2\n\n3,4")).isDeepEqualTo(new double[][] {{1, 2}, {3, 4}});
    }

    @Test
    void readsOtherLineEndsAndMarks() throws IOException {
        assertThat(read("\uFEFF1,2\r\n3,4\r\n")).isDeepEqualTo(new double[][] {{1, 2}, {3, 4}});
    }

    @Test
    void rememberLinesForMessages() throws IOException {
        Path file = Files.writeString(folder.resolve("lines.csv"), "x\n\n1\n# remark\n2\n");
        assertThat(NumberTable.read(file, "input file").lines()).containsExactly(3, 5);
    }
}
