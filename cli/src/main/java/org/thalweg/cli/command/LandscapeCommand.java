package org.thalweg.cli.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code thalweg landscape}: the parent of all commands on whole landscapes. */
@Command(
        name = "landscape",
        description = "Find and examine all minima and saddles of an objective.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Examples:",
            "  thalweg landscape search experiment.toml --store xor.landscape --max-seconds 60",
            "  thalweg landscape audit xor.landscape"
        })
final class LandscapeCommand implements Runnable {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    /** The command with its subcommands. */
    static CommandLine of(Environment environment) {
        return new CommandLine(new LandscapeCommand())
                .addSubcommand(new LandscapeSearchCommand(environment))
                .addSubcommand(new LandscapeLinkCommand(environment))
                .addSubcommand(new LandscapeAuditCommand(environment))
                .addSubcommand(new LandscapeListCommand(environment))
                .addSubcommand(new LandscapePointCommand(environment))
                .addSubcommand(new LandscapeVerifyCommand(environment))
                .addSubcommand(new LandscapeExportCommand(environment))
                .addSubcommand(new LandscapeImportCommand(environment))
                .addSubcommand(new LandscapeMergeCommand(environment))
                .addSubcommand(new LandscapeGraphCommand(environment))
                .addSubcommand(new LandscapeNetworkCommand(environment))
                .addSubcommand(new LandscapePathCommand(environment))
                .addSubcommand(new LandscapeSolutionCommand(environment));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "No landscape command is given.");
    }
}
