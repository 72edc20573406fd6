package org.thalweg.core.spi;

import java.util.Arrays;
import java.util.List;

/** Turns one raw value into the declared type. */
final class OptionValue {

    private OptionValue() {}

    static Object check(String owner, OptionSpec spec, Object raw) {
        return switch (spec.type()) {
            case REAL -> real(owner, spec, raw);
            case INTEGER -> integer(owner, spec, raw);
            case FLAG -> flag(owner, spec, raw);
            case TEXT -> raw.toString();
            case CHOICE -> choice(owner, spec, raw);
            case REALS -> reals(owner, spec, raw);
            case TEXTS -> texts(owner, spec, raw);
        };
    }

    private static Double real(String owner, OptionSpec spec, Object raw) {
        try {
            double value = raw instanceof Number n
                    ? n.doubleValue()
                    : Double.parseDouble(raw.toString().strip().replaceFirst("^([+-]?)inf(inity)?$", "$1Infinity"));
            return inRange(owner, spec, value, raw);
        } catch (NumberFormatException e) {
            throw wrong(owner, spec, raw, "a number");
        }
    }

    private static Double inRange(String owner, OptionSpec spec, double value, Object raw) {
        if (!(value >= spec.minimum() && value <= spec.maximum())) {
            throw wrong(owner, spec, raw, range(spec, "a number"));
        }
        return value;
    }

    private static Long integer(String owner, OptionSpec spec, Object raw) {
        try {
            long value = WholeNumber.of(raw);
            if (value < spec.minimum() || value > spec.maximum()) {
                throw wrong(owner, spec, raw, range(spec, "a whole number"));
            }
            return value;
        } catch (NumberFormatException e) {
            throw wrong(owner, spec, raw, "a whole number");
        }
    }

    private static String range(OptionSpec spec, String kind) {
        boolean lower = spec.minimum() != Double.NEGATIVE_INFINITY;
        boolean upper = spec.maximum() != Double.POSITIVE_INFINITY;
        if (lower && upper) {
            return kind + " between " + spec.minimum() + " and " + spec.maximum();
        }
        return lower ? kind + " of at least " + spec.minimum() : upper ? kind + " of at most " + spec.maximum() : kind;
    }

    private static Boolean flag(String owner, OptionSpec spec, Object raw) {
        return switch (raw.toString().strip()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(owner, spec, raw, "true or false");
        };
    }

    private static String choice(String owner, OptionSpec spec, Object raw) {
        String value = raw.toString().strip();
        if (!spec.choices().contains(value)) {
            String hint = NearestName.of(value, spec.choices())
                    .map(n -> "\nDid you mean '" + n + "'?")
                    .orElse("");
            throw new IllegalArgumentException("Option '" + spec.name() + "' of " + owner + " is '" + raw
                    + "', but must be one of " + String.join(", ", spec.choices()) + "." + hint);
        }
        return value;
    }

    private static List<Double> reals(String owner, OptionSpec spec, Object raw) {
        // A list may be empty where its default says so: the default must be understood when it is given.
        boolean mayBeEmpty = spec.defaultValue() instanceof List<?> none && none.isEmpty();
        if (mayBeEmpty && raw.toString().strip().matches("(\\[\\s*\\])?")) {
            return List.of();
        }
        List<?> parts = raw instanceof List<?> list
                ? list
                : Arrays.asList(
                        raw.toString().strip().replaceAll("^\\[|\\]$", "").split(",", -1));
        if (parts.isEmpty()) {
            throw wrong(owner, spec, raw, "at least one number");
        }
        return parts.stream().map(part -> real(owner, spec, part)).toList();
    }

    private static List<String> texts(String owner, OptionSpec spec, Object raw) {
        List<?> parts = raw instanceof List<?> list
                ? list
                : Arrays.asList(
                        raw.toString().strip().replaceAll("^\\[|\\]$", "").split(";", -1));
        List<String> texts = parts.stream().map(part -> part.toString().strip()).toList();
        boolean mayBeEmpty = spec.defaultValue() instanceof List<?> none && none.isEmpty();
        if (mayBeEmpty && (texts.isEmpty() || texts.equals(List.of("")))) {
            return List.of();
        }
        if (texts.isEmpty() || texts.stream().anyMatch(String::isEmpty)) {
            throw wrong(owner, spec, raw, "texts that are not empty, separated by semicolons or written as a list");
        }
        return texts;
    }

    private static IllegalArgumentException wrong(String owner, OptionSpec spec, Object raw, String expected) {
        return new IllegalArgumentException(
                "Option '" + spec.name() + "' of " + owner + " is '" + raw + "', but must be " + expected + ".");
    }
}
