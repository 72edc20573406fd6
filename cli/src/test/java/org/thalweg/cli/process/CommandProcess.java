package org.thalweg.cli.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The command as a process, from modules or from the class path. */
final class CommandProcess {

    private static final List<String> LIBRARIES =
            List.of("picocli", "jackson", "fastcsv", "ojalgo", "hipparchus", "sqlite");

    private CommandProcess() {}

    /** What a process did. */
    record Outcome(int code, String out, String err) {}

    /** Class path of the command without anything of the tests. */
    static String path() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> isLibrary(entry) || isOurs(entry))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isLibrary(String entry) {
        String name = Path.of(entry).getFileName().toString();
        return LIBRARIES.stream().anyMatch(name::contains);
    }

    private static boolean isOurs(String entry) {
        return entry.contains(File.separator + "target" + File.separator)
                && !entry.contains("test-classes")
                && !entry.contains("testkit");
    }

    static List<String> onModulePath(String... arguments) {
        List<String> command = java();
        command.addAll(List.of("-p", path(), "-m", "org.thalweg.cli/org.thalweg.cli.Main"));
        command.addAll(List.of(arguments));
        return command;
    }

    static List<String> onClassPath(String... arguments) {
        List<String> command = java();
        command.addAll(List.of("-cp", path(), "org.thalweg.cli.Main"));
        command.addAll(List.of(arguments));
        return command;
    }

    /** With the plug-ins of the tests. */
    static List<String> withFixtures(String... arguments) {
        List<String> command = java();
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.thalweg.cli.Main"));
        command.addAll(List.of(arguments));
        return command;
    }

    private static List<String> java() {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-Xmx256m"));
    }

    static Outcome run(Path folder, List<String> command) throws IOException, InterruptedException {
        return run(folder, command, Map.of());
    }

    static Outcome run(Path folder, List<String> command, Map<String, String> variables)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "stdout", ".txt");
        Path err = Files.createTempFile(folder, "stderr", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().remove("THALWEG_PLUGINS");
        builder.environment()
                .put("XDG_CONFIG_HOME", folder.resolve("no-configuration").toString());
        builder.environment().putAll(variables);
        Process process = builder.start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("The process did not end: " + command);
        }
        return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
