package org.thalweg.examples.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The Javadoc of all modules as one site, in {@code examples/target/apidocs}, without a warning: every link leads somewhere,
 * every tag is about something that is there, and the HTML is sound. Tags that would repeat the first sentence are not asked
 * for.
 */
class ApiDocumentationTest {

    private static final Pattern MODULE = Pattern.compile("^module (org\\.thalweg[\\w.]*)", Pattern.MULTILINE);

    @Test
    void theSiteHasNoWarning() throws IOException {
        Map<String, Path> modules = modules();
        assertThat(modules)
                .containsKeys("org.thalweg.core", "org.thalweg.analysis", "org.thalweg.testkit")
                .hasSizeGreaterThan(8);
        Path site = Path.of("target/apidocs").toAbsolutePath();
        List<String> words = new ArrayList<>(List.of("-quiet", "-Xdoclint:all,-missing", "-Xmaxwarns", "500"));
        words.addAll(List.of("-d", site.toString(), "-doctitle", "Thalweg", "-windowtitle", "Thalweg"));
        words.addAll(List.of("-encoding", "UTF-8", "-notimestamp"));
        words.addAll(List.of("--module-path", libraries()));
        modules.forEach((name, sources) -> words.addAll(List.of("--module-source-path", name + "=" + sources)));
        words.addAll(List.of("--module", String.join(",", modules.keySet())));
        words.addAll(List.of("--add-modules", "jdk.incubator.vector"));
        StringWriter messages = new StringWriter();
        PrintWriter out = new PrintWriter(messages);
        int code = ToolProvider.findFirst("javadoc").orElseThrow().run(out, out, words.toArray(String[]::new));
        String complaints = messages.toString()
                .lines()
                .filter(line -> line.contains("warning: ") || line.contains("error: "))
                .filter(line -> !line.contains("using incubating module"))
                .collect(Collectors.joining("\n"));
        assertThat(complaints).isEmpty();
        assertThat(code).as(messages.toString()).isZero();
        assertThat(site.resolve("org.thalweg.core/org/thalweg/core/solve/SolveDriver.html"))
                .exists();
    }

    /** Modules that export something, by name. */
    private static Map<String, Path> modules() throws IOException {
        Map<String, Path> modules = new TreeMap<>();
        try (Stream<Path> files = Files.walk(DocumentBlock.root(), 7)) {
            for (Path file : files.filter(path -> path.endsWith("src/main/java/module-info.java"))
                    .filter(path -> !path.toString().contains(File.separator + "target" + File.separator))
                    .toList()) {
                String text = Files.readString(file);
                Matcher name = MODULE.matcher(text);
                if (name.find()
                        && text.contains("    exports ")
                        && !name.group(1).equals("org.thalweg.bench")) {
                    modules.put(name.group(1), file.getParent());
                }
            }
        }
        return modules;
    }

    private static String libraries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar")
                        && !Path.of(entry).getFileName().toString().startsWith("thalweg-"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
