package org.thalweg.cli.data;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thalweg.cli.message.InputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.NumberOutput;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * JSON as plain maps, lists, numbers, texts, flags and nulls.
 *
 * <p>Doubles are written with the fewest digits that read back to the same bits, alike on every JDK; NaN and infinities,
 * which JSON does not have, become null.
 */
public final class JsonText {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final ObjectWriteContext INDENTED = new ObjectWriteContext.Base() {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
        }
    };

    private JsonText() {}

    /** The text of a tree of maps, lists, {@code double[]}, numbers, texts, flags and nulls, ending in a line feed. */
    public static String write(Object tree) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(INDENTED, text)) {
            write(tree, generator);
        }
        return text.append('\n').toString();
    }

    /** The same in one line without a line feed. */
    public static String line(Object tree) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            write(tree, generator);
        }
        return text.toString();
    }

    /**
     * Reads a text.
     *
     * @param what for messages, with its file
     * @throws InputException if the text is no JSON
     */
    public static Object parse(String text, String what) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return PlainTree.read(parser);
        } catch (JacksonException e) {
            throw new InputException(
                    "The " + what + " is not readable as JSON: " + firstLine(e.getOriginalMessage()), e);
        } catch (IllegalArgumentException e) {
            throw new InputException("The " + what + " is not readable as JSON: " + firstLine(e.getMessage()), e);
        }
    }

    /** A number as it is written here: the fewest digits that read back to the same bits. */
    public static String number(double value) {
        return NumberOutput.toString(value, true);
    }

    private static void write(Object node, JsonGenerator generator) {
        if (node == null) {
            generator.writeNull();
        } else if (node instanceof Map<?, ?> map) {
            generator.writeStartObject();
            map.forEach((key, value) -> {
                generator.writeName(key.toString());
                write(value, generator);
            });
            generator.writeEndObject();
        } else if (node instanceof List<?> list) {
            generator.writeStartArray();
            list.forEach(entry -> write(entry, generator));
            generator.writeEndArray();
        } else if (node instanceof double[] array) {
            generator.writeStartArray();
            for (double value : array) {
                write(value, generator);
            }
            generator.writeEndArray();
        } else {
            writeScalar(node, generator);
        }
    }

    private static void write(double value, JsonGenerator generator) {
        if (Double.isFinite(value)) {
            generator.writeNumber(value);
        } else {
            generator.writeNull();
        }
    }

    private static void writeScalar(Object node, JsonGenerator generator) {
        if (node instanceof Double || node instanceof Float) {
            write(((Number) node).doubleValue(), generator);
        } else if (node instanceof Integer || node instanceof Long) {
            generator.writeNumber(((Number) node).longValue());
        } else if (node instanceof Boolean flag) {
            generator.writeBoolean(flag);
        } else {
            // Texts, and the text of whatever else a plug-in has among its options.
            generator.writeString(node.toString());
        }
    }

    /**
     * Reads a file.
     *
     * @param what for messages, for instance {@code result}
     * @throws InputException with line and column if the text is no JSON
     */
    public static Object read(Path path, String what) {
        return parse(InputFile.read(path, what), path, what);
    }

    /**
     * Reads a text that a file holds.
     *
     * @param bytes the text in UTF-8
     * @param path the file, for messages
     * @param what for messages, for instance {@code result}
     * @throws InputException with line and column if the text is no JSON
     */
    public static Object parse(byte[] bytes, Path path, String what) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            return PlainTree.read(parser);
        } catch (JacksonException e) {
            throw new InputException(
                    "The " + what + " '" + path + "' is not readable as JSON: line "
                            + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ": " + firstLine(e.getOriginalMessage()),
                    e);
        } catch (IllegalArgumentException e) {
            throw new InputException(
                    "The " + what + " '" + path + "' is not readable as JSON: " + firstLine(e.getMessage()), e);
        }
    }

    /**
     * The first number in a file that is not written with the fewest digits that read back to it, so that its last digits
     * could be others without changing it; empty if there is none.
     *
     * @param path a file that {@link #read} has read
     */
    public static Optional<String> firstLooseNumber(Path path, String what) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), InputFile.read(path, what))) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_NUMBER_FLOAT) {
                    if (!isShortest(parser.getString(), parser.getDoubleValue())) {
                        return Optional.of(parser.getString());
                    }
                }
            }
            return Optional.empty();
        }
    }

    private static boolean isShortest(String text, double value) {
        return Double.isFinite(value)
                && new BigDecimal(NumberOutput.toString(value, true)).compareTo(new BigDecimal(text)) == 0;
    }

    private static String firstLine(String message) {
        String line = message.lines().findFirst().orElse("").strip();
        return line.endsWith(".") ? line : line + ".";
    }
}
