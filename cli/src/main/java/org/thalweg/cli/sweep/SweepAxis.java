package org.thalweg.cli.sweep;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.thalweg.cli.message.InputException;

/**
 * One {@code --over KEY=VALUES}: what is varied and over which values.
 *
 * @param key what is varied
 * @param values as texts, in order, no two alike
 */
public record SweepAxis(SweepKey key, List<String> values) {

    /** Copies the values. */
    public SweepAxis {
        values = List.copyOf(values);
    }

    /**
     * Reads {@code KEY=LOW..HIGH}, {@code KEY=LOW..HIGH:logN}, {@code KEY=LOW..HIGH:linN} or {@code KEY=A,B,C}; values that
     * have commas of their own are separated by semicolons.
     *
     * @throws InputException if there is no key or no value, a value is there twice, or a range cannot be read
     */
    public static SweepAxis parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 1 || equals == text.length() - 1) {
            throw InputException.withSuggestion(
                    "Cannot read '--over " + text + "': expected KEY=VALUES.",
                    "Write for instance --over l2=1e-6..1e-1:log6 or --over seed=1..100.");
        }
        SweepKey key = SweepKey.parse(text.substring(0, equals).strip());
        String values = text.substring(equals + 1).strip();
        List<String> list = SweepRange.isRange(values) ? SweepRange.values(values) : split(values, key);
        for (String value : list) {
            if (value.isEmpty()) {
                throw new InputException("'--over " + text + "' has an empty value between its separators.");
            }
        }
        if (new LinkedHashSet<>(list).size() < list.size()) {
            throw new InputException("'--over " + text + "' has a value twice, but each run is made once.");
        }
        return new SweepAxis(key, list);
    }

    /** Splits at semicolons where there are some or the value is a whole network, else at commas outside parentheses. */
    private static List<String> split(String values, SweepKey key) {
        char separator = values.indexOf(';') >= 0 || key.valuesHaveCommas() ? ';' : ',';
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < values.length(); i++) {
            char c = values.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == separator && depth == 0) {
                parts.add(values.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(values.substring(start).strip());
        return parts;
    }
}
