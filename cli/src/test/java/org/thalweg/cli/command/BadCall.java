package org.thalweg.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.thalweg.cli.fixture.Cli;

/**
 * A call that a person got wrong.
 *
 * @param sentence a part of what must be told
 * @param arguments the call
 */
record BadCall(String sentence, List<String> arguments) {

    /** The arguments as they are. */
    static BadCall of(String sentence, String... arguments) {
        return new BadCall(sentence, List.of(arguments));
    }

    /**
     * A training of {@code x.csv} and {@code y.csv} that would work, with further arguments that take the place of its own.
     */
    static BadCall train(String sentence, String... arguments) {
        List<String> all = new ArrayList<>(
                List.of("train", "--out", "never", "--solver", "test:descent", "--max-evaluations", "50"));
        List<String> given = List.of(arguments);
        addUnless(given, all, "--input", "x.csv");
        if (!given.contains("--labels")) {
            addUnless(given, all, "--target", "y.csv");
        }
        addUnless(given, all, "--network", "2:test:tanh,1:test:linear");
        all.addAll(given);
        return new BadCall(sentence, all);
    }

    private static void addUnless(List<String> given, List<String> all, String option, String value) {
        if (!given.contains(option)) {
            all.add(option);
            all.add(value);
        }
    }

    /** It ends with one clear sentence and exit code 2, and leaves nothing behind in the folder. */
    void assertRefused(Cli cli, Path folder) {
        Cli.Outcome outcome = cli.run(arguments.toArray(String[]::new));

        assertThat(outcome.err()).contains(sentence).startsWith("thalweg: ").doesNotContain("\tat ");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err().lines().count()).isLessThanOrEqualTo(4);
        assertThat(folder.resolve("never")).doesNotExist();
        assertThat(folder.resolve("out")).doesNotExist();
        assertThat(folder.resolve("thalweg-out")).doesNotExist();
    }

    @Override
    public String toString() {
        return String.join(" ", arguments) + " -> " + sentence;
    }
}
