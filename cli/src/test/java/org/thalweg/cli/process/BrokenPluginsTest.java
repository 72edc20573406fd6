package org.thalweg.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.cli.data.JsonText;

/**
 * Broken plug-ins of many kinds, all installed at once beside a sound one: each is told in a sentence of its own that says
 * what is wrong, nothing else is told, and the sound one works.
 */
@DisabledOnOs(OS.WINDOWS)
class BrokenPluginsTest {

    private static final List<BrokenPlugins.Kind> KINDS = BrokenPlugins.all();

    @TempDir
    private static Path folder;

    private static Map<Boolean, CommandProcess.Outcome> outcomes;

    @BeforeAll
    static void installAll() throws IOException, InterruptedException {
        List<Path> folders = new ArrayList<>();
        for (BrokenPlugins.Kind kind : KINDS) {
            Path home = folder.resolve(kind.name());
            kind.maker().accept(home);
            folders.add(home);
        }
        BrokenJar.sound("sound").write(folder.resolve("sound/sound.jar"));
        folders.add(folder.resolve("sound"));
        Map<String, String> variables = Map.of(
                "THALWEG_PLUGINS",
                folders.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        outcomes = Map.of(
                true, CommandProcess.run(folder, CommandProcess.onModulePath("plugins", "--json"), variables),
                false, CommandProcess.run(folder, CommandProcess.onClassPath("plugins", "--json"), variables));
        Files.writeString(folder.resolve("list-true.json"), outcomes.get(true).out());
        Files.writeString(folder.resolve("list-false.json"), outcomes.get(false).out());
    }

    private static List<String> sentences(boolean modules) {
        Map<?, ?> tree = (Map<?, ?>) JsonText.read(folder.resolve("list-" + modules + ".json"), "list");
        return ((List<?>) tree.get("leftOut")).stream().map(Object::toString).toList();
    }

    static Stream<Arguments> kinds() {
        return Stream.of(true, false)
                .flatMap(modules -> KINDS.stream()
                        .filter(kind -> isShown(kind, modules))
                        .map(kind -> Arguments.of(modules ? "modules" : "class path", kind)));
    }

    private static boolean isShown(BrokenPlugins.Kind kind, boolean modules) {
        return kind.on() == BrokenPlugins.On.BOTH || kind.on() == BrokenPlugins.On.MODULES == modules;
    }

    private static List<String> sentencesOf(BrokenPlugins.Kind kind, boolean modules) {
        return sentences(modules).stream()
                .filter(sentence -> kind.sentence().stream().allMatch(sentence::contains))
                .filter(sentence -> sentence.contains(kind.name()))
                .toList();
    }

    @ParameterizedTest(name = "{1}, {0}")
    @MethodSource("kinds")
    void eachKindHasItsSentence(String path, BrokenPlugins.Kind kind) {
        boolean modules = path.equals("modules");
        assertThat(sentencesOf(kind, modules)).as("%s", sentences(modules)).hasSize(1);
    }

    @Test
    void thereAreAtLeastTwentyFiveKinds() {
        assertThat(KINDS).hasSizeGreaterThanOrEqualTo(25);
        assertThat(KINDS.stream().filter(kind -> kind.on() == BrokenPlugins.On.BOTH))
                .hasSizeGreaterThanOrEqualTo(25);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothingElseIsToldAndTheRestWorks(boolean modules) {
        List<String> unexplained = new ArrayList<>(sentences(modules));
        KINDS.stream()
                .filter(kind -> isShown(kind, modules))
                .forEach(kind -> unexplained.removeAll(sentencesOf(kind, modules)));
        assertThat(unexplained).isEmpty();
        CommandProcess.Outcome outcome = outcomes.get(modules);
        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).contains("\"acme:sound\"", "\"newton-trust-region\"");
    }
}
