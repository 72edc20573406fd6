package org.thalweg.core.spi;

import java.util.List;

/**
 * One option of a plug-in: name, type, default and range.
 *
 * @param name kebab-case name
 * @param type kind of value
 * @param defaultValue value if not given, of the type's Java class; null if the option must be given
 * @param minimum smallest allowed number
 * @param maximum largest allowed number
 * @param choices allowed texts for {@link Type#CHOICE}
 * @param unit unit or scale, for instance "seconds" or "absolute, mean loss"; empty if none
 * @param description one sentence
 */
public record OptionSpec(
        String name,
        Type type,
        Object defaultValue,
        double minimum,
        double maximum,
        List<String> choices,
        String unit,
        String description) {

    /** Kind of value, with the Java class it arrives as. */
    public enum Type {
        /** {@link Double}; infinity allowed if the range allows it. */
        REAL,
        /** {@link Long}. */
        INTEGER,
        /** {@link Boolean}. */
        FLAG,
        /** {@link String}. */
        TEXT,
        /** {@link String}, one of the choices. */
        CHOICE,
        /** {@code List<Double>}. */
        REALS,
        /** {@code List<String>}; written as one text, its entries are separated by semicolons. */
        TEXTS
    }

    /**
     * {@return a real number of any size}
     *
     * @param name name in kebab-case
     * @param defaultValue value where none is given; null if one must be given
     * @param unit unit or scale, for instance {@code absolute, mean loss}; empty if it has none
     * @param description one sentence for people
     */
    public static OptionSpec real(String name, Double defaultValue, String unit, String description) {
        return new OptionSpec(
                name,
                Type.REAL,
                defaultValue,
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                List.of(),
                unit,
                description);
    }

    /**
     * {@return a whole number of any size}
     *
     * @param name name in kebab-case
     * @param defaultValue value where none is given; null if one must be given
     * @param unit unit or scale, for instance {@code absolute, mean loss}; empty if it has none
     * @param description one sentence for people
     */
    public static OptionSpec integer(String name, Long defaultValue, String unit, String description) {
        return new OptionSpec(
                name,
                Type.INTEGER,
                defaultValue,
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                List.of(),
                unit,
                description);
    }

    /**
     * {@return an option that is true or false}
     *
     * @param name name in kebab-case
     * @param defaultValue value where none is given; null if one must be given
     * @param description one sentence for people
     */
    public static OptionSpec flag(String name, Boolean defaultValue, String description) {
        return new OptionSpec(name, Type.FLAG, defaultValue, 0, 0, List.of(), "", description);
    }

    /**
     * {@return an option that takes any text}
     *
     * @param name name in kebab-case
     * @param defaultValue value where none is given; null if one must be given
     * @param description one sentence for people
     */
    public static OptionSpec text(String name, String defaultValue, String description) {
        return new OptionSpec(name, Type.TEXT, defaultValue, 0, 0, List.of(), "", description);
    }

    /**
     * {@return one of several texts}
     *
     * @param name name in kebab-case
     * @param defaultValue value where none is given; null if one must be given
     * @param choices the texts allowed
     * @param description one sentence for people
     */
    public static OptionSpec choice(String name, String defaultValue, List<String> choices, String description) {
        return new OptionSpec(name, Type.CHOICE, defaultValue, 0, 0, List.copyOf(choices), "", description);
    }

    /**
     * {@return a list of real numbers}
     *
     * @param name name in kebab-case
     * @param defaultValue value where none is given; null if one must be given
     * @param unit unit or scale, for instance {@code absolute, mean loss}; empty if it has none
     * @param description one sentence for people
     */
    public static OptionSpec reals(String name, List<Double> defaultValue, String unit, String description) {
        return new OptionSpec(
                name,
                Type.REALS,
                defaultValue == null ? null : List.copyOf(defaultValue),
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                List.of(),
                unit,
                description);
    }

    /**
     * {@return a list of texts}
     *
     * @param name name in kebab-case
     * @param defaultValue value where none is given; null if one must be given
     * @param description one sentence for people
     */
    public static OptionSpec texts(String name, List<String> defaultValue, String description) {
        List<String> copy = defaultValue == null ? null : List.copyOf(defaultValue);
        return new OptionSpec(name, Type.TEXTS, copy, 0, 0, List.of(), "", description);
    }

    /**
     * {@return this option with an allowed range for its number}
     *
     * @param newMinimum smallest allowed number, included
     * @param newMaximum largest allowed number, included
     */
    public OptionSpec between(double newMinimum, double newMaximum) {
        return new OptionSpec(name, type, defaultValue, newMinimum, newMaximum, choices, unit, description);
    }

    /**
     * {@return this option with a smallest allowed number}
     *
     * @param newMinimum smallest allowed number, included
     */
    public OptionSpec atLeast(double newMinimum) {
        return between(newMinimum, maximum);
    }

    /** {@return whether the option must be given} */
    public boolean isRequired() {
        return defaultValue == null;
    }
}
