package org.thalweg.cli.plugins;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.thalweg.cli.message.InputException;
import org.thalweg.core.plugin.PluginSource;

/**
 * Folders whose jars hold plug-ins: those of {@code --plugin-path}, of the variable {@code THALWEG_PLUGINS} and the
 * user's own, in that order.
 *
 * @param required folders that must exist, because they were asked for
 * @param optional folders that are looked at if they exist
 */
public record PluginFolders(List<Path> required, List<Path> optional) {

    /**
     * The folders of one invocation.
     *
     * @param asked values of {@code --plugin-path}
     * @param variables the environment: {@code THALWEG_PLUGINS}, {@code XDG_CONFIG_HOME}, {@code HOME}
     * @param base where relative paths begin
     */
    public static PluginFolders of(List<String> asked, Map<String, String> variables, Path base) {
        List<Path> required = asked.stream().map(base::resolve).toList();
        List<Path> optional = new ArrayList<>();
        for (String entry : variables.getOrDefault("THALWEG_PLUGINS", "").split(File.pathSeparator)) {
            if (!entry.isBlank()) {
                optional.add(base.resolve(entry));
            }
        }
        configuration(variables).ifPresent(folder -> optional.add(folder.resolve("thalweg/plugins")));
        return new PluginFolders(required, optional);
    }

    private static java.util.Optional<Path> configuration(Map<String, String> variables) {
        String xdg = variables.getOrDefault("XDG_CONFIG_HOME", "");
        String home = variables.getOrDefault("HOME", "");
        if (!xdg.isBlank()) {
            return java.util.Optional.of(Path.of(xdg));
        }
        return home.isBlank()
                ? java.util.Optional.empty()
                : java.util.Optional.of(Path.of(home).resolve(".config"));
    }

    /** Opens the jars of all folders; what cannot be opened is told in one sentence each and left out. */
    List<PluginSource> sources(List<String> faults) {
        List<PluginSource> sources = new ArrayList<>();
        for (Path folder : required) {
            if (!Files.isDirectory(folder)) {
                throw new InputException("The plug-in folder '" + folder + "' does not exist or is not a folder.");
            }
            sources.addAll(PluginJars.open(jars(folder), faults));
        }
        for (Path folder : optional) {
            if (Files.isDirectory(folder)) {
                sources.addAll(PluginJars.open(jars(folder), faults));
            }
        }
        return sources;
    }

    private static List<Path> jars(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> entry.getFileName().toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new InputException(
                    "The plug-in folder '" + folder + "' cannot be listed: " + e.getMessage() + ".", e);
        }
    }
}
