package org.thalweg.cli.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.thalweg.analysis.landscape.Landscape;
import org.thalweg.analysis.landscape.LandscapeSearchOptions;
import org.thalweg.analysis.landscape.graph.SolutionLandscape;
import org.thalweg.analysis.landscape.search.SaddleLinks;
import org.thalweg.analysis.landscape.store.SqliteStore;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.landscape.StoredLandscape;
import org.thalweg.cli.run.Interruption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code thalweg landscape link STORE}. */
@Command(
        name = "link",
        description =
                "Search the ways from each saddle down to saddles of the next lower index: the links of the solution"
                        + " landscape.",
        footer = {
            "",
            "Exit codes: 0 each way was tried, 3 a budget is spent, 130 interrupted; in each case all that was found is",
            "in the store.",
            "",
            "Example:",
            "  thalweg landscape link xor.landscape --max-seconds 60"
        })
final class LandscapeLinkCommand implements Callable<Integer> {

    private final Environment environment;

    @Parameters(index = "0", paramLabel = "STORE", description = "Store of a landscape.")
    private String storeFile;

    @Mixin
    private SearchBudget budget = new SearchBudget();

    @Mixin
    private CommonOptions common = new CommonOptions();

    LandscapeLinkCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        LandscapeSearchOptions options =
                budget.options(LandscapeSearchOptions.defaults().seed());
        Path file = environment.workingDirectory().resolve(storeFile);
        StoredLandscape before = StoredLandscape.read(file, common.plugins(environment));
        try (Interruption interruption = Interruption.listen(this::announceInterruption)) {
            boolean finished;
            Landscape after;
            try (SqliteStore store = SqliteStore.open(file)) {
                finished = SaddleLinks.of(before.landscapeProblem(), options)
                        .run(store, progress -> !interruption.requested().getAsBoolean());
                after = store.snapshot();
            }
            tell(before.landscape(), after);
            boolean interrupted = interruption.requested().getAsBoolean();
            return finished ? ExitCode.FINISHED : interrupted ? ExitCode.INTERRUPTED : ExitCode.BUDGET;
        }
    }

    private void announceInterruption() {
        environment.err().println("\nthalweg: interrupted; everything found is in the store.");
        environment.err().flush();
    }

    private void tell(Landscape before, Landscape after) {
        SolutionLandscape solution = SolutionLandscape.of(after);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("links", after.links().size());
        tree.put("newLinks", after.links().size() - before.links().size());
        tree.put("newPoints", after.points().size() - before.points().size());
        tree.put("saddlesWithoutLink", solution.unlinked().size());
        if (common.json()) {
            environment.out().print(JsonText.write(tree));
        } else if (!common.quiet()) {
            environment
                    .out()
                    .println(after.links().size() + " links, " + tree.get("newLinks") + " of them new; "
                            + tree.get("newPoints") + " new points; "
                            + solution.unlinked().size()
                            + " saddles of index 2 and more without a link.");
        }
        environment.out().flush();
    }
}
