package org.thalweg.cli.landscape;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.thalweg.analysis.landscape.Connection;
import org.thalweg.analysis.landscape.SearchAttempt;
import org.thalweg.analysis.symmetry.SignedPermutation;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.message.InputException;

/** Reads the JSON object that {@link LandscapeTree} makes. */
public final class JsonExchange {

    private final Path file;

    private JsonExchange(Path file) {
        this.file = file;
    }

    /**
     * Reads a file.
     *
     * @throws InputException if it is no landscape of a format known here
     */
    public static Exchange read(Path file) {
        return new JsonExchange(file).read();
    }

    private Exchange read() {
        if (!(JsonText.read(file, "landscape") instanceof Map<?, ?> tree)
                || !"landscape".equals(tree.get("kind"))
                || !(tree.get("format") instanceof Number format)) {
            throw new InputException("'" + file + "' is not a landscape of thalweg: it lacks 'format' or 'kind'.");
        }
        if (format.doubleValue() != LandscapeTree.FORMAT) {
            throw new InputException("'" + file + "' has landscape format " + format
                    + ", but this version reads format " + LandscapeTree.FORMAT + ".");
        }
        try {
            return new Exchange(
                    problem(tree.get("problem")),
                    list(tree, "points").stream().map(this::candidate).toList(),
                    list(tree, "connections").stream().map(this::connection).toList(),
                    list(tree, "attempts").stream().map(this::attempt).toList(),
                    tree.containsKey("links")
                            ? list(tree, "links").stream().map(this::connection).toList()
                            : List.of(),
                    Map.of());
        } catch (ClassCastException | NullPointerException | IllegalArgumentException e) {
            throw new InputException("'" + file + "' is not a whole landscape: " + e.getMessage(), e);
        }
    }

    private Optional<Map<String, String>> problem(Object tree) {
        if (!(tree instanceof Map<?, ?> map)) {
            return Optional.empty();
        }
        Map<String, String> entries = new LinkedHashMap<>();
        map.forEach((key, value) -> entries.put(key.toString(), String.valueOf(value)));
        return Optional.of(entries);
    }

    private List<?> list(Map<?, ?> tree, String key) {
        if (!(tree.get(key) instanceof List<?> list)) {
            throw new IllegalArgumentException("it lacks the list '" + key + "'.");
        }
        return list;
    }

    private Exchange.Candidate candidate(Object entry) {
        Map<?, ?> point = map(entry);
        List<?> values = list(point, "parameters");
        double[] theta = new double[values.size()];
        for (int i = 0; i < theta.length; i++) {
            theta[i] = number(values.get(i), "a parameter").doubleValue();
        }
        return new Exchange.Candidate(
                number(point.get("id"), "the id of a point").longValue(), theta);
    }

    private Connection connection(Object entry) {
        Map<?, ?> path = map(entry);
        return new Connection(
                number(path.get("from"), "'from' of a connection").longValue(),
                number(path.get("direction"), "'direction' of a connection").intValue(),
                number(path.get("to"), "'to' of a connection").longValue(),
                SignedPermutation.parse(String.valueOf(path.get("element"))));
    }

    private SearchAttempt attempt(Object entry) {
        if (!(entry instanceof List<?> line) || line.size() != 5 || !(line.get(3) instanceof Boolean isNew)) {
            throw new IllegalArgumentException("a line of the journal has not five entries.");
        }
        return new SearchAttempt(
                number(line.get(0), "the number of an attempt").longValue(),
                String.valueOf(line.get(1)),
                line.get(2) == null
                        ? OptionalLong.empty()
                        : OptionalLong.of(
                                number(line.get(2), "the point of an attempt").longValue()),
                isNew,
                number(line.get(4), "the evaluations of an attempt").longValue());
    }

    private static Map<?, ?> map(Object entry) {
        if (!(entry instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("an entry is no JSON object.");
        }
        return map;
    }

    private static Number number(Object value, String what) {
        if (!(value instanceof Number number)) {
            throw new IllegalArgumentException(what + " is '" + value + "', but must be a number.");
        }
        return number;
    }
}
