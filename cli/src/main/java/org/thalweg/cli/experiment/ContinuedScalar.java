package org.thalweg.cli.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.cli.message.InputException;
import org.thalweg.cli.plugins.Plugins;
import org.thalweg.core.objective.Loss;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.Regularizer;

/**
 * A real option of the loss or of a regularizer, as a scalar on which the objective depends.
 *
 * @param problem the objective with the option's present value
 * @param plugins where losses and regularizers come from
 * @param place 0 for the loss, k for regularizer k from 1
 * @param option name of the option
 */
public record ContinuedScalar(Problem problem, Plugins plugins, int place, String option) {

    /**
     * The scalar of a name such as {@code l2.lambda}.
     *
     * @param text the name; null for the first real option of the first regularizer
     * @throws InputException if there is no such scalar, or several, or the objective is no loss on data
     */
    public static ContinuedScalar of(String text, Problem problem, Plugins plugins) {
        problem.requireDataObjective("Continuation");
        List<ContinuedScalar> all = all(problem, plugins);
        if (all.isEmpty()) {
            throw InputException.withSuggestion(
                    "The objective of this result has no scalar to continue in: loss '"
                            + problem.measure().name() + "' and its "
                            + problem.measure().regularizers().size()
                            + " regularizers have no positive real option.",
                    "Train with a regularizer, for instance --l2 1e-3.");
        }
        if (text == null) {
            return all.stream().filter(s -> s.place > 0).findFirst().orElse(all.get(0));
        }
        List<String> names = all.stream().map(ContinuedScalar::name).toList();
        List<ContinuedScalar> matching =
                all.stream().filter(s -> s.name().equals(text)).toList();
        if (matching.size() == 1) {
            return matching.get(0);
        }
        if (matching.size() > 1) {
            throw new InputException("The objective has " + matching.size() + " terms with the option '" + text
                    + "', so that it is not clear in which to continue.");
        }
        throw InputException.unknownName(
                "The option --parameter is '" + text + "', but must be one of " + String.join(", ", names) + ".",
                text,
                names);
    }

    private static List<ContinuedScalar> all(Problem problem, Plugins plugins) {
        List<ContinuedScalar> all = new ArrayList<>();
        for (int place = 0; place <= problem.measure().regularizers().size(); place++) {
            PluginChoice choice = choice(problem, place);
            for (Map.Entry<String, Object> entry : choice.options().entrySet()) {
                if (entry.getValue() instanceof Double value && value > 0 && !value.isInfinite()) {
                    all.add(new ContinuedScalar(problem, plugins, place, entry.getKey()));
                }
            }
        }
        return all;
    }

    private static PluginChoice choice(Problem problem, int place) {
        return place == 0
                ? problem.measure().loss().orElseThrow()
                : problem.measure().regularizers().get(place - 1);
    }

    /** Plug-in and option, {@code l2.lambda}. */
    public String name() {
        return choice(problem, place).name() + "." + option;
    }

    /** The present value. */
    public double value() {
        return (Double) choice(problem, place).options().get(option);
    }

    /** The objective with another value. */
    public NetworkObjective with(double value) {
        NetworkObjective present = problem.requireDataObjective("Continuation");
        List<Regularizer> regularizers = new ArrayList<>(present.regularizers());
        Loss loss = present.loss();
        PluginChoice choice = choice(problem, place);
        Map<String, Object> options = new LinkedHashMap<>(choice.options());
        options.put(option, value);
        if (place == 0) {
            loss = plugins.losses()
                    .find(choice.name())
                    .provider()
                    .create(plugins.losses().options(choice.name(), options));
        } else {
            regularizers.set(
                    place - 1,
                    plugins.regularizers()
                            .find(choice.name())
                            .provider()
                            .create(plugins.regularizers().options(choice.name(), options)));
        }
        return NetworkObjective.of(present.network(), present.data(), loss, regularizers);
    }
}
