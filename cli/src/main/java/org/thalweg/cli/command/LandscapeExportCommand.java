package org.thalweg.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.landscape.LandscapeTree;
import org.thalweg.cli.landscape.NpzExchange;
import org.thalweg.cli.landscape.PathsampleFiles;
import org.thalweg.cli.landscape.StoredLandscape;
import org.thalweg.cli.landscape.TopsearchFiles;
import org.thalweg.cli.message.InputException;
import org.thalweg.cli.result.AtomicFile;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code thalweg landscape export STORE}. */
@Command(
        name = "export",
        description = "Write a landscape for other programs.",
        footer = {
            "",
            "Examples:",
            "  thalweg landscape export xor.landscape --json xor.json",
            "  thalweg landscape export xor.landscape --npz xor.npz --topsearch for-topsearch"
        })
final class LandscapeExportCommand implements Callable<Integer> {

    private final Environment environment;

    @Parameters(index = "0", paramLabel = "STORE", description = "Store of a landscape.")
    private String store;

    /** Where to; one at least. */
    static final class Targets {

        @Option(
                names = "--json",
                paramLabel = "FILE",
                description = "Everything, as one JSON object, or - for standard output.")
        private String json;

        @Option(names = "--npz", paramLabel = "FILE", description = "Points and connections as NumPy arrays.")
        private String npz;

        @Option(
                names = "--pathsample",
                paramLabel = "DIR",
                description = "min.data, ts.data, points.min and points.ts of PATHSAMPLE.")
        private String pathsample;

        @Option(
                names = "--topsearch",
                paramLabel = "DIR",
                description = "min.data, min.coords, ts.data, ts.coords and pairlist of topography-searcher.")
        private String topsearch;
    }

    @ArgGroup(exclusive = false, multiplicity = "1")
    private Targets targets;

    @Mixin
    private InvocationOptions common = new InvocationOptions();

    LandscapeExportCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Path base = environment.workingDirectory();
        StoredLandscape stored = StoredLandscape.read(base.resolve(store), common.plugins(environment));
        if (targets.json != null) {
            String text = JsonText.write(LandscapeTree.of(stored));
            if (targets.json.equals("-")) {
                environment.out().print(text);
            } else {
                AtomicFile.write(file(targets.json), text);
            }
        }
        if (targets.npz != null) {
            AtomicFile.write(
                    file(targets.npz),
                    NpzExchange.write(
                            stored.landscape(), stored.problem().objective().dimension()));
        }
        if (targets.pathsample != null) {
            tell("PATHSAMPLE", PathsampleFiles.write(folder(targets.pathsample), stored));
        }
        if (targets.topsearch != null) {
            tell("topography-searcher", TopsearchFiles.write(folder(targets.topsearch), stored.landscape()));
        }
        environment.out().flush();
        environment.err().flush();
        return ExitCode.FINISHED;
    }

    private Path file(String name) {
        Path file = environment.workingDirectory().resolve(name);
        if (Files.isDirectory(file)) {
            throw new InputException("'" + file + "' is a folder, but a file is to be written.");
        }
        AtomicFile.requireWritableFolder(file.toAbsolutePath().getParent());
        return file;
    }

    private Path folder(String name) {
        Path folder = environment.workingDirectory().resolve(name);
        AtomicFile.requireWritableFolder(folder);
        return folder;
    }

    private void tell(String program, int leftOut) {
        if (leftOut > 0 && !common.quiet()) {
            environment
                    .err()
                    .println("thalweg: " + leftOut + " points are not written for " + program
                            + ", which knows minima and saddles between two of them only.");
        }
    }
}
