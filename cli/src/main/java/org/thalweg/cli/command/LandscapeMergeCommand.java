package org.thalweg.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.thalweg.analysis.landscape.LandscapeMerge;
import org.thalweg.analysis.landscape.store.SqliteStore;
import org.thalweg.cli.landscape.ProblemDescription;
import org.thalweg.cli.landscape.StoredLandscape;
import org.thalweg.cli.landscape.WritableStore;
import org.thalweg.cli.message.InputException;
import org.thalweg.cli.plugins.Plugins;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code thalweg landscape merge STORE OTHER...}. */
@Command(
        name = "merge",
        description = "Add what other stores of the same problem hold to a store, which is made if it does not exist.",
        footer = {
            "",
            "Points of STORE keep their numbers; those that come in get new ones.",
            "",
            "Example:",
            "  thalweg landscape merge all.landscape seed1.landscape seed2.landscape"
        })
final class LandscapeMergeCommand implements Callable<Integer> {

    private final Environment environment;

    @Parameters(index = "0", paramLabel = "STORE", description = "Store that the others are added to.")
    private String storeFile;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "OTHER", description = "Stores that are only read.")
    private List<String> others;

    @Mixin
    private InvocationOptions common = new InvocationOptions();

    LandscapeMergeCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Plugins plugins = common.plugins(environment);
        Path file = environment.workingDirectory().resolve(storeFile);
        List<StoredLandscape> landscapes = others.stream()
                .map(name -> StoredLandscape.read(environment.workingDirectory().resolve(name), plugins))
                .toList();
        ProblemDescription wanted = ProblemDescription.of(landscapes.get(0).problem(), file);
        for (StoredLandscape landscape : landscapes) {
            requireOther(file, landscape.path());
            ProblemDescription.of(landscape.problem(), landscape.path())
                    .difference(wanted)
                    .ifPresent(sentence -> {
                        throw new InputException(sentence);
                    });
        }
        try (SqliteStore store = WritableStore.of(file, wanted)) {
            for (StoredLandscape landscape : landscapes) {
                LandscapeMerge merge = LandscapeMerge.into(
                        store,
                        landscape.landscape(),
                        landscape.landscapeProblem().symmetry());
                tell(landscape.path(), merge);
            }
        }
        environment.out().flush();
        return ExitCode.FINISHED;
    }

    private static void requireOther(Path file, Path other) {
        if (Files.exists(file)
                && other.toAbsolutePath()
                        .normalize()
                        .equals(file.toAbsolutePath().normalize())) {
            throw new InputException("The store '" + other + "' cannot be merged with itself.");
        }
    }

    private void tell(Path path, LandscapeMerge merge) {
        if (!common.quiet()) {
            environment
                    .out()
                    .println(path + ": new points " + merge.newPoints() + ", known points " + merge.knownPoints()
                            + ", new connections " + merge.newConnections());
        }
    }
}
