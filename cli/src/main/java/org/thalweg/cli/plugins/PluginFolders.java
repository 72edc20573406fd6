package org.thalweg.cli.plugins;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thalweg.cli.message.InputException;
import org.thalweg.core.plugin.PluginSource;

/**
 * Folders whose jars hold plug-ins: those of {@code --plugin-path}, of the variable {@code THALWEG_PLUGINS} and the
 * user's own, in that order.
 *
 * @param all the folders
 */
public record PluginFolders(List<PluginFolder> all) {

    /**
     * The folders of one invocation.
     *
     * @param asked values of {@code --plugin-path}
     * @param variables the environment: {@code THALWEG_PLUGINS}, {@code XDG_CONFIG_HOME}, {@code HOME}
     * @param base where relative paths begin
     */
    public static PluginFolders of(List<String> asked, Map<String, String> variables, Path base) {
        List<PluginFolder> all = new ArrayList<>();
        asked.forEach(path -> all.add(new PluginFolder(base.resolve(path), PluginFolder.Origin.FLAG)));
        for (String entry : variables.getOrDefault("THALWEG_PLUGINS", "").split(File.pathSeparator)) {
            if (!entry.isBlank()) {
                all.add(new PluginFolder(base.resolve(entry), PluginFolder.Origin.VARIABLE));
            }
        }
        configuration(variables)
                .ifPresent(folder -> all.add(
                        new PluginFolder(folder.resolve("thalweg/plugins"), PluginFolder.Origin.CONFIGURATION)));
        return new PluginFolders(List.copyOf(all));
    }

    private static Optional<Path> configuration(Map<String, String> variables) {
        String xdg = variables.getOrDefault("XDG_CONFIG_HOME", "");
        String home = variables.getOrDefault("HOME", "");
        if (!xdg.isBlank()) {
            return Optional.of(Path.of(xdg));
        }
        return home.isBlank() ? Optional.empty() : Optional.of(Path.of(home).resolve(".config"));
    }

    /**
     * Opens the jars of all folders, each folder as a source of its own; what cannot be opened is told in one sentence
     * each and left out. The same jar in two folders is opened once.
     *
     * @throws InputException if a folder of {@code --plugin-path} cannot be used
     */
    List<PluginSource> sources(List<String> faults) {
        List<PluginSource> sources = new ArrayList<>();
        List<Path> opened = new ArrayList<>();
        for (PluginFolder folder : all) {
            if (isUsable(folder, faults)) {
                List<Path> jars = new ArrayList<>(jars(folder));
                jars.removeIf(jar -> opened.stream().anyMatch(other -> SameContent.of(jar, other)));
                opened.addAll(jars);
                sources.addAll(PluginJars.open(jars, faults));
            }
        }
        return sources;
    }

    private static boolean isUsable(PluginFolder folder, List<String> faults) {
        if (folder.origin() == PluginFolder.Origin.CONFIGURATION && !folder.exists()) {
            return false;
        }
        Optional<String> fault = folder.fault();
        if (fault.isPresent() && folder.origin() == PluginFolder.Origin.FLAG) {
            throw new InputException(fault.get());
        }
        fault.ifPresent(faults::add);
        return fault.isEmpty();
    }

    private static List<Path> jars(PluginFolder folder) {
        try {
            return folder.jars();
        } catch (IOException e) {
            throw new InputException(
                    "The plug-in folder '" + folder.path() + "' cannot be listed: " + e.getMessage() + ".", e);
        }
    }
}
