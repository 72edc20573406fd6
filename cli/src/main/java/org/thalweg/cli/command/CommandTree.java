package org.thalweg.cli.command;

import java.util.List;
import org.thalweg.cli.plugins.Plugins;
import picocli.CommandLine;

/** The command with its subcommands. */
public final class CommandTree {

    private CommandTree() {}

    /**
     * Runs the command of the arguments.
     *
     * @return the exit code
     */
    public static int run(Environment environment, String... arguments) {
        try {
            return of(environment).execute(arguments);
        } catch (OutOfMemoryError e) {
            environment
                    .err()
                    .println("thalweg: Java has too little memory for this, "
                            + Runtime.getRuntime().maxMemory() / (1 << 20)
                            + " MiB.\nGive it more with the variable THALWEG_JAVA_OPTIONS, for instance -Xmx8g.");
        } catch (LinkageError e) {
            environment.err().println("thalweg: " + PluginBlame.sentence(e));
        }
        environment.err().flush();
        return ExitCode.FAILED;
    }

    static CommandLine of(Environment environment) {
        CommandLine root = new CommandLine(new ThalwegCommand())
                .addSubcommand(new TrainCommand(environment))
                .addSubcommand(new SpectrumCommand(environment))
                .addSubcommand(new ClassifyCommand(environment))
                .addSubcommand(new VerifyCommand(environment))
                .addSubcommand(new ExplainCommand(environment))
                .addSubcommand(new EmbedCommand(environment))
                .addSubcommand(new ContinueCommand(environment))
                .addSubcommand(new QualityCommand(environment))
                .addSubcommand(LandscapeCommand.of(environment))
                .addSubcommand(new ReportCommand(environment))
                .addSubcommand(new CompareCommand(environment))
                .addSubcommand(new SweepCommand(environment))
                .addSubcommand(new ExportCommand(environment))
                .addSubcommand(new SchemaCommand(environment))
                .addSubcommand(ReproduceCommand.of(environment))
                .addSubcommand(new PrepareCommand(environment))
                .addSubcommand(new PluginsCommand(environment))
                .addSubcommand(new NewCommand(environment))
                .addSubcommand(new DoctorCommand(environment))
                .addSubcommand(new CompletionCommand(environment))
                .addSubcommand(new ManCommand(environment))
                .addSubcommand(new CommandLine.HelpCommand());
        for (PluginListing<?> listing : List.of(
                new PluginListing<>("solvers", "solver", Plugins::solvers),
                new PluginListing<>("activations", "activation", Plugins::activations),
                new PluginListing<>("losses", "loss", Plugins::losses),
                new PluginListing<>("objectives", "objective", Plugins::objectives),
                new PluginListing<>("regularizers", "regularizer", Plugins::regularizers))) {
            root.addSubcommand(listing.command(), new ListCommand(environment, listing));
        }
        HelpParagraphs.join(root);
        Faults faults = new Faults(environment.err());
        return root.setOut(environment.out())
                .setErr(environment.err())
                .setUsageHelpWidth(environment.helpColumns())
                .setAbbreviatedOptionsAllowed(false)
                .setPosixClusteredShortOptionsAllowed(false)
                .setParameterExceptionHandler(faults)
                .setExecutionExceptionHandler(faults);
    }
}
