package org.thalweg.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command without subcommand. */
@Command(
        name = "thalweg",
        description = "Trains small multilayer perceptrons to the last bit and tells what the end point really is.",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Examples:",
            "  thalweg train experiment.toml",
            "  thalweg train --input x.csv --target y.csv --network \"10:tanh,1:identity\" --json",
            "  thalweg solvers newton-trust-region",
            "",
            "Exit codes: 0 finished, 1 stalled or failed, 2 bad input, 3 stopped by a budget before any criterion",
            "held, 130 interrupted with the best point saved."
        })
final class ThalwegCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "No command is given.");
    }
}
