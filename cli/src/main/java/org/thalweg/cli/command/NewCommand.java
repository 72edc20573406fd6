package org.thalweg.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.message.InputException;
import org.thalweg.cli.message.ShellWord;
import org.thalweg.cli.plugins.CoreVersion;
import org.thalweg.cli.project.PluginNames;
import org.thalweg.cli.project.PluginProject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code thalweg new solver|activation NAME}. */
@Command(
        name = "new",
        description =
                "Write a Maven project for a plug-in of your own, which builds, passes its tests and is found by name.",
        footer = {
            "",
            "Examples:",
            "  thalweg new solver acme:my-solver",
            "  thalweg new activation acme:bump --directory bump"
        })
final class NewCommand implements Callable<Integer> {

    private final Environment environment;

    @Parameters(index = "0", paramLabel = "KIND", description = "solver or activation")
    private String kind;

    @Parameters(index = "1", paramLabel = "NAME", description = "Its permanent name, vendor:name in kebab-case.")
    private String name;

    @Option(
            names = {"-o", "--out", "--directory"},
            paramLabel = "DIR",
            description = "Folder of the project; default vendor-name in the current folder.")
    private String directory;

    @Mixin
    private CommonOptions common = new CommonOptions();

    NewCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        PluginNames names = PluginNames.of(name);
        PluginProject project = new PluginProject(
                kind(),
                names,
                CoreVersion.running()
                        .orElseThrow(() -> new InputException(
                                "This build of Thalweg does not know its version, which the project must name.")));
        String folder = directory == null ? names.artifact() : directory;
        Path path = environment.workingDirectory().resolve(folder);
        write(project, path);
        report(project, folder);
        return ExitCode.FINISHED;
    }

    private PluginProject.Kind kind() {
        List<String> words = Arrays.stream(PluginProject.Kind.values())
                .map(PluginProject.Kind::word)
                .toList();
        return Arrays.stream(PluginProject.Kind.values())
                .filter(known -> known.word().equals(kind))
                .findFirst()
                .orElseThrow(() -> InputException.unknownName(
                        "There is no project for '" + kind + "'; there is one for " + String.join(" and ", words) + ".",
                        kind,
                        words));
    }

    private static void write(PluginProject project, Path folder) {
        try {
            if (Files.exists(folder) && !isEmptyFolder(folder)) {
                throw InputException.withSuggestion(
                        "The folder '" + folder + "' is not empty; nothing was written.",
                        "Name another one with --out.");
            }
            project.write(folder);
        } catch (IOException e) {
            throw new InputException("The project cannot be written to '" + folder + "': " + e.getMessage() + ".", e);
        }
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private void report(PluginProject project, String folder) {
        PrintWriter out = environment.out();
        if (common.json()) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("directory", folder);
            tree.put("files", List.copyOf(project.files().keySet()));
            out.print(JsonText.write(tree));
        } else if (!common.quiet()) {
            String word = project.kind().word();
            String code = "src/main/java/" + project.names().packageName().replace('.', '/') + "/"
                    + project.names().className();
            out.println("wrote       the " + word + " " + name + " to " + folder);
            out.println("change      " + folder + "/" + code
                    + (project.kind() == PluginProject.Kind.SOLVER
                            ? "Run.java, method step"
                            : ".java, method evaluate"));
            out.println("build       mvn -f " + ShellWord.of(folder) + " package");
            out.println(
                    "use         thalweg " + word + "s " + name + " --plugin-path " + ShellWord.of(folder + "/target"));
        }
        out.flush();
    }
}
