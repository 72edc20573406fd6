package org.thalweg.cli.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.cli.message.InputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as plain maps, lists, numbers, texts and nulls.
 *
 * <p>Doubles are written with the fewest digits that read back to the same bits, alike on every JDK; NaN and infinities,
 * which JSON does not have, become null.
 */
public final class JsonText {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private JsonText() {}

    /** The text of a tree of maps, lists, {@code double[]}, numbers, texts, flags and nulls, ending in a line feed. */
    public static String write(Object tree) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(finite(tree)) + "\n";
    }

    private static Object finite(Object node) {
        if (node instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) -> copy.put(key, finite(value)));
            return copy;
        }
        if (node instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list.size());
            list.forEach(entry -> copy.add(finite(entry)));
            return copy;
        }
        if (node instanceof double[] array) {
            List<Object> copy = new ArrayList<>(array.length);
            for (double value : array) {
                copy.add(finite(value));
            }
            return copy;
        }
        return node instanceof Double d && !Double.isFinite(d) ? null : node;
    }

    /**
     * Reads a file.
     *
     * @param what for messages, for instance {@code result}
     * @throws InputException with line and column if the text is no JSON
     */
    public static Object read(Path path, String what) {
        byte[] bytes = InputFile.read(path, what);
        try {
            return MAPPER.readValue(bytes, Object.class);
        } catch (JacksonException e) {
            throw new InputException(
                    "The " + what + " '" + path + "' is not readable as JSON: line "
                            + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ": " + firstLine(e.getOriginalMessage()),
                    e);
        }
    }

    private static String firstLine(String message) {
        String line = message.lines().findFirst().orElse("").strip();
        return line.endsWith(".") ? line : line + ".";
    }
}
