package org.thalweg.cli.message;

import java.util.List;
import java.util.Locale;

/** A table for a terminal: columns padded to their widest cell, numbers to the right. */
public final class TextTable {

    private static final String GAP = "  ";

    private TextTable() {}

    /** The lines, each ended; absent values are dashes. */
    public static String of(List<String> header, List<? extends List<?>> rows) {
        int[] widths = header.stream().mapToInt(String::length).toArray();
        for (List<?> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], text(row.get(i)).length());
            }
        }
        StringBuilder lines = new StringBuilder();
        boolean[] numeric = new boolean[widths.length];
        for (int i = 0; i < numeric.length; i++) {
            int column = i;
            numeric[i] = rows.stream().anyMatch(row -> row.get(column) instanceof Number)
                    && rows.stream().noneMatch(row -> row.get(column) instanceof String);
        }
        append(lines, header, widths, numeric);
        rows.forEach(row -> append(lines, row, widths, numeric));
        return lines.toString();
    }

    private static void append(StringBuilder lines, List<?> row, int[] widths, boolean[] numeric) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String padding = " ".repeat(widths[i] - text(row.get(i)).length());
            line.append(i == 0 ? "" : GAP).append(numeric[i] ? padding + text(row.get(i)) : text(row.get(i)) + padding);
        }
        lines.append(line.toString().stripTrailing()).append('\n');
    }

    private static String text(Object cell) {
        if (cell instanceof Double number) {
            return String.format(Locale.ROOT, "%.10g", number);
        }
        return cell == null ? "-" : cell.toString();
    }
}
