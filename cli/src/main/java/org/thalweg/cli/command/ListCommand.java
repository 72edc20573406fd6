package org.thalweg.cli.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.plugins.PluginDescription;
import org.thalweg.cli.plugins.Plugins;
import org.thalweg.core.plugin.InstalledPlugin;
import org.thalweg.core.plugin.PluginRegistry;
import org.thalweg.core.spi.Plugin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code thalweg solvers|activations|losses|objectives|regularizers [NAME]}. */
@Command(
        description = "List what is installed of this kind, or describe one by name with its options.",
        footer = {
            "",
            "Examples:",
            "  thalweg solvers",
            "  thalweg solvers bfgs",
            "  thalweg activations softplus --json",
            "  thalweg regularizers l2"
        })
final class ListCommand implements Callable<Integer> {

    private final Environment environment;
    private final PluginListing<?> listing;

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "The one to describe.")
    private String name;

    @Mixin
    private CommonOptions common = new CommonOptions();

    ListCommand(Environment environment, PluginListing<?> listing) {
        this.environment = environment;
        this.listing = listing;
    }

    @Override
    public Integer call() {
        Plugins plugins = common.plugins(environment);
        PluginRegistry<?> registry = listing.registry().apply(plugins);
        if (name == null) {
            list(registry);
        } else {
            describe(registry.find(name));
        }
        environment.out().flush();
        return ExitCode.FINISHED;
    }

    private void list(PluginRegistry<?> registry) {
        PrintWriter out = environment.out();
        if (common.json()) {
            List<Map<String, Object>> all =
                    registry.all().stream().map(PluginDescription::tree).toList();
            out.print(JsonText.write(Map.of(listing.command(), all)));
            return;
        }
        int width = registry.names().stream().mapToInt(String::length).max().orElse(0);
        for (InstalledPlugin<? extends Plugin> plugin : registry.all()) {
            String entry = plugin.provider().name();
            out.println(entry
                    + " ".repeat(width - entry.length() + 2)
                    + plugin.provider().description());
        }
    }

    private void describe(InstalledPlugin<? extends Plugin> plugin) {
        environment
                .out()
                .print(
                        common.json()
                                ? JsonText.write(PluginDescription.tree(plugin))
                                : PluginDescription.text(listing.word(), plugin));
    }
}
