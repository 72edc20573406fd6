package org.thalweg.cli.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.thalweg.analysis.landscape.LandscapeProblem;
import org.thalweg.analysis.landscape.LandscapeSearchOptions;
import org.thalweg.analysis.landscape.SearchEnd;
import org.thalweg.analysis.landscape.SearchListener;
import org.thalweg.analysis.landscape.graph.SolutionLandscape;
import org.thalweg.analysis.landscape.search.LandscapeSearch;
import org.thalweg.analysis.landscape.store.SqliteStore;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.experiment.Problem;
import org.thalweg.cli.landscape.AuditText;
import org.thalweg.cli.landscape.ProblemDescription;
import org.thalweg.cli.landscape.SearchProgressLine;
import org.thalweg.cli.landscape.StoredLandscape;
import org.thalweg.cli.landscape.WritableStore;
import org.thalweg.cli.plugins.Plugins;
import org.thalweg.cli.run.Interruption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code thalweg landscape search EXPERIMENT}. */
@Command(
        name = "search",
        description = "Search all minima and saddles of an experiment's objective and the paths between them; goes on"
                + " where the store stands if it exists.",
        footer = {
            "",
            "Without a budget it ends when the audit finds nothing missing, or when three quarters of all evaluations",
            "found nothing new. Then it links saddles to those of the next lower index, for about as long as the",
            "points took at most; 'thalweg landscape link' does what is left.",
            "",
            "Exit codes: 0 the audit finds nothing missing, 3 a budget is spent or nothing new comes, 130",
            "interrupted; in each case all that was found is in the store.",
            "",
            "Examples:",
            "  thalweg landscape search experiment.toml --store xor.landscape --max-seconds 60",
            "  thalweg landscape search experiment.toml --store wide.db --network 4:tanh,2:softmax --l2 1e-4"
        })
final class LandscapeSearchCommand implements Callable<Integer> {

    private final Environment environment;

    @Parameters(index = "0", paramLabel = "EXPERIMENT", description = "Experiment file in TOML.")
    private String experimentFile;

    @Option(names = "--store", paramLabel = "FILE", description = "Store, made if it does not exist.", required = true)
    private String storeFile;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of all random choices; default: 1.")
    private String seed = "1";

    @Option(
            names = "--no-links",
            description = "Do not link saddles to those of the next lower index once the audit finds nothing missing.")
    private boolean noLinks;

    @Mixin
    private ProblemFlags problemFlags = new ProblemFlags();

    @Mixin
    private SearchBudget budget = new SearchBudget();

    @Mixin
    private CommonOptions common = new CommonOptions();

    LandscapeSearchCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        LandscapeSearchOptions options = budget.options(NumberOption.whole("--seed", seed, Long.MIN_VALUE));
        Plugins plugins = common.plugins(environment);
        Path file = environment.workingDirectory().resolve(storeFile);
        Problem problem = problemFlags.problem(environment, experimentFile, plugins);
        LandscapeProblem landscape = StoredLandscape.landscapeProblem(problem);
        // An interrupt holds the process until this is closed, hence after everything else.
        try (Interruption interruption = Interruption.listen(this::announceInterruption)) {
            SearchEnd end;
            try (SqliteStore store = WritableStore.of(file, ProblemDescription.of(problem, file))) {
                end = search(store, landscape, options, interruption);
            }
            tell(StoredLandscape.read(file, plugins), end);
            return switch (end) {
                case AUDIT_SATISFIED -> ExitCode.FINISHED;
                case BUDGET, NOTHING_NEW -> ExitCode.BUDGET;
                case STOPPED -> ExitCode.INTERRUPTED;
            };
        }
    }

    private SearchEnd search(
            SqliteStore store, LandscapeProblem landscape, LandscapeSearchOptions options, Interruption interruption) {
        SearchProgressLine line = new SearchProgressLine(
                environment.err(),
                environment.terminal(),
                store.snapshot().points().size());
        LandscapeSearch search = LandscapeSearch.of(landscape, options);
        SearchEnd end = (noLinks ? search : search.withLinks()).run(store, listener(line, interruption));
        line.end();
        return end;
    }

    private SearchListener listener(SearchProgressLine line, Interruption interruption) {
        return progress -> (common.quiet() || line.progress(progress))
                && !interruption.requested().getAsBoolean();
    }

    private void announceInterruption() {
        environment.err().println("\nthalweg: interrupted; everything found is in the store.");
        environment.err().flush();
    }

    private void tell(StoredLandscape stored, SearchEnd end) {
        SolutionLandscape solution = SolutionLandscape.of(stored.landscape());
        if (common.json()) {
            Map<String, Object> tree = AuditText.tree(stored.audit(), stored.landscape());
            tree.put("links", stored.landscape().links().size());
            tree.put("saddlesWithoutLink", solution.unlinked().size());
            tree.put("end", end.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
            environment.out().print(JsonText.write(tree));
        } else if (!common.quiet()) {
            environment.out().print(AuditText.text(stored.audit(), stored.landscape()));
            environment.out().println(links(stored, solution));
        }
        environment.out().flush();
        environment.err().flush();
    }

    private static String links(StoredLandscape stored, SolutionLandscape solution) {
        int without = solution.unlinked().size();
        return stored.landscape().links().size() + " links from saddles to the next lower index; " + without
                + (without == 1 ? " saddle" : " saddles") + " of index 2 and more without one"
                + (without == 0 ? "." : " ('thalweg landscape link' searches them).");
    }
}
