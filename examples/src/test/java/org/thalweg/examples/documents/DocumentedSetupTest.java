package org.thalweg.examples.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What README and docs say about a build is so: module descriptors compile, and Maven's snippets name what the BOM manages. */
class DocumentedSetupTest {

    @TempDir
    Path folder;

    static Stream<DocumentBlock> descriptors() {
        return DocumentBlock.all("java").stream().filter(block -> block.text().startsWith("module "));
    }

    static Stream<DocumentBlock> poms() {
        return DocumentBlock.all("xml").stream().filter(block -> block.text().contains("<dependency"));
    }

    @ParameterizedTest
    @MethodSource("descriptors")
    void moduleDescriptorsCompile(DocumentBlock block) throws IOException {
        Path source = Files.writeString(folder.resolve("module-info.java"), block.text());
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        String path = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-p", path, "-d", folder.toString());
            boolean compiled = compiler.getTask(messages, files, null, options, null, files.getJavaFileObjects(source))
                    .call();
            assertThat(compiled).as(messages.toString()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("poms")
    void dependenciesAreManagedByTheBom(DocumentBlock block) throws Exception {
        Document bom = parse(Files.readString(DocumentBlock.root().resolve("bom/pom.xml")));
        List<String> managed = texts(bom, "artifactId");
        String version = texts(bom, "version").get(0);
        Document snippet = parse("<project>" + block.text() + "</project>");
        assertThat(texts(snippet, "artifactId")).isNotEmpty().isSubsetOf(managed);
        assertThat(texts(snippet, "version")).containsOnly(version);
        assertThat(texts(snippet, "groupId")).containsOnly("org.thalweg");
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> texts(Document document, String tag) {
        NodeList elements = document.getElementsByTagName(tag);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < elements.getLength(); i++) {
            texts.add(((Element) elements.item(i)).getTextContent().strip());
        }
        return texts;
    }
}
