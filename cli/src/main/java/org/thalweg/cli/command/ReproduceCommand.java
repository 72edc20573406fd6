package org.thalweg.cli.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code thalweg reproduce}: the parent of the papers. */
@Command(
        name = "reproduce",
        description = "Make the figures of a paper again from its equations and judge its claims.",
        synopsisSubcommandLabel = "PAPER",
        commandListHeading = "%nPapers:%n",
        footer = {"", "Example:", "  thalweg reproduce xor --all --directory xor"})
final class ReproduceCommand implements Runnable {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    /** The command with its subcommands. */
    static CommandLine of(Environment environment) {
        return new CommandLine(new ReproduceCommand()).addSubcommand(new ReproduceXorCommand(environment));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "No paper is given.");
    }
}
