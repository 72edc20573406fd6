package org.thalweg.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.analysis.landscape.store.SqliteStore;
import org.thalweg.cli.fixture.Cli;

class LandscapeBadInputTest {

    @TempDir
    private Path folder;

    private Cli cli;

    @BeforeEach
    void writeFiles() {
        cli = new Cli(folder);
        cli.writeExclusiveOr();
        cli.write("text.landscape", "no store".repeat(500));
        cli.write("bad.json", "{\"format\": 1}");
        cli.write("future.json", "{\"format\": 99, \"kind\": \"landscape\"}");
        cli.write("half.json", "{\"format\": 1, \"kind\": \"landscape\", \"points\": [3]}");
        cli.write("ts/min.coords", "1 2 x");
        cli.write("ps/min.data", "0.5 1 1 1 1 1");
        cli.write("ps/points.min", "123");
        SqliteStore.create(folder.resolve("empty.landscape"), Map.of()).close();
    }

    private static Arguments row(String command, String... parts) {
        return Arguments.of(command, List.of(parts));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                row("landscape", "No landscape command is given."),
                row("landscape serch", "Unknown command 'serch'", "Did you mean 'search'?"),
                row("landscape search xor.toml", "--store"),
                row("landscape search nothing.toml --store s", "'", "nothing.toml' does not exist."),
                row("landscape search xor.toml --store s --seed x", "--seed is 'x', but must be a whole number."),
                row("landscape search xor.toml --store s --threads 0", "--threads is '0'", "at least 1"),
                row("landscape search xor.toml --store s --max-index -1", "--max-index is '-1'", "at least 0"),
                row("landscape search xor.toml --store s --max-seconds 0", "--max-seconds is '0'"),
                row("landscape search xor.toml --store s --max-evaluations 1.5", "--max-evaluations is '1.5'"),
                row("landscape search xor.toml --store s --l2 x", "lambda"),
                row("landscape search xor.toml --store s --network 2:tnh,2:softmax", "tnh", "tanh"),
                row("landscape search xor.toml --store text.landscape", "is not a landscape store"),
                row("landscape search xor.toml --store empty.landscape", "of another problem", "Give another file"),
                row("landscape search xor.toml --store text.landscape/s", "is not a folder"),
                row("landscape audit missing.landscape", "missing.landscape' does not exist."),
                row("landscape audit ts", "is a folder, but a file is needed."),
                row("landscape audit text.landscape", "is no SQLite file."),
                row("landscape audit empty.landscape", "does not say of which problem it is"),
                row("landscape list text.landscape", "is no SQLite file."),
                row("landscape list empty.landscape --index x", "--index is 'x'"),
                row("landscape verify text.landscape", "is no SQLite file."),
                row("landscape point empty.landscape zero --out p", "ID is 'zero'"),
                row("landscape export empty.landscape", "--json"),
                row("landscape export text.landscape --json x.json", "is no SQLite file."),
                row("landscape import s", "--json"),
                row("landscape import s --json bad.json", "is not a landscape of thalweg"),
                row("landscape import s --json future.json", "has landscape format 99", "reads format 1"),
                row("landscape import s --json half.json", "is not a whole landscape"),
                row("landscape import s --npz none.npz", "does not exist, and", "--experiment EXPERIMENT"),
                row("landscape import s --topsearch ts --experiment xor.toml", "line 1: 'x' is not a number."),
                row("landscape import s --pathsample ps --experiment xor.toml", "has 4 bytes, but 1 points of 17"),
                row("landscape import s --pathsample nowhere --experiment xor.toml", "does not exist"),
                row("landscape merge s", "OTHER"),
                row("landscape merge s text.landscape", "is no SQLite file."));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void endsWithOneSentenceAndCodeTwo(String command, List<String> parts) {
        Cli.Outcome outcome = cli.run(command.split(" "));
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith("thalweg: ").doesNotContain("Exception", "\tat ");
        assertThat(outcome.err().lines().count()).isLessThanOrEqualTo(3);
        assertThat(outcome.err()).contains(parts);
    }
}
