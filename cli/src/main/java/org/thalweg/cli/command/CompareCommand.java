package org.thalweg.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.thalweg.cli.data.CsvText;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.message.InputException;
import org.thalweg.cli.message.TextTable;
import org.thalweg.cli.page.ComparisonModel;
import org.thalweg.cli.page.Page;
import org.thalweg.cli.result.Comparison;
import org.thalweg.cli.result.ResultSummary;
import org.thalweg.cli.result.StoredResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code thalweg compare RESULT RESULT…}. */
@Command(
        name = "compare",
        description = "Put results beside each other in a table, and their curves over each other in a page.",
        footer = {
            "",
            "Examples:",
            "  thalweg compare runs/bfgs runs/newton",
            "  thalweg compare runs/* -o compare.html",
            "  thalweg compare runs/* --csv > runs.csv"
        })
final class CompareCommand implements Callable<Integer> {

    private static final List<String> TABLE = List.of(
            "result",
            "network",
            "solver",
            "seed",
            "loss",
            "gradientNormInf",
            "verdict",
            "status",
            "iterations",
            "evaluations",
            "seconds");

    private static final Set<String> ONLY_WHERE_DIFFERENT = Set.of("network", "seed");

    private final Environment environment;

    @Parameters(
            index = "0..*",
            arity = "1..*",
            paramLabel = "RESULT",
            description = "Result files, or the folders they are in; at least two.")
    private List<String> results = new ArrayList<>();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Page to write, with the curves.")
    private String out;

    @Option(names = "--csv", description = "Print the table as CSV.")
    private boolean csv;

    @Mixin
    private CommonOptions common = new CommonOptions();

    CompareCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        if (results.size() < 2) {
            throw new InputException("A comparison needs at least two results, but got one, '" + results.get(0) + "'.");
        }
        if (csv && common.json()) {
            throw new InputException("--csv and --json are both given, but the table is printed in one form.");
        }
        Path base = environment.workingDirectory();
        Optional<PageFile> page = Optional.ofNullable(out).map(file -> PageFile.of(environment, file, base));
        Comparison comparison = Comparison.of(
                results,
                results.stream()
                        .map(name -> StoredResult.read(base.resolve(name)))
                        .toList());
        comparison.differences().forEach(sentence -> environment.err().println("thalweg: " + sentence));
        page.ifPresent(file -> file.write(
                Page.of("Comparison of " + results.size() + " results", "comparison", ComparisonModel.of(comparison))));
        print(comparison, page);
        environment.out().flush();
        environment.err().flush();
        return ExitCode.FINISHED;
    }

    private void print(Comparison comparison, Optional<PageFile> page) {
        if (common.json()) {
            environment.out().print(JsonText.write(comparison.tree()));
        } else if (csv) {
            environment
                    .out()
                    .print(CsvText.write(
                            ResultSummary.COLUMNS,
                            comparison.summaries().stream()
                                    .map(ResultSummary::cells)
                                    .toList()));
        } else if (!common.quiet()) {
            List<String> columns = columns(comparison);
            environment
                    .out()
                    .print(TextTable.of(
                            columns,
                            comparison.summaries().stream()
                                    .map(summary -> row(summary, columns))
                                    .toList()));
            page.ifPresent(file -> environment.out().println("page        " + file.path()));
        }
    }

    /** The columns that fit a terminal; network and seed only where they differ. */
    private static List<String> columns(Comparison comparison) {
        return TABLE.stream()
                .filter(column -> !ONLY_WHERE_DIFFERENT.contains(column) || differs(comparison, column))
                .toList();
    }

    private static boolean differs(Comparison comparison, String column) {
        return comparison.summaries().stream()
                        .map(summary -> String.valueOf(summary.entries().get(column)))
                        .distinct()
                        .count()
                > 1;
    }

    private static List<Object> row(ResultSummary summary, List<String> columns) {
        List<Object> cells = new ArrayList<>();
        columns.forEach(column -> cells.add(summary.entries().get(column)));
        return cells;
    }
}
