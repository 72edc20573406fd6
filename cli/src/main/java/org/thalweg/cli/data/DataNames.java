package org.thalweg.cli.data;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.thalweg.cli.message.InputException;

/**
 * What people call the columns of their data.
 *
 * @param inputs names of the inputs in order; empty if they have none
 * @param outputs names of the targets, or of the classes, in the order of the network's outputs; empty if they have none
 */
public record DataNames(List<String> inputs, List<String> outputs) {

    /** Of data that nobody named. */
    public static final DataNames NONE = new DataNames(List.of(), List.of());

    static DataNames of(NumberTable inputs, Optional<NumberTable> targets) {
        return new DataNames(
                usable(inputs.names()),
                targets.map(table -> usable(table.names())).orElse(List.of()));
    }

    /**
     * For class labels.
     *
     * @throws InputException if there are names, but not one for each class
     */
    static DataNames of(NumberTable inputs, List<String> classes, int count) {
        if (!classes.isEmpty() && classes.size() != count) {
            throw new InputException("The classes are " + String.join(", ", classes) + ", which are " + classes.size()
                    + " names, but the network has " + count + " outputs, one for each class.");
        }
        if (usable(classes).size() != classes.size()) {
            throw new InputException("The classes are " + String.join(", ", classes)
                    + ", but each must have a name, and no two the same.");
        }
        return new DataNames(usable(inputs.names()), List.copyOf(classes));
    }

    /** Names that tell the columns apart, or none. */
    private static List<String> usable(List<String> names) {
        boolean apart = names.stream().noneMatch(String::isBlank) && new HashSet<>(names).size() == names.size();
        return apart ? List.copyOf(names) : List.of();
    }

    /** Name of an input, from 0. */
    public String input(int index, IntFunction<String> otherwise) {
        return inputs.isEmpty() ? otherwise.apply(index) : inputs.get(index);
    }

    /** Name of a target or class, from 0. */
    public String output(int index, IntFunction<String> otherwise) {
        return outputs.isEmpty() ? otherwise.apply(index) : outputs.get(index);
    }

    /** Names of all inputs, those of nameless data made from their numbers. */
    public List<String> inputs(int count, IntFunction<String> otherwise) {
        return IntStream.range(0, count).mapToObj(i -> input(i, otherwise)).toList();
    }

    /** The entry {@code names} of a result; empty if nothing has a name. */
    public Optional<Map<String, Object>> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (!inputs.isEmpty()) {
            tree.put("inputs", inputs);
        }
        if (!outputs.isEmpty()) {
            tree.put("outputs", outputs);
        }
        return tree.isEmpty() ? Optional.empty() : Optional.of(tree);
    }
}
