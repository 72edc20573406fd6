package org.thalweg.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.thalweg.cli.message.InputException;
import org.thalweg.cli.plugins.CoreVersion;
import org.thalweg.cli.shell.ManualPage;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code thalweg man [COMMAND]}. */
@Command(
        name = "man",
        description = "Print the manual page of a command, or write those of all commands into a folder.",
        footer = {"", "Examples:", "  thalweg man train | man -l -", "  thalweg man --directory ~/.local/share/man/man1"
        })
final class ManCommand implements Callable<Integer> {

    private final Environment environment;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "COMMAND",
            description = "The command; default thalweg itself.")
    private String command;

    @Option(
            names = {"-o", "--out", "--directory"},
            paramLabel = "DIR",
            description = "Write the pages of all commands into this folder.")
    private String directory;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec;

    ManCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        String version = CoreVersion.running().orElse("unknown");
        if (directory != null) {
            write(version, environment.workingDirectory().resolve(directory));
        } else {
            environment.out().print(ManualPage.of(command == null ? spec.root() : named(), version));
        }
        environment.out().flush();
        return ExitCode.FINISHED;
    }

    private CommandSpec named() {
        CommandLine found = spec.root().subcommands().get(command);
        if (found == null) {
            throw InputException.unknownName(
                    "There is no command '" + command + "'.",
                    command,
                    spec.root().subcommands().keySet());
        }
        return found.getCommandSpec();
    }

    private void write(String version, Path folder) {
        List<CommandSpec> all = new ArrayList<>(List.of(spec.root()));
        for (int i = 0; i < all.size(); i++) {
            all.get(i).subcommands().values().forEach(line -> all.add(line.getCommandSpec()));
        }
        try {
            Files.createDirectories(folder);
            for (CommandSpec one : all) {
                Files.writeString(folder.resolve(ManualPage.fileName(one)), ManualPage.of(one, version));
            }
        } catch (IOException e) {
            throw new InputException("The pages cannot be written to '" + folder + "': " + e.getMessage() + ".", e);
        }
        if (!common.quiet()) {
            environment.out().println("wrote " + all.size() + " pages to " + directory);
        }
    }
}
