package org.thalweg.cli.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.thalweg.cli.message.InputException;

/** JSON Schemas (draft 2020-12) by name; each has a {@code $id} of the form {@code urn:thalweg:schema:NAME:VERSION}. */
public final class Schemas {

    /** The names. */
    public static final List<String> NAMES =
            List.of("result", "classification", "explanation", "comparison", "sweep", "landscape", "parameters");

    private Schemas() {}

    /**
     * The text of a schema.
     *
     * @throws InputException if there is none of that name
     */
    public static String text(String name) {
        if (!NAMES.contains(name)) {
            throw InputException.unknownName(
                    "There is no schema '" + name + "': there are " + String.join(", ", NAMES) + ".", name, NAMES);
        }
        try (InputStream stream = Schemas.class.getResourceAsStream(name + ".schema.json")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
