package org.thalweg.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.thalweg.cli.message.InputException;
import org.thalweg.cli.result.AtomicFile;

/**
 * A page to be written, its place checked before any work is done for it.
 *
 * @param path the file
 */
record PageFile(Path path) {

    /**
     * The file that was asked for.
     *
     * @param given value of the option; null if it is not given
     * @param usual used if it is not
     * @throws InputException if it is a folder, cannot be written, or has an ending that no browser takes for a page
     */
    static PageFile of(Environment environment, String given, Path usual) {
        Path path = given == null ? usual : environment.workingDirectory().resolve(given);
        if (Files.isDirectory(path)) {
            throw InputException.withSuggestion(
                    "The option -o is '" + path + "', which is a folder, but a page is one file.",
                    "Write for instance -o " + path.resolve("report.html") + ".");
        }
        String name = path.getFileName() == null ? "" : path.getFileName().toString();
        if (!name.toLowerCase(Locale.ROOT).matches(".+\\.html?")) {
            throw InputException.withSuggestion(
                    "The option -o is '" + path + "', but a page needs a name that ends in .html.",
                    "Write for instance -o " + path.resolveSibling("report.html") + ".");
        }
        AtomicFile.requireWritableFolder(path.toAbsolutePath().getParent());
        return new PageFile(path);
    }

    /** Writes the page. */
    void write(String text) {
        AtomicFile.write(path, text);
    }
}
