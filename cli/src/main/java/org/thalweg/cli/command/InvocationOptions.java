package org.thalweg.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.cli.plugins.PluginFolders;
import org.thalweg.cli.plugins.Plugins;
import picocli.CommandLine.Option;

/** Options that every command has, also one whose {@code --json} names a file. */
class InvocationOptions {

    @Option(names = "--quiet", description = "No progress and no summary; faults are still told.")
    private boolean quiet;

    @Option(names = "--verbose", description = "Tell the beginning and end of each stage.")
    private boolean verbose;

    @Option(names = "--debug", description = "Print stack traces.")
    private boolean debug;

    @Option(
            names = "--plugin-path",
            paramLabel = "DIR",
            description = "Folder of plug-in jars; may be given several times. Also read: the folders of"
                    + " THALWEG_PLUGINS and ~/.config/thalweg/plugins.")
    private List<String> pluginPath = new ArrayList<>();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    private boolean help;

    boolean quiet() {
        return quiet;
    }

    boolean verbose() {
        return verbose || debug;
    }

    /** Loads the plug-ins and tells on standard error what was left out. */
    Plugins plugins(Environment environment) {
        Plugins plugins = Plugins.load(folders(environment));
        for (String fault : plugins.faults()) {
            environment.err().println("thalweg: " + fault);
        }
        environment.err().flush();
        return plugins;
    }

    /** The plug-in folders of this invocation. */
    PluginFolders folders(Environment environment) {
        return PluginFolders.of(pluginPath, environment.variables(), environment.workingDirectory());
    }
}
