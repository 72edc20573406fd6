package org.thalweg.examples.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The Javadoc of all modules as one site, in {@code examples/target/apidocs}, without a warning of any group of doclint: every
 * member has a comment, every parameter and result is described, every link leads somewhere, and the HTML is sound. Which
 * complaints do not count, and why, is told in {@code docs/decisions/javadoc.md}.
 */
class ApiDocumentationTest {

    private static final Pattern COMPLAINT = Pattern.compile("^(.*\\.java):(\\d+): (?:warning|error): (.*)$");

    /** A compact constructor, whose parameters are the components that its record describes. */
    private static final Pattern COMPACT = Pattern.compile("(?:public |protected )?\\w+ \\{");

    /** Modules for the project's own measurements and tests, which the BOM does not name. */
    private static final Set<String> UNPUBLISHED = Set.of("org.thalweg.bench", "org.thalweg.solvers.testproblems");

    private static final Pattern MODULE = Pattern.compile("^module (org\\.thalweg[\\w.]*)", Pattern.MULTILINE);

    @Test
    void theSiteHasNoWarning() throws IOException {
        Map<String, Path> modules = modules();
        assertThat(modules)
                .containsKeys("org.thalweg.core", "org.thalweg.analysis", "org.thalweg.testkit")
                .hasSizeGreaterThan(8);
        Path site = Path.of("target/apidocs").toAbsolutePath();
        List<String> words = new ArrayList<>(List.of("-quiet", "-Xdoclint:all", "-Xmaxwarns", "2000"));
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
                .filter(line -> !asksForComponentsAgain(line))
                .collect(Collectors.joining("\n"));
        assertThat(complaints).isEmpty();
        assertThat(code).as(messages.toString()).isZero();
        assertThat(site.resolve("org.thalweg.core/org/thalweg/core/solve/SolveDriver.html"))
                .exists();
    }

    private static boolean asksForComponentsAgain(String complaint) {
        Matcher matcher = COMPLAINT.matcher(complaint);
        if (!matcher.matches() || !matcher.group(3).startsWith("no @param for ")) {
            return false;
        }
        try {
            String line = Files.readAllLines(Path.of(matcher.group(1))).get(Integer.parseInt(matcher.group(2)) - 1);
            return COMPACT.matcher(line.strip()).matches();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Compact.java:4: warning: no @param for a | true",
                "Compact.java:4: warning: no comment | false",
                "Compact.java:7: warning: no @param for b | false"
            })
    void onlyComponentsOfCompactConstructorsAreLetThrough(String complaint, boolean through, @TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve("Compact.java"), """
                /** A record. */
                record Compact(int a) {
                    /** Checks. */
                    public Compact {
                    }
                    /** Does. */
                    void work(int b) {
                    }
                }
                """);
        assertThat(asksForComponentsAgain(folder + File.separator + complaint)).isEqualTo(through);
    }

    /** Published modules that export something, by name. */
    private static Map<String, Path> modules() throws IOException {
        Map<String, Path> modules = new TreeMap<>();
        try (Stream<Path> files = Files.walk(DocumentBlock.root(), 7)) {
            for (Path file : files.filter(path -> path.endsWith("src/main/java/module-info.java"))
                    .filter(path -> !path.toString().contains(File.separator + "target" + File.separator))
                    .toList()) {
                String text = Files.readString(file);
                Matcher name = MODULE.matcher(text);
                if (name.find() && text.contains("    exports ") && !UNPUBLISHED.contains(name.group(1))) {
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
