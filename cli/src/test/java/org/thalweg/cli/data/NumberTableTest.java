package org.thalweg.cli.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thalweg.cli.message.InputException;

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "b;a;b | line 1, column 1: 'b' is not a number",
                "setosa | has a header but no rows",
                "species;0;setosa | line 3, column 1: 'setosa' is not a number",
                "NA;1;2 | line 1, column 1: 'NA' marks a missing value",
                "?,?;1,2 | line 1, column 1: '?' marks a missing value",
                "5.1,setosa;4.9,setosa | line 1, column 2: 'setosa' is not a number",
                "1,;2,3 | line 1, column 2: the cell is empty",
            })
    void firstRowOfDataIsNeverTakenForAHeader(String rows, String sentence) {
        assertThatThrownBy(() -> read(rows.replace(';', '\n') + "\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void numbersAreKeptUnderAHeaderAndWithout() throws IOException {
        assertThat(read("a,b\n1,2\n3,4\n")).isDeepEqualTo(new double[][] {{1, 2}, {3, 4}});
        assertThat(read("0,1\n1,2\n3,4\n")).isDeepEqualTo(new double[][] {{0, 1}, {1, 2}, {3, 4}});
    }
}
