package org.thalweg.cli.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.landscape.LandscapeTree;
import org.thalweg.cli.landscape.ProblemDescription;
import org.thalweg.cli.landscape.StoredLandscape;
import org.thalweg.cli.message.InputException;
import org.thalweg.cli.plugins.Plugins;
import org.thalweg.cli.result.AtomicFile;
import org.thalweg.cli.result.PointResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code thalweg landscape point STORE ID}. */
@Command(
        name = "point",
        description = "Take a point out of a store as a result that 'classify', 'spectrum', 'quality' and the others"
                + " read, with its data beside it.",
        footer = {"", "Examples:", "  thalweg landscape point xor.landscape 3 --out point3", "  thalweg spectrum point3"
        })
final class LandscapePointCommand implements Callable<Integer> {

    private final Environment environment;

    @Parameters(index = "0", paramLabel = "STORE", description = "Store of a landscape.")
    private String store;

    @Parameters(index = "1", paramLabel = "ID", description = "Number of the point, as 'landscape list' prints it.")
    private String id;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "Folder to write the result to.",
            required = true)
    private String out;

    @Mixin
    private CommonOptions common = new CommonOptions();

    LandscapePointCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        long number = NumberOption.whole("ID", id, 1);
        Path folder = environment.workingDirectory().resolve(out);
        AtomicFile.requireWritableFolder(folder);
        Plugins plugins = common.plugins(environment);
        StoredLandscape stored =
                StoredLandscape.read(environment.workingDirectory().resolve(store), plugins);
        LandscapePoint point = stored.landscape().byId().get(number);
        if (point == null) {
            throw new InputException("The store '" + stored.path() + "' has no point " + number + ": it has "
                    + stored.landscape().points().size() + " points, which 'landscape list' prints.");
        }
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("store", stored.path().toAbsolutePath().normalize().toString());
        source.putAll(LandscapeTree.brief(point));
        ProblemDescription description = ProblemDescription.of(stored.problem(), stored.path());
        Map<String, Object> tree =
                PointResult.write(folder, point, description.sections(), description.dataFiles(), source, plugins);
        if (common.json()) {
            environment.out().print(JsonText.write(tree));
        } else if (!common.quiet()) {
            environment.out().println("written: " + folder.resolve("result.json"));
        }
        environment.out().flush();
        return ExitCode.FINISHED;
    }
}
