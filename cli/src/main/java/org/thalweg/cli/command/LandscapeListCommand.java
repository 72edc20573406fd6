package org.thalweg.cli.command;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.thalweg.analysis.landscape.Connection;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.landscape.LandscapeTree;
import org.thalweg.cli.landscape.StoredLandscape;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code thalweg landscape list STORE}. */
@Command(
        name = "list",
        description =
                "Print the points of a store as a table, by index and loss. The number of a point is the one by which"
                        + " all commands, figures and reports name it; it never changes in its store, but means nothing in"
                        + " another one.",
        footer = {
            "",
            "Examples:",
            "  thalweg landscape list xor.landscape",
            "  thalweg landscape list xor.landscape --index 0"
        })
final class LandscapeListCommand implements Callable<Integer> {

    private static final Comparator<LandscapePoint> ORDER = Comparator.comparingInt(LandscapePoint::morseIndex)
            .thenComparing(LandscapePoint::loss)
            .thenComparingLong(LandscapePoint::id);

    private final Environment environment;

    @Parameters(index = "0", paramLabel = "STORE", description = "Store of a landscape.")
    private String store;

    @Option(names = "--index", paramLabel = "K", description = "Only the points of this Morse index.")
    private String index;

    @Mixin
    private CommonOptions common = new CommonOptions();

    LandscapeListCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        long wanted = index == null ? -1 : NumberOption.whole("--index", index, 0);
        StoredLandscape stored =
                StoredLandscape.read(environment.workingDirectory().resolve(store), common.plugins(environment));
        List<LandscapePoint> points = stored.landscape().points().stream()
                .filter(point -> wanted < 0 || point.morseIndex() == wanted)
                .sorted(ORDER)
                .toList();
        if (common.json()) {
            environment
                    .out()
                    .print(JsonText.write(
                            points.stream().map(LandscapeTree::brief).toList()));
        } else {
            environment.out().print(table(stored, points));
        }
        environment.out().flush();
        return ExitCode.FINISHED;
    }

    private static String table(StoredLandscape stored, List<LandscapePoint> points) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%6s %6s  %-22s %8s %10s  %-9s %s%n",
                "point",
                "index",
                "loss",
                "orbit",
                "gradient",
                "certified",
                "down to"));
        for (LandscapePoint point : points) {
            String ends = stored.landscape().from(point.id()).stream()
                    .map(Connection::to)
                    .distinct()
                    .map(String::valueOf)
                    .collect(Collectors.joining(" "));
            text.append(String.format(
                    Locale.ROOT,
                    "%6d %6d  %-22s %8s %10.1e  %-9s %s%n",
                    point.id(),
                    point.morseIndex(),
                    LandscapeTree.number(point.loss()),
                    point.orbitSize(),
                    point.gradientNormInf(),
                    point.certificate().isPresent() ? "yes" : "no",
                    ends));
        }
        return text.toString().replaceAll(" +(?=\\R)", "");
    }
}
