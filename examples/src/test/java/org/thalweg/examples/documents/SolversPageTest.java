package org.thalweg.examples.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.thalweg.core.plugin.PluginRegistry;

/** The page on solvers has every installed one in its table, and no other. */
class SolversPageTest {

    private static final Pattern NAME = Pattern.compile("`([a-z0-9-]+)`");

    @Test
    void theTableHasTheInstalledSolvers() throws IOException {
        List<String> rows;
        try (Stream<String> lines = Files.lines(Path.of("../docs/solvers.md"))) {
            rows = lines.dropWhile(line -> !line.equals("## All solvers"))
                    .skip(1)
                    .takeWhile(line -> !line.startsWith("## "))
                    .filter(line -> line.startsWith("| `"))
                    .map(line -> line.substring(0, line.indexOf('|', 1)))
                    .toList();
        }
        List<String> named = rows.stream()
                .flatMap(row -> NAME.matcher(row).results().map((MatchResult m) -> m.group(1)))
                .toList();
        assertThat(named).containsExactlyInAnyOrderElementsOf(PluginRegistry.solvers().names());
    }
}
