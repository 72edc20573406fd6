package org.thalweg.cli.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.plugins.PluginFolder;
import org.thalweg.cli.plugins.PluginOrigin;
import org.thalweg.cli.plugins.Plugins;
import org.thalweg.core.plugin.InstalledPlugin;
import org.thalweg.core.plugin.PluginRegistry;
import org.thalweg.core.spi.Plugin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code thalweg plugins}. */
@Command(
        name = "plugins",
        description = "List all plug-ins with their module, version and jar, the folders that were looked at, and what"
                + " was left out and why.",
        footer = {
            "",
            "Examples:",
            "  thalweg plugins",
            "  thalweg plugins --plugin-path my-plugins",
            "  THALWEG_PLUGINS=my-plugins thalweg plugins --json"
        })
final class PluginsCommand implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    private CommonOptions common = new CommonOptions();

    PluginsCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        List<PluginFolder> folders = common.folders(environment).all();
        Plugins plugins = Plugins.load(common.folders(environment));
        if (common.json()) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("plugins", entries(plugins));
            tree.put("folders", folders.stream().map(PluginsCommand::tree).toList());
            tree.put("leftOut", plugins.faults());
            environment.out().print(JsonText.write(tree));
        } else {
            print(entries(plugins), folders, plugins.faults());
        }
        environment.out().flush();
        return ExitCode.FINISHED;
    }

    private static List<Map<String, Object>> entries(Plugins plugins) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (PluginRegistry<? extends Plugin> registry : plugins.registries()) {
            for (InstalledPlugin<? extends Plugin> plugin : registry.all()) {
                Map<String, Object> entry = new LinkedHashMap<>();
                entry.put("kind", registry.kind().word());
                entry.put("name", plugin.provider().name());
                entry.put("module", plugin.module());
                entry.put("version", plugin.version());
                entry.put("from", PluginOrigin.of(plugin.provider()));
                entries.add(entry);
            }
        }
        return entries;
    }

    private static Map<String, Object> tree(PluginFolder folder) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("path", folder.path().toString());
        tree.put("namedBy", folder.origin().text());
        tree.put("state", folder.state());
        return tree;
    }

    private void print(List<Map<String, Object>> entries, List<PluginFolder> folders, List<String> leftOut) {
        PrintWriter out = environment.out();
        List<String> columns = List.of("kind", "name", "version", "module", "from");
        Map<String, Integer> widths = new LinkedHashMap<>();
        for (String column : columns) {
            int longest = entries.stream()
                    .mapToInt(entry -> entry.get(column).toString().length())
                    .max()
                    .orElse(0);
            widths.put(column, Math.max(column.length(), longest));
        }
        out.println(line(columns, columns, widths));
        for (Map<String, Object> entry : entries) {
            out.println(line(
                    columns,
                    columns.stream().map(column -> entry.get(column).toString()).toList(),
                    widths));
        }
        out.println();
        out.println(folders.isEmpty() ? "No plug-in folder was looked at." : "Folders:");
        for (PluginFolder folder : folders) {
            out.println("  " + folder.path() + "  (" + folder.origin().text() + "): " + folder.state());
        }
        if (!leftOut.isEmpty()) {
            out.println();
            out.println("Left out:");
            leftOut.forEach(sentence -> out.println("  " + sentence.replace("\n", "\n    ")));
        }
    }

    private static String line(List<String> columns, List<String> words, Map<String, Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            String word = words.get(i);
            line.append(word).append(" ".repeat(widths.get(columns.get(i)) - word.length() + 2));
        }
        return line.toString().stripTrailing();
    }
}
