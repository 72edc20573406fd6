package org.thalweg.cli.experiment;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.thalweg.cli.message.InputException;
import org.thalweg.core.spi.WholeNumber;

/**
 * One table of an experiment, read key by key; numbers may be given as texts, as flags do.
 *
 * @param name with its brackets, for messages
 * @param values what stands in it
 * @param origin the file, for messages; empty if there is none
 */
record Section(String name, Map<String, Object> values, String origin) {

    /** Refuses keys that are none of these, with the nearest one. */
    void requireOnly(List<String> known) {
        for (String key : values.keySet()) {
            if (!known.contains(key)) {
                throw InputException.unknownName(
                        "Unknown key '" + key + "' in " + name + (origin.isEmpty() ? "" : " of " + origin) + ": it has "
                                + String.join(", ", known) + ".",
                        key,
                        known);
            }
        }
    }

    /** Everything but these keys. */
    Map<String, Object> without(List<String> keys) {
        Map<String, Object> rest = new LinkedHashMap<>(values);
        rest.keySet().removeAll(keys);
        return rest;
    }

    /** A text. */
    Optional<String> text(String key) {
        Object value = values.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof String text)) {
            throw wrong(key, value, "a text in quotes");
        }
        if (text.isBlank()) {
            throw wrong(key, value, "a text that is not empty");
        }
        return Optional.of(text);
    }

    /** A list of texts, or one text with commas between them; empty if the key is not there. */
    List<String> texts(String key) {
        Object value = values.get(key);
        if (value instanceof String text) {
            return Arrays.stream(text.split(",")).map(String::strip).toList();
        }
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list) || !list.stream().allMatch(String.class::isInstance)) {
            throw wrong(key, value, "a list of texts in quotes");
        }
        return list.stream().map(String.class::cast).toList();
    }

    /** A text that must be given. */
    String requireText(String key, String suggestion) {
        return text(key)
                .orElseThrow(() ->
                        InputException.withSuggestion("The key '" + key + "' of " + name + " is missing.", suggestion));
    }

    /** true or false. */
    boolean flag(String key, boolean defaultValue) {
        Object value = values.get(key);
        if (value == null) {
            return defaultValue;
        }
        if (!(value instanceof Boolean flag)) {
            throw wrong(key, value, "true or false");
        }
        return flag;
    }

    /** A whole number that fits into 64 bits. */
    OptionalLong whole(String key, String expected) {
        Object value = values.get(key);
        if (value == null) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(WholeNumber.of(value));
        } catch (NumberFormatException e) {
            throw wrong(key, value, expected);
        }
    }

    /** A whole number of at least {@code minimum}. */
    OptionalLong wholeFrom(long minimum, String key) {
        String expected = "a whole number of at least " + minimum;
        OptionalLong value = whole(key, expected);
        if (value.isPresent() && value.getAsLong() < minimum) {
            throw wrong(key, values.get(key), expected);
        }
        return value;
    }

    /** A finite number above 0. */
    Optional<Double> positive(String key, String expected) {
        Object value = values.get(key);
        if (value == null) {
            return Optional.empty();
        }
        double number = Double.NaN;
        if (value instanceof Number n) {
            number = n.doubleValue();
        } else if (value instanceof String text) {
            try {
                number = Double.parseDouble(text.strip());
            } catch (NumberFormatException e) {
                throw wrong(key, value, expected);
            }
        }
        if (!(number > 0) || Double.isInfinite(number)) {
            throw wrong(key, value, expected);
        }
        return Optional.of(number);
    }

    private InputException wrong(String key, Object value, String expected) {
        return new InputException("'" + key + "' of " + name + " is '" + value + "', but must be " + expected + ".");
    }
}
