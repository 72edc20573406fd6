package org.thalweg.cli.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.experiment.Problem;
import org.thalweg.cli.page.Page;
import org.thalweg.cli.page.ResultModel;
import org.thalweg.cli.result.StoredResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code thalweg report RESULT}. */
@Command(
        name = "report",
        description = "Write a page that shows a result: curves, spectrum, verdict, explanation, network and"
                + " predictions. It is one file and needs no network.",
        footer = {
            "",
            "Examples:",
            "  thalweg report out",
            "  thalweg report out/result.json -o page.html",
            "  thalweg report out --json      (what the page shows, as JSON)"
        })
final class ReportCommand implements Callable<Integer> {

    private final Environment environment;

    @Parameters(index = "0", paramLabel = "RESULT", description = "Result file, or the folder it is in.")
    private String result;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Page to write; default: report.html beside the result.")
    private String out;

    @Mixin
    private CommonOptions common = new CommonOptions();

    ReportCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        StoredResult stored = StoredResult.read(environment.workingDirectory().resolve(result));
        PageFile file = PageFile.of(environment, out, stored.path().resolveSibling("report.html"));
        Problem problem = stored.problem(common.plugins(environment));
        Map<String, Object> model = ResultModel.of(stored, problem);
        file.write(Page.of(problem.network().text() + ": " + name(stored), "result", model));
        if (common.json()) {
            environment.out().print(JsonText.write(model));
        } else if (!common.quiet()) {
            environment.out().println("page        " + file.path());
        }
        environment.out().flush();
        return ExitCode.FINISHED;
    }

    private static String name(StoredResult stored) {
        Path file = stored.path().toAbsolutePath().normalize();
        Path folder = file.getParent().getFileName();
        return file.endsWith("result.json") && folder != null
                ? folder.toString()
                : file.getFileName().toString();
    }
}
