package org.thalweg.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.experiment.Problem;
import org.thalweg.cli.landscape.StoredLandscape;
import org.thalweg.cli.page.LandscapeModel;
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
        description =
                "Write a page that shows a result (curves, spectrum, verdict, explanation, network and predictions)"
                        + " or a landscape (disconnectivity graph and points). It is one file and needs no network.",
        footer = {
            "",
            "Examples:",
            "  thalweg report out",
            "  thalweg report out/result.json -o page.html",
            "  thalweg report xor.landscape",
            "  thalweg report out --json      (what the page shows, as JSON)"
        })
final class ReportCommand implements Callable<Integer> {

    private static final byte[] DATABASE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private final Environment environment;

    @Parameters(
            index = "0",
            paramLabel = "RESULT",
            description = "Result file, the folder it is in, or store of a landscape.")
    private String result;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Page to write; default: report.html beside a result, STORE.html beside a store.")
    private String out;

    @Mixin
    private CommonOptions common = new CommonOptions();

    ReportCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Path given = environment.workingDirectory().resolve(result);
        if (isStore(given)) {
            reportLandscape(given);
        } else {
            reportResult(StoredResult.read(given));
        }
        environment.out().flush();
        return ExitCode.FINISHED;
    }

    /** Whether a file begins as every SQLite database does. */
    private static boolean isStore(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return Arrays.equals(stream.readNBytes(DATABASE.length), DATABASE);
        } catch (IOException e) {
            // Told when it is read as a result.
            return false;
        }
    }

    private void reportLandscape(Path store) {
        PageFile file = PageFile.of(environment, out, store.resolveSibling(store.getFileName() + ".html"));
        StoredLandscape stored = StoredLandscape.read(store, common.plugins(environment));
        Map<String, Object> model = LandscapeModel.of(stored);
        String title = "Landscape of " + stored.problem().network().text() + ": " + store.getFileName();
        finish(file, Page.of(title, "landscape", model), model);
    }

    private void reportResult(StoredResult stored) {
        PageFile file = PageFile.of(environment, out, stored.path().resolveSibling("report.html"));
        Problem problem = stored.problem(common.plugins(environment));
        Map<String, Object> model = ResultModel.of(stored, problem);
        finish(file, Page.of(problem.network().text() + ": " + name(stored), "result", model), model);
    }

    private void finish(PageFile file, String page, Map<String, Object> model) {
        file.write(page);
        if (common.json()) {
            environment.out().print(JsonText.write(model));
        } else if (!common.quiet()) {
            environment.out().println("page        " + file.path());
        }
    }

    private static String name(StoredResult stored) {
        Path file = stored.path().toAbsolutePath().normalize();
        Path folder = file.getParent().getFileName();
        return file.endsWith("result.json") && folder != null
                ? folder.toString()
                : file.getFileName().toString();
    }
}
