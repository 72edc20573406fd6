package org.thalweg.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script in a tree of its own, with programs called java and mvn that only tell how they were called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    private static final Path SCRIPT = Path.of("..", "thalweg");

    private static final String JAVA = """
            #!/bin/sh
            case "$*" in
                *-XshowSettings*) echo '    java.specification.version = RELEASE' >&2; exit 0 ;;
                --list-modules) echo 'java.base@RELEASE'; VECTOR exit 0 ;;
            esac
            case "$*" in
                *-XX:ArchiveClassesAtExit=*)
                    file=${1#*=}
                    [ -n "${NO_ARCHIVE:-}" ] || echo archive >"$file"
                    echo archive >>LOG.archive
                    exit 0
                    ;;
            esac
            echo 'WARNING: Using incubator modules: jdk.incubator.vector' >&2
            echo 'second line' >&2
            printf '%s|' "$@"
            exit 7
            """;

    private static final String MVN = """
            #!/bin/sh
            echo "$PWD $*" >>LOG
            sleep ${MVN_SECONDS:-0}
            for word in "$@"; do
                case $word in -Dthalweg.modules=*) mkdir -p "${word#*=}" ;; esac
            done
            exit ${MVN_EXIT:-0}
            """;

    @TempDir
    private Path temporary;

    private Path root;
    private Path programs;
    private Path log;

    private record Outcome(int code, String out, String err) {}

    @BeforeEach
    void makeTree() throws IOException {
        root = Files.createDirectories(temporary.resolve(".the root"));
        programs = Files.createDirectories(temporary.resolve("bin"));
        log = temporary.resolve("mvn.log");
        Files.copy(SCRIPT, root.resolve("thalweg"));
        Files.createDirectories(root.resolve("core/src/main/java"));
        Files.writeString(root.resolve("core/src/main/java/A.java"), "class A {}");
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        program("java", java("17", true));
        program("mvn", MVN.replace("LOG", log.toString()));
    }

    private String java(String release, boolean vector) {
        return JAVA.replace("RELEASE", release)
                .replace("LOG", log.toString())
                .replace("VECTOR", vector ? "echo 'jdk.incubator.vector@17';" : "");
    }

    private void program(String name, String text) throws IOException {
        Path file = Files.writeString(programs.resolve(name), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /**
     * Waits for the end of standard error as well: the launcher's filter may outlive Java by a moment, and what it writes
     * then is lost to a parent in Java, which closes the streams of a child when the child ends.
     */
    private static final String TO_THE_END = """
            code="$CODES/code.$$"
            exec 3>&1
            { "$0" "$@" 2>&1 >&3 3>&-; echo $? >"$code"; } | /bin/cat >&2 3>&-
            exit "$(/bin/cat "$code")"
            """;

    private ProcessBuilder command(Path script, String... arguments) {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", TO_THE_END, script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(temporary.toFile());
        builder.environment().put("CODES", temporary.toString());
        builder.environment().remove("JAVA_HOME");
        builder.environment().remove("THALWEG_JAVA_OPTIONS");
        builder.environment().put("PATH", programs + ":/usr/bin:/bin");
        return builder;
    }

    private static Outcome finish(Process process) throws IOException, InterruptedException {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), out, err);
    }

    private Outcome run(String... arguments) throws IOException, InterruptedException {
        return finish(command(root.resolve("thalweg"), arguments).start());
    }

    private long builds() throws IOException {
        return Files.exists(log) ? Files.readAllLines(log).size() : 0;
    }

    /** The folder of the build that runs now. */
    private Path build() throws IOException {
        Path state = root.resolve("cli/target/launcher");
        return state.resolve(Files.readString(state.resolve("built")).strip());
    }

    private List<Path> buildFolders() throws IOException {
        try (Stream<Path> entries = Files.list(root.resolve("cli/target/launcher"))) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith("build-"))
                    .toList();
        }
    }

    private static void change(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(2)));
    }

    @Test
    void buildsOnFirstUseAndWhenSourcesChanged() throws Exception {
        assertThat(run("a").err()).startsWith("thalweg: building");
        assertThat(Files.readString(log)).contains(root + " -B -q -ntp", "package -pl cli -am");
        assertThat(run("a").err()).doesNotContain("building");
        assertThat(builds()).isEqualTo(1);

        change(root.resolve("core/src/main/java/A.java"));
        run("a");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void buildsWhenAFileWasAddedOrAPomChanged() throws Exception {
        run("a");
        Path added = Files.writeString(root.resolve("core/src/main/java/B.java"), "class B {}");
        change(added);
        run("a");
        assertThat(builds()).isEqualTo(2);
        Files.delete(added);
        change(root.resolve("core/src/main/java"));
        change(root.resolve("pom.xml"));
        run("a");
        assertThat(builds()).isEqualTo(3);
    }

    @Test
    void outputOfTheBuildAndOtherFilesDoNotCount() throws Exception {
        run("a");
        change(Files.writeString(build().resolve("modules/pom.xml"), "<project/>"));
        change(Files.writeString(root.resolve("README.md"), "text"));
        Path example = root.resolve("examples/src/main/java/E.java");
        Files.createDirectories(example.getParent());
        change(Files.writeString(example, "class E {}"));
        run("a");
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void passesArgumentsFlagsAndExitCode() throws Exception {
        Outcome outcome = run("train", "two words", "--json", "");

        assertThat(outcome.code()).isEqualTo(7);
        assertThat(outcome.out())
                .contains("--add-modules|jdk.incubator.vector|")
                .contains("-p|" + build().resolve("modules") + "|-m|org.thalweg.cli/org.thalweg.cli.Main|")
                .endsWith("Main|train|two words|--json||");
    }

    @Test
    void dropsTheIncubatorWarningOnly() throws Exception {
        run("a");

        assertThat(run("a").err()).isEqualTo("second line\n");
    }

    @Test
    void leavesTheVectorModuleOutWhereThereIsNone() throws Exception {
        program("java", java("25", false));

        Outcome outcome = run("a");
        assertThat(outcome.out()).doesNotContain("jdk.incubator.vector");
        assertThat(outcome.err()).contains("second line");
    }

    @Test
    void examinesJavaAgainWhenItChanged() throws Exception {
        assertThat(run("a").out()).contains("jdk.incubator.vector");
        program("java", java("25", false));
        change(programs.resolve("java"));

        assertThat(run("a").out()).doesNotContain("jdk.incubator.vector");
    }

    private long archives() throws IOException {
        return Files.readAllLines(Path.of(log + ".archive")).size();
    }

    @Test
    void classesAreArchivedOncePerBuildAndJava() throws Exception {
        assertThat(run("a").out()).contains("-XX:SharedArchiveFile=" + build().resolve("classes-17.jsa") + "|");
        run("a");
        assertThat(archives()).isEqualTo(1);

        change(root.resolve("pom.xml"));
        run("a");
        assertThat(archives()).isEqualTo(2);

        program("java", java("25", true));
        change(programs.resolve("java"));
        assertThat(run("a").out()).contains("classes-25.jsa|");
    }

    @Test
    void javaThatCannotArchiveStartsWithout() throws Exception {
        ProcessBuilder builder = command(root.resolve("thalweg"), "a");
        builder.environment().put("NO_ARCHIVE", "1");
        for (int i = 0; i < 2; i++) {
            Outcome outcome = finish(builder.start());
            assertThat(outcome.code()).isEqualTo(7);
            assertThat(outcome.out()).doesNotContain("SharedArchiveFile");
        }
        assertThat(archives()).isEqualTo(1);
    }

    @Test
    void collectorOfTheUserWins() throws Exception {
        assertThat(run("a").out()).contains("-XX:+UseSerialGC|");
        ProcessBuilder builder = command(root.resolve("thalweg"), "a");
        builder.environment().put("THALWEG_JAVA_OPTIONS", "-Xmx1g -XX:+UseParallelGC");

        assertThat(finish(builder.start()).out())
                .contains("-Xmx1g|-XX:+UseParallelGC|")
                .doesNotContain("UseSerialGC");
    }

    @Test
    void worksThroughLinksFromAnywhere() throws Exception {
        Path link = Files.createSymbolicLink(temporary.resolve("link"), Path.of("second"));
        Files.createSymbolicLink(temporary.resolve("second"), root.resolve("thalweg"));

        assertThat(finish(command(link, "a").directory(programs.toFile()).start())
                        .out())
                .contains("-p|" + build().resolve("modules") + "|");
    }

    @Test
    void firstUseByTwoBuildsOnce() throws Exception {
        ProcessBuilder slow = command(root.resolve("thalweg"), "a");
        slow.environment().put("MVN_SECONDS", "1");
        Process first = slow.start();
        Process second = slow.start();

        assertThat(Arrays.asList(finish(first).code(), finish(second).code())).containsOnly(7);
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void lockOfADeadBuildIsTakenAway() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Path lock = Files.createDirectories(root.resolve("cli/target/launcher/lock"));
        Files.writeString(lock.resolve("owner"), gone.pid() + "\n");

        assertThat(run("a").code()).isEqualTo(7);
        assertThat(lock).doesNotExist();
    }

    @Test
    void aRunningJobKeepsTheBuildItBeganWith() throws Exception {
        run("a");
        Path first = build();
        Path mark = Files.writeString(first.resolve("modules/a.jar"), "code");
        Path end = temporary.resolve("end");
        String waiting = "while [ ! -e " + end + " ]; do sleep 0.05; done; printf";
        program("java", java("17", true).replace("printf", "[ -z \"${JOB:-}\" ] || " + waiting));
        ProcessBuilder job = command(root.resolve("thalweg"), "a");
        job.environment().put("JOB", "yes");
        Process running = job.start();
        await(() -> jobs(first) > 1);
        for (int i = 0; i < 2; i++) {
            change(root.resolve("pom.xml"));
            run("a");
            assertThat(build()).isNotEqualTo(first);
            assertThat(mark).exists();
        }
        assertThat(buildFolders()).containsExactlyInAnyOrder(first, build());

        Files.createFile(end);
        assertThat(finish(running).out()).contains("-p|" + first.resolve("modules") + "|");
        change(root.resolve("pom.xml"));
        run("a");
        assertThat(buildFolders()).containsExactly(build());
    }

    private static long jobs(Path build) throws IOException {
        try (Stream<Path> jobs = Files.list(build.resolve("jobs"))) {
            return jobs.count();
        }
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.sleep(20);
        }
    }

    @Test
    void failedBuildIsToldAndTriedAgain() throws Exception {
        ProcessBuilder failing = command(root.resolve("thalweg"), "a");
        failing.environment().put("MVN_EXIT", "1");
        Outcome outcome = finish(failing.start());

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("thalweg: the build failed");
        assertThat(buildFolders()).isEmpty();
        assertThat(run("a").code()).isEqualTo(7);
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void javaHomeIsHeeded() throws Exception {
        ProcessBuilder builder = command(root.resolve("thalweg"), "a");
        builder.environment().put("JAVA_HOME", temporary.toString());
        assertThat(finish(builder.start()).out()).endsWith("Main|a|");

        builder.environment().put("JAVA_HOME", "/nowhere");
        Outcome outcome = finish(builder.start());
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err())
                .isEqualTo("thalweg: JAVA_HOME is '/nowhere', but there is no program '/nowhere/bin/java'.\n");
    }

    @Test
    void oldJavaIsRefused() throws Exception {
        for (String release : List.of("1.8", "11")) {
            program("java", java(release, false));

            Outcome outcome = run("a");
            assertThat(outcome.code()).isEqualTo(1);
            assertThat(outcome.err()).contains("Java 17 or newer is needed, but '", "is version " + release + ".");
        }
    }

    @Test
    void missingMavenIsTold() throws Exception {
        Files.delete(programs.resolve("mvn"));
        for (String tool : List.of(
                "ls", "dirname", "sed", "grep", "find", "head", "mkdir", "mv", "rm", "cat", "sleep", "mkfifo")) {
            String found = Files.exists(Path.of("/usr/bin", tool)) ? "/usr/bin/" : "/bin/";
            program(tool, "#!/bin/sh\nexec " + found + tool + " \"$@\"\n");
        }
        ProcessBuilder builder = command(root.resolve("thalweg"), "a");
        builder.environment().put("PATH", programs.toString());
        Outcome outcome = finish(builder.start());

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).startsWith("thalweg: Maven 3.8.7 or newer is needed");
        assertThat(root.resolve("cli/target/launcher/lock")).doesNotExist();
    }
}
