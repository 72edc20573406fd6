package org.thalweg.core.spi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Option values after checking: every declared option has a value of its type within its range. Immutable. */
public final class Options {

    private final Map<String, Object> values;

    private Options(Map<String, Object> values) {
        this.values = values;
    }

    /**
     * Checks raw values against the declared options and fills in defaults.
     *
     * @param owner for messages, for instance {@code solver 'bfgs'}
     * @param specs the declared options
     * @param raw name to value; numbers, booleans, lists or their texts
     * @return the checked options, each with a value
     * @throws IllegalArgumentException for an unknown name (with the nearest one), a wrong type, a value out of range
     *     or a missing required option
     */
    public static Options of(String owner, List<OptionSpec> specs, Map<String, ?> raw) {
        for (String name : raw.keySet()) {
            if (specs.stream().noneMatch(s -> s.name().equals(name))) {
                throw unknown(owner, specs, name);
            }
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (OptionSpec spec : specs) {
            Object given = raw.get(spec.name());
            if (given == null && spec.isRequired()) {
                throw new IllegalArgumentException(
                        "Option '" + spec.name() + "' of " + owner + " must be given: " + spec.description());
            }
            values.put(spec.name(), given == null ? spec.defaultValue() : OptionValue.check(owner, spec, given));
        }
        return new Options(values);
    }

    private static IllegalArgumentException unknown(String owner, List<OptionSpec> specs, String name) {
        List<String> names =
                new ArrayList<>(specs.stream().map(OptionSpec::name).toList());
        String message = "Unknown option '" + name + "' of " + owner + ": ";
        if (names.isEmpty()) {
            return new IllegalArgumentException(message + "it has no options.");
        }
        String hint = NearestName.of(name, names)
                .map(n -> "\nDid you mean '" + n + "'?")
                .orElse("");
        return new IllegalArgumentException(message + "it has " + String.join(", ", names) + "." + hint);
    }

    /**
     * {@return a real value}
     *
     * @param name name of a declared option of this type
     */
    public double real(String name) {
        return (Double) value(name);
    }

    /**
     * {@return a whole value}
     *
     * @param name name of a declared option of this type
     */
    public long integer(String name) {
        return (Long) value(name);
    }

    /**
     * {@return a flag}
     *
     * @param name name of a declared option of this type
     */
    public boolean flag(String name) {
        return (Boolean) value(name);
    }

    /**
     * {@return a text or choice}
     *
     * @param name name of a declared option of this type
     */
    public String text(String name) {
        return (String) value(name);
    }

    /**
     * {@return a list of reals}
     *
     * @param name name of a declared option of this type
     */
    @SuppressWarnings("unchecked")
    public List<Double> reals(String name) {
        return (List<Double>) value(name);
    }

    /**
     * {@return a list of texts}
     *
     * @param name name of a declared option of this type
     */
    @SuppressWarnings("unchecked")
    public List<String> texts(String name) {
        return (List<String>) value(name);
    }

    /** {@return all values in order of declaration} */
    public Map<String, Object> asMap() {
        return new LinkedHashMap<>(values);
    }

    private Object value(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("Option '" + name + "' is not declared by the provider.");
        }
        return value;
    }
}
