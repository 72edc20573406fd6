package org.thalweg.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.fixture.Cli;

/** Completion, manual pages, help and the checkup: what makes a terminal comfortable. */
class ShellCommandsTest {

    @TempDir
    private Path folder;

    private String script(String shell) {
        Cli.Outcome outcome = new Cli(folder).run("completion", shell);
        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        return outcome.out();
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(entry -> Files.isExecutable(Path.of(entry).resolve(program)));
    }

    private String run(String input, String... words) throws IOException, InterruptedException {
        Path in = Files.writeString(folder.resolve("in.txt"), input);
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(words)
                .redirectInput(in.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).isTrue();
        String printed = Files.readString(out);
        assertThat(process.exitValue()).as(printed).isZero();
        return printed;
    }

    private List<String> completed(String line) throws Exception {
        String call = script("bash") + "\nCOMP_LINE='" + line + "' COMP_POINT=" + line.length()
                + "\nCOMPREPLY=(); _thalweg; printf '%s\\n' \"${COMPREPLY[@]}\"\n";
        return run(call, "bash", "--norc").lines().toList();
    }

    /** The words that zsh is offered; what begins as typed is chosen by zsh itself, and here. */
    private List<String> offeredByZsh(String line) throws Exception {
        String[] typed = (line + "|").split(" ");
        String current = typed[typed.length - 1].replace("|", "");
        String words = line.endsWith(" ") ? line + "''" : line;
        String call = """
                compdef() { }
                compset() { }
                _files() { print FILES }
                compadd() { while [[ $1 != -- ]]; do shift; done; shift; print -l -- "$@" }
                %s
                words=(%s) CURRENT=$#words
                _thalweg
                """.formatted(script("zsh"), words);
        String start = current.replaceFirst("^--.*=", "");
        return run(call, "zsh", "-f")
                .lines()
                .filter(word -> word.startsWith(start))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "thalweg tr | train",
                "thalweg landscape sea | search",
                "thalweg landscape search --max-ev | --max-evaluations",
                "thalweg landscape graph --color=conn | connected",
                "thalweg solvers newton-trust | newton-trust-region",
                "thalweg train --solver newton-trust | newton-trust-region",
                "thalweg sweep e.toml --over see | seed=",
                "thalweg verify --jso | --json",
            })
    void zshAndFishComplete(String line, String word) throws Exception {
        if (isInstalled("fish")) {
            String call = script("fish") + "\ncomplete -C'" + line + "'\n";
            assertThat(run(call, "fish", "--no-config").lines().map(offer -> offer.split("\t")[0]))
                    .map(offer -> offer.replaceFirst("^--color=", ""))
                    .containsExactly(word);
        }
        assumeTrue(isInstalled("zsh"), "zsh is not installed");
        assertThat(offeredByZsh(line)).containsExactly(word);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "thalweg tr | train",
                "thalweg sol | solvers",
                "thalweg solvers newton-trust | newton-trust-region",
                "thalweg train --max-eval | --max-evaluations",
                "thalweg train --json --solver newton-trust | newton-trust-region",
                "thalweg train --solver=newton-trust | newton-trust-region",
                "thalweg train --solver test:desc | descent",
                "thalweg train x.toml --loss cross | cross-entropy",
                "thalweg activations soft | softplus",
                "thalweg completion z | zsh",
                "thalweg new act | activation",
                "thalweg man spec | spectrum",
                "thalweg train --kernel vec | vector",
                "thalweg lands | landscape",
                "thalweg landscape sea | search",
                "thalweg landscape search --max-ev | --max-evaluations",
                "thalweg landscape graph store --scale bar | barrier",
                "thalweg landscape graph --color=conn | connected",
                "thalweg landscape list --max-ev | ''",
                "thalweg verify --jso | --json",
                "thalweg reproduce x | xor",
                "thalweg embed result --by spl | split",
                "thalweg spectrum result --part gau | gauss-newton",
                "thalweg train --initializer glorot-u | glorot-uniform",
                "thalweg sweep e.toml --over see | seed=",
                "thalweg sweep e.toml --solver test:desc | descent",
                "thalweg train --set test:descent.fir | descent.first-step=",
                "thalweg schema expl | explanation",
            })
    void bashCompletes(String line, String word) throws Exception {
        assumeTrue(isInstalled("bash"), "bash is not installed");
        assertThat(completed(line)).containsExactly(word);
    }

    @Test
    void bashOffersAllCommandsAndLeavesFilesToItself() throws Exception {
        assumeTrue(isInstalled("bash"), "bash is not installed");
        assertThat(completed("thalweg ")).contains("train", "doctor", "plugins", "--help");
        assertThat(completed("thalweg train --input x")).containsExactly("");
        assertThat(completed("thalweg spectrum x")).containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void scriptsAreAcceptedByTheirShell(String shell) throws Exception {
        String script = script(shell);
        assertThat(script).contains("newton-trust-region", "softplus", "plugin-path", "doctor");
        assumeTrue(isInstalled(shell), shell + " is not installed");
        run(script, shell, "-n");
    }

    @Test
    void anotherShellIsRefused() {
        Cli.Outcome outcome = new Cli(folder).run("completion", "fihs");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("bash, zsh, fish", "Did you mean 'fish'?");
    }

    static List<String> commands() {
        String out = new Cli(Path.of("")).run("--help").out();
        return Arrays.stream(out.substring(out.indexOf("Commands:"), out.indexOf("Examples:"))
                        .split("\n"))
                .filter(line -> line.matches("  [a-z].*"))
                .map(line -> line.strip().split(" ")[0])
                .filter(name -> !name.equals("help"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpShowsExamplesOfTheCommand(String command) {
        Cli.Outcome outcome = new Cli(folder).run(command, "--help");
        assertThat(outcome.code()).isZero();
        String examples = outcome.out().substring(outcome.out().indexOf("\nExample"));
        assertThat(examples).contains("thalweg");
    }

    @Test
    void manualPagesAreSoundRoff() throws Exception {
        Cli.Outcome outcome = new Cli(folder).run("man", "--directory", "man1");
        assertThat(outcome.code()).isZero();
        List<Path> pages;
        try (Stream<Path> files = Files.list(folder.resolve("man1"))) {
            pages = files.sorted().toList();
        }
        assertThat(pages).hasSizeGreaterThanOrEqualTo(commands().size() + 1);
        assertThat(folder.resolve("man1/thalweg-train.1"))
                .content()
                .contains(".TH \"THALWEG-TRAIN\"", "thalweg train", ".SH \"EXIT STATUS\"", ".SH \"EXAMPLES\"");
        assumeTrue(isInstalled("groff"), "groff is not installed");
        for (Path page : pages) {
            String complaints =
                    run(Files.readString(page, StandardCharsets.UTF_8), "groff", "-man", "-ww", "-z", "-K", "utf8");
            assertThat(complaints).as("%s", page.getFileName()).isEmpty();
        }
    }

    @Test
    void manualPageOfOneCommand() {
        assertThat(new Cli(folder).run("man", "spectrum").out()).startsWith(".TH \"THALWEG-SPECTRUM\"");
        assertThat(new Cli(folder).run("man").out()).contains(".SH \"COMMANDS\"", "regularizers");
        assertThat(new Cli(folder).run("man", "spectrom").err()).contains("Did you mean 'spectrum'?");
    }

    @Test
    void doctorLooksAtEverythingAndAdvises() {
        Cli.Outcome outcome =
                new Cli(folder).with(Map.of("THALWEG_PLUGINS", "gone")).run("doctor");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out().lines().filter(line -> !line.startsWith("   ")))
                .allSatisfy(line -> assertThat(line).matches("(ok    |warn  )[a-z -]+: .*"))
                .anySatisfy(line -> assertThat(line).startsWith("ok    java: Java "))
                .anySatisfy(line -> assertThat(line).contains("vector module: "))
                .anySatisfy(line -> assertThat(line).startsWith("ok    threads: "))
                .anySatisfy(line -> assertThat(line).contains("memory: ").contains("MiB"))
                .anySatisfy(line ->
                        assertThat(line).startsWith("ok    current folder: ").contains("can be written"))
                .anySatisfy(
                        line -> assertThat(line).startsWith("warn  plug-in: ").contains("gone' of THALWEG_PLUGINS"));
    }

    @Test
    void doctorAsJson() throws IOException {
        Cli.Outcome outcome = new Cli(folder).run("doctor", "--json");
        Path file = Files.writeString(folder.resolve("doctor.json"), outcome.out());
        List<?> findings = (List<?>) ((Map<?, ?>) JsonText.read(file, "findings")).get("findings");
        assertThat(findings)
                .hasSizeGreaterThan(6)
                .allSatisfy(finding ->
                        assertThat(((Map<?, ?>) finding).get("status")).isIn("ok", "warn"));
    }
}
