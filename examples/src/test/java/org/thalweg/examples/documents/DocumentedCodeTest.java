package org.thalweg.examples.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every Java block of README and docs that is a whole class compiles, and runs if it has a main method. */
class DocumentedCodeTest {

    private static final Pattern CLASS =
            Pattern.compile("^(?:public )?(?:final )?(?:class|record) (\\w+)", Pattern.MULTILINE);

    @TempDir
    Path folder;

    static Stream<DocumentBlock> classes() {
        return DocumentBlock.all("java").stream()
                .filter(b -> CLASS.matcher(b.text()).find());
    }

    @ParameterizedTest
    @MethodSource("classes")
    void compilesAndRuns(DocumentBlock block) throws Exception {
        Matcher name = CLASS.matcher(block.text());
        assertThat(name.find()).isTrue();
        Path source = folder.resolve(name.group(1) + ".java");
        Files.writeString(source, block.text());
        compile(source);
        if (block.text().contains("void main(String")) {
            run(name.group(1));
        }
    }

    private void compile(Path source) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            messages,
                            files,
                            null,
                            List.of("-cp", System.getProperty("java.class.path"), "-d", folder.toString()),
                            null,
                            files.getJavaFileObjects(source))
                    .call();
            assertThat(compiled).as(messages.toString()).isTrue();
        }
    }

    private void run(String mainClass) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(
                        java, "-cp", folder + File.pathSeparator + System.getProperty("java.class.path"), mainClass)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .directory(DocumentBlock.root().toFile())
                .start();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).as("%s ends within 60 s", mainClass).isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    }
}
