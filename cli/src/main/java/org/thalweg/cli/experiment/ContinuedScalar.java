package org.thalweg.cli.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.cli.message.InputException;
import org.thalweg.cli.plugins.Plugins;
import org.thalweg.core.objective.Objective;

/**
 * A real option of the loss, the objective or a regularizer, as a scalar on which the problem depends.
 *
 * @param problem the problem with the option's present value
 * @param plugins where losses, objectives and regularizers come from
 * @param place 0 for the loss or the objective, k for regularizer k from 1
 * @param option name of the option
 */
public record ContinuedScalar(Problem problem, Plugins plugins, int place, String option) {

    /**
     * The scalar of a name such as {@code l2.lambda}.
     *
     * @param text the name; null for the first real option of the first regularizer
     * @throws InputException if there is no such scalar, or several
     */
    public static ContinuedScalar of(String text, Problem problem, Plugins plugins) {
        List<ContinuedScalar> all = all(problem, plugins);
        if (all.isEmpty()) {
            throw InputException.withSuggestion(
                    "This result has no scalar to continue in: '"
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
            throw new InputException("This result has " + matching.size() + " terms with the option '" + text
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
            for (Map.Entry<String, Object> entry :
                    choice(problem.measure(), place).options().entrySet()) {
                if (entry.getValue() instanceof Double value && value > 0 && !value.isInfinite()) {
                    all.add(new ContinuedScalar(problem, plugins, place, entry.getKey()));
                }
            }
        }
        return all;
    }

    private static PluginChoice choice(Measure measure, int place) {
        return place == 0
                ? measure.objective().or(measure::loss).orElseThrow()
                : measure.regularizers().get(place - 1);
    }

    /** Plug-in and option, {@code l2.lambda}. */
    public String name() {
        return choice(problem.measure(), place).name() + "." + option;
    }

    /** The present value. */
    public double value() {
        return (Double) choice(problem.measure(), place).options().get(option);
    }

    /** The objective with another value. */
    public Objective with(double value) {
        Measure measure = problem.measure();
        PluginChoice choice = choice(measure, place);
        Map<String, Object> options = new LinkedHashMap<>(choice.options());
        options.put(option, value);
        PluginChoice changed = new PluginChoice(choice.name(), options);
        List<PluginChoice> regularizers = new ArrayList<>(measure.regularizers());
        if (place > 0) {
            regularizers.set(place - 1, changed);
        }
        Measure other = new Measure(
                place == 0 ? measure.loss().map(loss -> changed) : measure.loss(),
                place == 0 ? measure.objective().map(objective -> changed) : measure.objective(),
                regularizers);
        return Problem.of(problem.network(), problem.data(), other, plugins).objective();
    }
}
