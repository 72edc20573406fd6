package org.thalweg.examples.reproducibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Results have the same bits on every virtual machine and in every run: digests of a fixed set are compared with {@code
 * digests.txt}, which was written once.
 *
 * <p>After a change that is meant to change numbers (CHANGES lists them), {@link #main} prints the new file.
 */
class SameBitsTest {

    /** Prints the digests as they are in the file. */
    public static void main(String[] arguments) {
        FixedResults.compute().forEach((name, digest) -> System.out.println(digest + " " + name));
    }

    @Test
    void theDigestsAreThoseOfTheFile() throws IOException {
        assertThat(FixedResults.compute()).isEqualTo(committed());
    }

    @Test
    void aRepeatedRunGivesTheSameBits() {
        assertThat(FixedResults.compute()).isEqualTo(FixedResults.compute());
    }

    private static Map<String, String> committed() throws IOException {
        Map<String, String> digests = new TreeMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(SameBitsTest.class.getResourceAsStream("digests.txt"), StandardCharsets.UTF_8))) {
            lines.lines().forEach(line -> digests.put(line.substring(17), line.substring(0, 16)));
        }
        return digests;
    }
}
