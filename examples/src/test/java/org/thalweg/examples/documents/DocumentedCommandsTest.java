package org.thalweg.examples.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every {@code thalweg} command in a {@code sh} block of README and docs runs as written, block by block, in a copy of
 * the examples. A line ends in {@code # exit N} if another exit code than 0 is meant.
 */
class DocumentedCommandsTest {

    @TempDir
    Path folder;

    static Stream<DocumentBlock> blocks() {
        return DocumentBlock.all("sh").stream().filter(b -> !commands(b).isEmpty());
    }

    private static List<String> commands(DocumentBlock block) {
        List<String> commands = new ArrayList<>();
        for (String line : block.text().replace("\\\n", " ").split("\n")) {
            if (line.startsWith("./thalweg ") || line.startsWith("thalweg ")) {
                commands.add(line.substring(line.indexOf(' ') + 1).strip());
            }
        }
        return commands;
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void runsAsWritten(DocumentBlock block) throws Exception {
        copyExamples();
        for (String command : commands(block)) {
            int comment = command.indexOf("# exit ");
            int expected = comment < 0
                    ? 0
                    : Integer.parseInt(command.substring(comment + 7).strip());
            String words = command.replaceFirst("\\s+#.*$", "");
            Path output = folder.resolve("output.txt");
            assertThat(run(words, output))
                    .as("%s: thalweg %s%n%s", block, words, Files.readString(output))
                    .isEqualTo(expected);
        }
    }

    private void copyExamples() throws IOException {
        Path examples = DocumentBlock.root().resolve("examples");
        try (Stream<Path> files = Files.walk(examples)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String relative = DocumentBlock.root().relativize(file).toString();
                if (relative.matches("examples/[^/]+/[^/]+\\.(toml|csv|json)")) {
                    Path copy = folder.resolve(relative);
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
    }

    private int run(String words, Path output) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.thalweg.cli.Main"));
        command.addAll(split(words));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .start();
        boolean ended = process.waitFor(90, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).as("thalweg %s ends within 90 s", words).isTrue();
        return process.exitValue();
    }

    /** Splits at spaces outside double quotes. */
    private static List<String> split(String words) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (char c : words.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ' ' && !quoted) {
                if (part.length() > 0) {
                    parts.add(part.toString());
                    part.setLength(0);
                }
            } else {
                part.append(c);
            }
        }
        if (part.length() > 0) {
            parts.add(part.toString());
        }
        return parts;
    }
}
