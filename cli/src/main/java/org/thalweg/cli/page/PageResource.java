package org.thalweg.cli.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Texts among the resources of this package. */
final class PageResource {

    /** What a browser's developer tools would try to load beside a library. */
    private static final Pattern SOURCE_MAP = Pattern.compile("(?m)^//# sourceMappingURL=.*$");

    private PageResource() {}

    /** The text of a resource, named relative to this package. */
    static String text(String name) {
        try (InputStream stream = PageResource.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The resource '" + name + "' is missing from the command.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A script ready to stand inside a page. */
    static String script(String name) {
        String text = SOURCE_MAP.matcher(text(name)).replaceAll("");
        if (text.contains("</script")) {
            throw new IllegalStateException("The script '" + name + "' would end the element it stands in.");
        }
        return text;
    }
}
