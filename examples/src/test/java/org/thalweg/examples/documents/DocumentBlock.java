package org.thalweg.examples.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A fenced block of a Markdown page.
 *
 * @param page the page, relative to the repository
 * @param line number of its first line
 * @param language what stands behind the fence
 * @param text the lines between the fences
 */
record DocumentBlock(Path page, int line, String language, String text) {

    /** The repository's root: the nearest folder above that holds the launcher. */
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("thalweg"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** All blocks of a language in README, docs and the pages of single examples. */
    static List<DocumentBlock> all(String language) {
        List<DocumentBlock> blocks = new ArrayList<>();
        for (Path page : pages()) {
            blocks.addAll(of(page));
        }
        return blocks.stream().filter(b -> b.language.equals(language)).toList();
    }

    private static List<Path> pages() {
        try (Stream<Path> docs = Files.walk(root().resolve("docs"));
                Stream<Path> examples = Files.walk(root().resolve("examples"), 2)) {
            return Stream.concat(
                            Stream.of(root().resolve("README.md")),
                            Stream.concat(docs, examples)
                                    .filter(p -> p.toString().endsWith(".md")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<DocumentBlock> of(Path page) {
        List<DocumentBlock> blocks = new ArrayList<>();
        String language = null;
        int start = 0;
        StringBuilder text = new StringBuilder();
        List<String> lines = lines(page);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.startsWith("```")) {
                text.append(line).append('\n');
            } else if (language == null) {
                language = line.substring(3).strip();
                start = i + 2;
                text.setLength(0);
            } else {
                blocks.add(new DocumentBlock(root().relativize(page), start, language, text.toString()));
                language = null;
            }
        }
        return blocks;
    }

    private static List<String> lines(Path page) {
        try {
            return Files.readAllLines(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return page + ":" + line;
    }
}
