package org.thalweg.solvers.global;

import java.util.Arrays;
import java.util.Optional;
import org.thalweg.core.solve.EvaluationCounts;
import org.thalweg.core.solve.Status;

/**
 * A finished run as text: {@code run}, number of the start, status, the five counts of evaluations, loss, θ[n] and, if
 * known, the gradient[n]; then, if the parameters run to infinity, a bar and how. Decimal numbers read back to the same
 * bits.
 *
 * @param start number of the start
 * @param endPoint where it ended
 */
record JournalEntry(long start, EndPoint endPoint) {

    private static final int BEFORE_POINT = 9;
    private static final String BAR = " | ";

    String text() {
        EvaluationCounts counts = endPoint.counts();
        StringBuilder text = new StringBuilder("run ")
                .append(start)
                .append(' ')
                .append(endPoint.status().text())
                .append(' ')
                .append(counts.value())
                .append(' ')
                .append(counts.gradient())
                .append(' ')
                .append(counts.hessian())
                .append(' ')
                .append(counts.hessianVector())
                .append(' ')
                .append(counts.jacobian())
                .append(' ')
                .append(endPoint.value());
        append(text, endPoint.point());
        if (endPoint.hasGradient()) {
            append(text, endPoint.gradient());
        }
        if (!endPoint.escape().isEmpty()) {
            text.append(BAR).append(endPoint.escape());
        }
        return text.toString();
    }

    private static void append(StringBuilder text, double[] numbers) {
        for (double number : numbers) {
            text.append(' ').append(number);
        }
    }

    /** The entry of a text, if it is one for θ of that dimension. */
    static Optional<JournalEntry> parse(String text, int dimension) {
        int bar = text.indexOf(BAR);
        String escape = bar < 0 ? "" : text.substring(bar + BAR.length());
        return parseNumbers(bar < 0 ? text : text.substring(0, bar), dimension)
                .map(entry -> new JournalEntry(entry.start(), entry.endPoint().withEscape(escape)));
    }

    private static Optional<JournalEntry> parseNumbers(String text, int dimension) {
        String[] words = text.split(" ");
        boolean withGradient = words.length == BEFORE_POINT + 2 * dimension;
        if (!words[0].equals("run") || !withGradient && words.length != BEFORE_POINT + dimension) {
            return Optional.empty();
        }
        Optional<Status> status = Arrays.stream(Status.values())
                .filter(s -> s.text().equals(words[2]))
                .findFirst();
        try {
            EvaluationCounts counts = new EvaluationCounts(
                    Long.parseLong(words[3]),
                    Long.parseLong(words[4]),
                    Long.parseLong(words[5]),
                    Long.parseLong(words[6]),
                    Long.parseLong(words[7]));
            double loss = Double.parseDouble(words[8]);
            double[] point = numbers(words, BEFORE_POINT, dimension);
            double[] gradient = withGradient ? numbers(words, BEFORE_POINT + dimension, dimension) : null;
            long start = Long.parseLong(words[1]);
            return status.map(s -> new JournalEntry(start, new EndPoint(loss, point, gradient, s, counts)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static double[] numbers(String[] words, int from, int count) {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = Double.parseDouble(words[from + i]);
        }
        return numbers;
    }
}
