package org.thalweg.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.thalweg.analysis.landscape.graph.LossScale;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.landscape.StoredLandscape;
import org.thalweg.cli.message.InputException;
import org.thalweg.cli.result.AtomicFile;
import org.thalweg.core.objective.NetworkObjective;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the commands that draw a landscape have in common: the store, the files and the scale. */
class FigureOptions extends InvocationOptions {

    @Parameters(index = "0", paramLabel = "STORE", description = "Store of a landscape.")
    private String store;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE.svg",
            required = true,
            description = "SVG file to write.")
    private String output;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write the data of the figure as JSON.")
    private String json;

    @Option(
            names = "--scale",
            paramLabel = "broken|linear|log|barrier",
            defaultValue = "broken",
            description = "Scale of the loss; broken is linear with large gaps cut short, barrier spaces losses by the"
                    + " logarithm of their differences. Default: ${DEFAULT-VALUE}.")
    private String scale;

    /** Reads the store. */
    final StoredLandscape landscape(Environment environment) {
        return StoredLandscape.read(environment.workingDirectory().resolve(store), plugins(environment));
    }

    /** The objective that figures need. */
    static NetworkObjective objective(StoredLandscape stored) {
        return stored.problem().requireDataObjective("A figure of a landscape");
    }

    /** The name of the store's problem, as a title. */
    static String title(String what, StoredLandscape stored) {
        return what + " of " + stored.problem().network().text();
    }

    final LossScale.Kind scale() {
        List<String> known = new ArrayList<>();
        for (LossScale.Kind kind : LossScale.Kind.values()) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            if (name.equals(scale)) {
                return kind;
            }
            known.add(name);
        }
        throw InputException.unknownName(
                "The option --scale is '" + scale + "', but must be one of " + String.join(", ", known) + ".",
                scale,
                known);
    }

    /** Writes the figure and, if asked for, its data; says so. */
    final void write(Environment environment, String svg, Supplier<Map<String, Object>> data) {
        write(environment, output, svg);
        if (json != null) {
            write(environment, json, JsonText.write(data.get()));
        }
        environment.out().flush();
    }

    /** Refuses a file whose folder cannot be written to. */
    static void requireFolder(Environment environment, String file) {
        if (file.toLowerCase(Locale.ROOT).matches(".*\\.(png|pdf|jpe?g|gif|eps|html)")) {
            throw InputException.withSuggestion(
                    "The file '" + file + "' would hold a drawing in SVG, which its ending denies.",
                    "Name it '" + file.replaceFirst("\\.[^.]*$", ".svg") + "'.");
        }
        Path path = environment.workingDirectory().resolve(file).toAbsolutePath();
        AtomicFile.requireWritableFolder(path.getParent());
    }

    private void write(Environment environment, String name, String content) {
        requireFolder(environment, name);
        AtomicFile.write(environment.workingDirectory().resolve(name), content);
        if (!quiet()) {
            environment.out().println("Wrote " + name + ".");
        }
    }
}
