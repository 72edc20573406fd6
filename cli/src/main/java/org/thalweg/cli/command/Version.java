package org.thalweg.cli.command;

import org.thalweg.core.plugin.PluginRegistry;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the version of core, which computes, and the virtual machine. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        Class<?> core = PluginRegistry.class;
        String version = core.getModule().isNamed()
                ? core.getModule().getDescriptor().rawVersion().orElse("unknown")
                : core.getPackage().getImplementationVersion();
        return new String[] {
            "thalweg " + (version == null ? "unknown" : version),
            "Java " + Runtime.version() + " (" + System.getProperty("java.vm.name") + ")"
        };
    }
}
