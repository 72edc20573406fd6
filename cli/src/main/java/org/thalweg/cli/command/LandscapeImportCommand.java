package org.thalweg.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.thalweg.analysis.landscape.store.SqliteStore;
import org.thalweg.cli.experiment.Problem;
import org.thalweg.cli.landscape.Exchange;
import org.thalweg.cli.landscape.JsonExchange;
import org.thalweg.cli.landscape.LandscapeImport;
import org.thalweg.cli.landscape.NpzExchange;
import org.thalweg.cli.landscape.PathsampleFiles;
import org.thalweg.cli.landscape.ProblemDescription;
import org.thalweg.cli.landscape.StoredLandscape;
import org.thalweg.cli.landscape.TopsearchFiles;
import org.thalweg.cli.landscape.WritableStore;
import org.thalweg.cli.message.InputException;
import org.thalweg.cli.plugins.Plugins;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code thalweg landscape import STORE}. */
@Command(
        name = "import",
        description = "Add what another program found to a store. Each point is polished and certified first; one that"
                + " is not certainly stationary is left out.",
        footer = {
            "",
            "A store that does not exist is made for the problem of --experiment, or of the JSON file. PATHSAMPLE and",
            "topography-searcher do not say which copies of minima a saddle joins: its paths down are followed again.",
            "",
            "Examples:",
            "  thalweg landscape import new.landscape --json xor.json",
            "  thalweg landscape import new.landscape --experiment experiment.toml --topsearch folder"
        })
final class LandscapeImportCommand implements Callable<Integer> {

    private final Environment environment;

    @Parameters(index = "0", paramLabel = "STORE", description = "Store of a landscape.")
    private String storeFile;

    /** Where from; exactly one. */
    static final class Source {

        @Option(names = "--json", paramLabel = "FILE", description = "File of 'landscape export --json'.")
        private String json;

        @Option(names = "--npz", paramLabel = "FILE", description = "NumPy archive with at least 'parameters'.")
        private String npz;

        @Option(names = "--pathsample", paramLabel = "DIR", description = "Folder of a PATHSAMPLE database.")
        private String pathsample;

        @Option(names = "--topsearch", paramLabel = "DIR", description = "Folder of a topography-searcher network.")
        private String topsearch;

        String name() {
            return json != null ? json : npz != null ? npz : pathsample != null ? pathsample : topsearch;
        }
    }

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Source source;

    @Option(
            names = "--experiment",
            paramLabel = "EXPERIMENT",
            description = "Experiment file of the problem, if the store does not exist.")
    private String experimentFile;

    @Mixin
    private ProblemFlags problemFlags = new ProblemFlags();

    @Mixin
    private InvocationOptions common = new InvocationOptions();

    LandscapeImportCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Plugins plugins = common.plugins(environment);
        Path file = environment.workingDirectory().resolve(storeFile);
        Optional<Exchange> selfContained = source.json == null
                ? Optional.empty()
                : Optional.of(JsonExchange.read(environment.workingDirectory().resolve(source.json)));
        Problem problem = problem(file, selfContained.flatMap(Exchange::problem), plugins);
        Exchange exchange = selfContained.orElseGet(
                () -> read(environment.workingDirectory(), problem.objective().dimension()));
        LandscapeImport outcome;
        try (SqliteStore store = WritableStore.of(file, ProblemDescription.of(problem, file))) {
            outcome = LandscapeImport.into(store, exchange, StoredLandscape.landscapeProblem(problem), source.name());
        }
        tell(outcome);
        return outcome.refused().isEmpty() ? ExitCode.FINISHED : ExitCode.FAILED;
    }

    private Exchange read(Path base, int n) {
        return source.npz != null
                ? NpzExchange.read(base.resolve(source.npz))
                : source.pathsample != null
                        ? PathsampleFiles.read(base.resolve(source.pathsample), n)
                        : TopsearchFiles.read(base.resolve(source.topsearch));
    }

    /** Of the experiment, else of the store, else of the file. */
    private Problem problem(Path file, Optional<Map<String, String>> stated, Plugins plugins) {
        if (experimentFile != null) {
            return problemFlags.problem(environment, experimentFile, plugins);
        }
        if (Files.exists(file)) {
            Problem own = StoredLandscape.read(file, plugins).problem();
            stated.flatMap(entries -> ProblemDescription.of(own, file).difference(ProblemDescription.of(entries, file)))
                    .ifPresent(sentence -> {
                        throw InputException.withSuggestion(sentence, "Give another file for the store.");
                    });
            return own;
        }
        return stated.map(entries -> ProblemDescription.of(
                                entries, environment.workingDirectory().resolve(source.json))
                        .problem(plugins))
                .orElseThrow(() -> InputException.withSuggestion(
                        "The store '" + file + "' does not exist, and '" + source.name()
                                + "' does not say of which problem it is.",
                        "Name the experiment with --experiment EXPERIMENT."));
    }

    private void tell(LandscapeImport outcome) {
        outcome.refused().forEach(sentence -> environment.err().println("thalweg: " + sentence));
        outcome.differing().forEach(sentence -> environment.err().println("thalweg: " + sentence));
        if (!common.quiet()) {
            environment
                    .out()
                    .println("new points " + outcome.merge().newPoints() + ", known points "
                            + outcome.merge().knownPoints() + ", new connections "
                            + outcome.merge().newConnections() + ", left out "
                            + outcome.refused().size());
        }
        environment.out().flush();
        environment.err().flush();
    }
}
