package org.thalweg.examples.plugin;

import java.io.File;
import java.io.IOException;
import java.lang.module.FindException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * One run of the command line in a process of its own.
 *
 * @param code exit code
 * @param output standard output
 * @param errors standard error
 */
record ThalwegProcess(int code, String output, String errors) {

    private static final List<String> LIBRARIES =
            List.of("picocli", "jackson", "fastcsv", "ojalgo", "hipparchus", "sqlite");

    /** Runs {@code thalweg} with the given words in a folder, from modules or from the class path. */
    static ThalwegProcess run(Path folder, boolean modules, List<String> words)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-Xmx256m"));
        command.addAll(
                modules
                        ? List.of("-p", path(), "-m", "org.thalweg.cli/org.thalweg.cli.Main")
                        : List.of("-cp", path(), "org.thalweg.cli.Main"));
        command.addAll(words);
        Path output = Files.createTempFile(folder, "output", ".txt");
        Path errors = Files.createTempFile(folder, "errors", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().remove("THALWEG_PLUGINS");
        builder.environment().put("XDG_CONFIG_HOME", folder.resolve("none").toString());
        Process process = builder.start();
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
        process.destroyForcibly();
        if (!ended) {
            throw new IllegalStateException("The process did not end: " + command);
        }
        return new ThalwegProcess(process.exitValue(), Files.readString(output), Files.readString(errors));
    }

    /** The class path of the tests without what belongs to tests. */
    private static String path() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(ThalwegProcess::belongsToTheCommand)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean belongsToTheCommand(String entry) {
        String name = Path.of(entry).getFileName().toString();
        boolean library = name.endsWith(".jar") && LIBRARIES.stream().anyMatch(name::startsWith);
        return library || isModuleOfTheCommand(Path.of(entry));
    }

    /** By the name of the module, since folders may be called anything. */
    private static boolean isModuleOfTheCommand(Path entry) {
        try {
            return ModuleFinder.of(entry).findAll().stream()
                    .map(reference -> reference.descriptor().name())
                    .anyMatch(name -> name.startsWith("org.thalweg.") && !name.equals("org.thalweg.testkit"));
        } catch (FindException e) {
            // A jar whose name cannot be that of a module, none of ours.
            return false;
        }
    }
}
