package org.thalweg.examples.artifact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Maven as a process, without network. */
public final class Maven {

    private Maven() {}

    /** Whether there is a Maven to run. */
    public static boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(entry -> Files.isExecutable(Path.of(entry).resolve("mvn")));
    }

    /**
     * Runs goals in a project.
     *
     * @return the exit code; what was printed is in {@code maven.txt} beside the project
     */
    public static int run(Path project, LocalRepository repository, String... goals)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("mvn", "-o", "-B", "-ntp", "-Dstyle.color=never"));
        command.add("-Dmaven.repo.local=" + repository.folder());
        command.addAll(List.of(goals));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log(project).toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("MAVEN_OPTS", "-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1");
        builder.environment().remove("MAVEN_ARGS");
        Process process = builder.start();
        if (!process.waitFor(240, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IllegalStateException("Maven did not end: " + command);
        }
        return process.exitValue();
    }

    /** Where the output of the last run of a project stands. */
    public static Path log(Path project) {
        return project.resolveSibling(project.getFileName() + "-maven.txt");
    }
}
