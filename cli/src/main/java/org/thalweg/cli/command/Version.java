package org.thalweg.cli.command;

import org.thalweg.cli.plugins.CoreVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the version of core, which computes, and the virtual machine. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {
            "thalweg " + CoreVersion.running().orElse("unknown"),
            "Java " + Runtime.version() + " (" + System.getProperty("java.vm.name") + ")"
        };
    }
}
