package org.thalweg.bench.workprecision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads the plain files of the examples. */
final class NumberFiles {

    // Numbers after a bracket, a comma or white space; not those within names.
    private static final Pattern NUMBER = Pattern.compile("(?<=[\\s\\[,])-?\\d+\\.\\d+(?:[eE][-+]?\\d+)?(?=[\\s\\],])");

    private NumberFiles() {}

    /** Rows of numbers separated by commas. */
    static double[][] table(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(line -> Arrays.stream(line.split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new);
    }

    /** The decimal numbers of a JSON file in the order they stand. */
    static double[] arrays(Path file) throws IOException {
        return NUMBER.matcher(Files.readString(file))
                .results()
                .map(MatchResult::group)
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
