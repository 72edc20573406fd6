package org.thalweg.cli.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import org.thalweg.cli.figure.Coloring;
import org.thalweg.cli.figure.GraphTree;
import org.thalweg.cli.figure.TreeFigure;
import org.thalweg.cli.landscape.StoredLandscape;
import org.thalweg.cli.message.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code thalweg landscape graph STORE}. */
@Command(
        name = "graph",
        description = "Draw the disconnectivity graph of a landscape: which minima are joined at which loss.",
        footer = {
            "",
            "Examples:",
            "  thalweg landscape graph xor.landscape -o graph.svg",
            "  thalweg landscape graph xor.landscape -o graph.svg --without-zero --color auc --json graph.json"
        })
final class LandscapeGraphCommand implements Callable<Integer> {

    private static final double HEIGHT = 420;
    private static final int MOST_INSETS = 7;

    private final Environment environment;

    @Mixin
    private FigureOptions figure = new FigureOptions();

    @Option(
            names = "--levels",
            paramLabel = "N",
            description = "Join basins at N levels only; default: at the exact losses of saddles.")
    private String levels;

    @Option(names = "--without-zero", description = "Leave out the minimum without weights; ways through it remain.")
    private boolean withoutZero;

    @Option(
            names = "--color",
            paramLabel = "none|auc|connected|origin|basin|orbit|group",
            defaultValue = "none",
            description =
                    "Color branches by auc, connected (neurons), origin (index of the highest saddle above), basin"
                            + " (monotonic), orbit (copies) or group; default: ${DEFAULT-VALUE}.")
    private String color;

    @Option(
            names = "--group",
            paramLabel = "ID,ID,...",
            description = "Minima of one group, by their numbers in the store; repeatable.")
    private List<String> groups = new ArrayList<>();

    @Option(
            names = "--labels",
            paramLabel = "point|rank|loss|none",
            arity = "0..1",
            defaultValue = "point",
            fallbackValue = "point",
            description = "What stands below branches: the number in the store, as in lists and for options, the place"
                    + " by loss, the loss, or nothing; default: ${DEFAULT-VALUE}.")
    private String labels;

    @Option(names = "--only", paramLabel = "ID,ID,...", description = "Show only these minima.")
    private String only;

    @Option(
            names = "--inset",
            paramLabel = "ID,ID,...",
            description = "Draw the networks and decision maps of these minima below the graph, at most 7.")
    private String insets;

    LandscapeGraphCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        StoredLandscape stored = figure.landscape(environment);
        TreeFigure.Choices choices = new TreeFigure.Choices(
                figure.scale(),
                levels == null
                        ? OptionalInt.empty()
                        : OptionalInt.of((int) Math.min(10_000, NumberOption.whole("--levels", levels, 1))),
                withoutZero,
                Coloring.parse(color),
                groups(stored),
                labels(),
                only == null ? Set.of() : new LinkedHashSet<>(minima("--only", only, stored)),
                insets == null ? List.of() : insets(stored),
                HEIGHT);
        if (choices.coloring() == Coloring.AUC && !classifies(stored)) {
            throw new InputException("Branches cannot be colored by auc: the network has no softmax output or its data"
                    + " no class labels.");
        }
        TreeFigure tree = TreeFigure.of(FigureOptions.objective(stored), stored.landscape(), choices);
        figure.write(
                environment,
                tree.document(FigureOptions.title("Disconnectivity graph", stored)),
                () -> GraphTree.of(stored.landscape(), tree.tree(), tree.facts()));
        return ExitCode.FINISHED;
    }

    private static boolean classifies(StoredLandscape stored) {
        var objective = FigureOptions.objective(stored);
        var layers = objective.network().layers();
        return layers.get(layers.size() - 1).softmax() && objective.data().hasLabels();
    }

    private TreeFigure.Labels labels() {
        List<String> known = new ArrayList<>();
        for (TreeFigure.Labels kind : TreeFigure.Labels.values()) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            if (name.equals(labels)) {
                return kind;
            }
            known.add(name);
        }
        throw InputException.unknownName(
                "The option --labels is '" + labels + "', but must be one of " + String.join(", ", known) + ".",
                labels,
                known);
    }

    private Map<Long, Integer> groups(StoredLandscape stored) {
        Map<Long, Integer> numbers = new HashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            int number = i + 1;
            minima("--group", groups.get(i), stored).forEach(id -> numbers.put(id, number));
        }
        return numbers;
    }

    private List<Long> insets(StoredLandscape stored) {
        List<Long> ids = minima("--inset", insets, stored);
        if (ids.size() > MOST_INSETS) {
            throw new InputException("At most " + MOST_INSETS + " minima can be drawn below a graph, but --inset names "
                    + ids.size() + ".");
        }
        return ids;
    }

    private static List<Long> minima(String option, String text, StoredLandscape stored) {
        List<Long> ids = new ArrayList<>();
        for (String word : text.split(",")) {
            long id = NumberOption.whole(option, word, 1);
            if (stored.landscape().minima().stream().noneMatch(m -> m.id() == id)) {
                throw InputException.withSuggestion(
                        "The option " + option + " names point " + id + ", which is not a minimum of the store.",
                        "'thalweg landscape list' shows the points.");
            }
            ids.add(id);
        }
        return ids;
    }
}
