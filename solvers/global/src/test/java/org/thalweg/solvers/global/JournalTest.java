package org.thalweg.solvers.global;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thalweg.core.solve.EvaluationCounts;
import org.thalweg.core.solve.Status;

class JournalTest {

    private static final List<String> HEADER = List.of("journal of a test", "seed 17");

    @TempDir
    Path folder;

    private static EndPoint endPoint(double value, double... point) {
        double[] gradient = Arrays.stream(point).map(x -> x / 3).toArray();
        return new EndPoint(value, point, gradient, Status.CONVERGED, new EvaluationCounts(1, 2, 3, 4, 5));
    }

    private static void assertEqual(EndPoint actual, EndPoint expected) {
        assertThat(actual.value()).isEqualTo(expected.value());
        assertThat(actual.point()).containsExactly(expected.point());
        assertThat(actual.gradient()).isEqualTo(expected.gradient());
        assertThat(actual.status()).isEqualTo(expected.status());
        assertThat(actual.counts()).isEqualTo(expected.counts());
        assertThat(actual.escape()).isEqualTo(expected.escape());
    }

    @Test
    void howParametersRunToInfinityIsKept() {
        EndPoint written = endPoint(0.5, 1e9, -2).withEscape("neurons 1, 2 sharpen | 0.5");
        JournalEntry entry =
                JournalEntry.parse(new JournalEntry(3, written).text(), 2).orElseThrow();
        assertEqual(entry.endPoint(), written);
    }

    @Property(tries = 300)
    void entriesReadBackToTheSameBits(
            @ForAll @Size(5) List<Long> bits, @ForAll @IntRange(max = 7) int status, @ForAll boolean withGradient) {
        double[] numbers = bits.stream()
                .mapToDouble(Double::longBitsToDouble)
                .map(x -> Double.isFinite(x) ? x : -0.0)
                .toArray();
        EndPoint written = new EndPoint(
                numbers[0],
                new double[] {numbers[1], numbers[2]},
                withGradient ? new double[] {numbers[3], numbers[4]} : null,
                Status.values()[status],
                new EvaluationCounts(0, bits.get(0) >>> 1, 7, 0, 1));
        JournalEntry entry =
                JournalEntry.parse(new JournalEntry(12, written).text(), 2).orElseThrow();
        assertThat(entry.start()).isEqualTo(12);
        assertEqual(entry.endPoint(), written);
    }

    @Test
    void anEntryOfAnotherDimensionIsNone() {
        String text = new JournalEntry(0, endPoint(1, 2, 3, 4)).text();
        assertThat(JournalEntry.parse(text, 4)).isEmpty();
        assertThat(JournalEntry.parse("run 0 converged x 0 0 0 0 1.0 1.0", 1)).isEmpty();
        assertThat(JournalEntry.parse("run 0 happy 0 0 0 0 0 1.0 1.0", 1)).isEmpty();
    }

    @Test
    void aChangedCharacterBreaksTheChecksum() {
        String line = JournalLine.seal("run 1 2 3").strip();
        assertThat(JournalLine.open(line)).contains("run 1 2 3");
        for (int i = 0; i < line.length(); i++) {
            String changed = line.substring(0, i) + '#' + line.substring(i + 1);
            assertThat(JournalLine.open(changed)).isEmpty();
        }
    }

    @Test
    void aFileTornAtAnyByteKeepsEveryWholeLineAndGoesOn() throws IOException {
        Path file = folder.resolve("whole");
        List<Integer> ends = new ArrayList<>();
        try (Journal journal = Journal.open(file, HEADER, 2)) {
            ends.add((int) Files.size(file));
            for (int k = 0; k < 3; k++) {
                journal.append(new JournalEntry(k, endPoint(-k / 7.0, k, 1 / 3.0)));
                ends.add((int) Files.size(file));
            }
        }
        byte[] whole = Files.readAllBytes(file);
        Path torn = folder.resolve("torn");
        for (int length = 0; length <= whole.length; length++) {
            Files.write(torn, Arrays.copyOf(whole, length));
            int lines = 0;
            while (lines < 3 && ends.get(lines + 1) <= length) {
                lines++;
            }
            try (Journal journal = Journal.open(torn, HEADER, 2)) {
                for (int k = 0; k < 3; k++) {
                    assertThat(journal.resumed(k).isPresent()).isEqualTo(k < lines);
                }
                assertThat(journal.damaged()).isEqualTo(length > ends.get(lines) ? 1 : 0);
                for (int k = lines; k < 3; k++) {
                    journal.append(new JournalEntry(k, endPoint(-k / 7.0, k, 1 / 3.0)));
                }
            }
            assertThat(Files.readAllBytes(torn)).isEqualTo(whole);
        }
    }

    @Test
    void aTornLineLeavesNothingBehindAShorterOne() throws IOException {
        Path file = folder.resolve("shorter");
        try (Journal journal = Journal.open(file, HEADER, 1)) {
            journal.append(new JournalEntry(0, endPoint(1 / 3.0, 1 / 3.0)));
        }
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() - 1));
        try (Journal journal = Journal.open(file, HEADER, 1)) {
            journal.append(new JournalEntry(1, endPoint(1, 0)));
        }
        try (Journal journal = Journal.open(file, HEADER, 1)) {
            assertThat(journal.resumed(1)).isPresent();
            assertThat(journal.damaged()).isZero();
        }
    }

    @Test
    void aDamagedLineInTheMiddleLosesOnlyItself() throws IOException {
        Path file = folder.resolve("damaged");
        try (Journal journal = Journal.open(file, HEADER, 1)) {
            for (int k = 0; k < 3; k++) {
                journal.append(new JournalEntry(k, endPoint(k, k)));
            }
        }
        String text = Files.readString(file);
        Files.writeString(file, text.replace(" run 1 ", " run 9 "));
        try (Journal journal = Journal.open(file, HEADER, 1)) {
            assertThat(journal.resumed(0)).isPresent();
            assertThat(journal.resumed(1)).isEmpty();
            assertThat(journal.resumed(9)).isEmpty();
            assertThat(journal.resumed(2)).isPresent();
            assertThat(journal.damaged()).isEqualTo(1);
        }
    }

    @Test
    void refusesTheJournalOfAnotherSearchAndLeavesItAlone() throws IOException {
        Path file = folder.resolve("other");
        Journal.open(file, HEADER, 1).close();
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> Journal.open(file, List.of("journal of a test", "seed 18"), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("it says 'seed 17', but this search is 'seed 18'")
                .hasMessageContaining("\nName another file");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void refusesAFileThatIsNoJournalAndLeavesItAlone() throws IOException {
        Path file = folder.resolve("thesis.txt");
        Files.writeString(file, "Chapter 1\n", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Journal.open(file, HEADER, 1)).hasMessageContaining("is not a journal");
        assertThat(file).hasContent("Chapter 1\n");
        assertThatThrownBy(() -> Journal.open(folder, HEADER, 1)).hasMessageContaining("cannot be written");
        assertThatThrownBy(() -> Journal.open(folder.resolve("missing/file"), HEADER, 1))
                .hasMessageContaining("folder that exists");
    }

    @Test
    void oneSearchAtATime() {
        Path file = folder.resolve("shared");
        try (Journal journal = Journal.open(file, HEADER, 1)) {
            assertThatThrownBy(() -> Journal.open(file, HEADER, 1)).hasMessageContaining("in use by another search");
            assertThat(journal.damaged()).isZero();
        }
        Journal.open(file, HEADER, 1).close();
    }
}
