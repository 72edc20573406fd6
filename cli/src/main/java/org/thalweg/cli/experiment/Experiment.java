package org.thalweg.cli.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.thalweg.cli.data.DataFiles;
import org.thalweg.cli.message.InputException;
import org.thalweg.core.solve.StageLimits;

/**
 * An experiment with every key checked; names of plug-ins and their options are checked when {@link Problem} is built.
 *
 * @param data the data files; absent if there are none, which only an objective by name allows
 * @param inputs number of the network's inputs, if given; without data it must be
 * @param network text form of the network
 * @param objective the objective beyond a data table; absent means the loss on the data
 * @param loss the loss; absent means the usual one for the data
 * @param regularizers the regularizers, in order
 * @param initial where the solve begins
 * @param solvers the chain; empty means the default solver
 * @param budget budgets of the whole solve
 * @param output what is written where
 */
public record Experiment(
        Optional<DataFiles> data,
        OptionalInt inputs,
        String network,
        Optional<PluginChoice> objective,
        Optional<PluginChoice> loss,
        List<PluginChoice> regularizers,
        Initial initial,
        List<SolverChoice> solvers,
        StageLimits budget,
        Output output) {

    private static final List<String> SECTIONS =
            List.of("data", "network", "objective", "loss", "regularizer", "initial", "solver", "budget", "output");

    /**
     * Reads an experiment.
     *
     * @param defaultDirectory output folder if none is given
     * @throws InputException for unknown sections or keys, missing ones, and values of a wrong kind
     */
    public static Experiment of(ExperimentTree tree, String defaultDirectory) {
        for (String section : tree.sections()) {
            if (!SECTIONS.contains(section)) {
                String of = tree.origin().isEmpty() ? "" : " of " + tree.origin();
                throw InputException.unknownName(
                        "Unknown section '" + section + "'" + of + ": an experiment has " + String.join(", ", SECTIONS)
                                + ".",
                        section,
                        SECTIONS);
            }
        }
        Section budget = tree.section("budget");
        budget.requireOnly(Limits.KEYS);
        Optional<PluginChoice> objective = choice(tree.section("objective"), "name = \"exponential-decay\"");
        Optional<PluginChoice> loss = choice(tree.section("loss"), "name = \"mse\"");
        if (objective.isPresent() && loss.isPresent()) {
            throw InputException.withSuggestion(
                    "Both a loss, '" + loss.get().name() + "', and an objective, '"
                            + objective.get().name()
                            + "', are given, but a loss measures data and an objective has its own"
                            + " measure.",
                    "Leave out one of [loss] and [objective].");
        }
        boolean dataMayLack =
                objective.isPresent() && tree.section("data").values().isEmpty();
        Section network = tree.section("network");
        return new Experiment(
                dataMayLack ? Optional.empty() : Optional.of(dataFiles(tree.section("data"), tree.base())),
                inputs(network, dataMayLack),
                network(network),
                objective,
                loss,
                tree.tables("regularizer").stream()
                        .map(section -> PluginChoice.read(section, "Write for instance name = \"l2\"."))
                        .toList(),
                Initial.read(tree.section("initial"), tree.base()),
                tree.tables("solver").stream().map(SolverChoice::read).toList(),
                Limits.read(budget),
                Output.read(tree.section("output"), tree.base(), defaultDirectory));
    }

    private static DataFiles dataFiles(Section section, Path base) {
        section.requireOnly(List.of("input", "target", "labels", "weights", "classes"));
        String input = section.text("input")
                .orElseThrow(() -> InputException.withSuggestion(
                        "No input data is given.", "Give --input FILE, or input = \"FILE\" in [data]."));
        Optional<Path> target = section.text("target").map(base::resolve);
        Optional<Path> labels = section.text("labels").map(base::resolve);
        if (target.isPresent() == labels.isPresent()) {
            throw InputException.withSuggestion(
                    target.isPresent()
                            ? "Both target values and class labels are given, but a network learns one of them."
                            : "Neither target values nor class labels are given.",
                    "Give either --target FILE or --labels FILE, or one of target and labels in [data].");
        }
        List<String> classes = section.texts("classes");
        if (!classes.isEmpty() && labels.isEmpty()) {
            throw new InputException("Names of classes are given, but the data have target values, not class labels.");
        }
        return new DataFiles(
                base.resolve(input), target, labels, section.text("weights").map(base::resolve), classes);
    }

    private static String network(Section section) {
        section.requireOnly(List.of("layers", "inputs"));
        return section.text("layers")
                .orElseThrow(() -> InputException.withSuggestion(
                        "No network is given.",
                        "Give --network \"10:tanh,1:identity\", or layers = \"10:tanh,1:identity\" in [network]."));
    }

    private static OptionalInt inputs(Section section, boolean required) {
        OptionalLong inputs = section.wholeFrom(1, "inputs");
        if (inputs.isEmpty() && required) {
            throw InputException.withSuggestion(
                    "The number of the network's inputs is not given, and there are no data to tell it.",
                    "Give --inputs 1, or inputs = 1 in [network].");
        }
        return inputs.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Math.toIntExact(inputs.getAsLong()));
    }

    private static Optional<PluginChoice> choice(Section section, String example) {
        return section.values().isEmpty()
                ? Optional.empty()
                : Optional.of(PluginChoice.read(section, "Write for instance " + example + "."));
    }
}
