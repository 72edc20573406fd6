package org.thalweg.objectives.differential.provider;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Regularizer;
import org.thalweg.core.spi.ObjectiveProvider;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;
import org.thalweg.objectives.differential.DifferentialObjective;
import org.thalweg.objectives.differential.DifferentialProblem;
import org.thalweg.objectives.differential.Placement;
import org.thalweg.objectives.differential.Refinement;

/** What all equations have in common: where they are asked to hold, how conditions are imposed, and weights. */
abstract class EquationProvider implements ObjectiveProvider {

    private final String name;
    private final String description;
    private final String source;

    EquationProvider(String name, String description, String source) {
        this.name = name;
        this.description = description;
        this.source = source;
    }

    /** Options of this equation alone. */
    abstract List<OptionSpec> equationOptions();

    /** Equation, domain and conditions, the latter still soft. */
    abstract DifferentialProblem problem(Mlp network, Options options);

    /** The same with the conditions built in. */
    DifferentialProblem hard(DifferentialProblem problem, Options options) {
        return problem.withHardConditions();
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String description() {
        return description;
    }

    @Override
    public final String source() {
        return source;
    }

    @Override
    public final List<OptionSpec> options() {
        List<OptionSpec> all = new ArrayList<>(equationOptions());
        all.add(OptionSpec.integer("points", 21L, "", "Points along each variable where the equation is asked to hold.")
                .between(1, 100_000));
        all.add(OptionSpec.choice(
                "placement",
                "equidistant",
                List.of("equidistant", "chebyshev", "random", "given"),
                "How the points are chosen; 'given' takes those of the option 'given' alone."));
        all.add(OptionSpec.integer("placement-seed", 0L, "", "Seed of random points."));
        all.add(OptionSpec.reals(
                "given", List.of(), "", "Further points: their coordinates, one point after the other."));
        all.add(OptionSpec.integer(
                        "refinements",
                        0L,
                        "",
                        "How often points are added where the residual is largest, each time followed by further training.")
                .between(0, 1000));
        all.add(OptionSpec.integer("refine-by", 10L, "", "Points that each refinement adds.")
                .between(1, 1000));
        all.add(OptionSpec.reals(
                "refined",
                List.of(),
                "",
                "Points that refinements have added; a result has them, which is refined no more."));
        all.add(
                OptionSpec.choice(
                        "impose",
                        "auto",
                        List.of("auto", "hard", "soft"),
                        "Conditions built into the solution (hard) or as terms of the loss (soft); auto: hard where possible."));
        all.add(OptionSpec.real("condition-weight", 1.0, "", "Factor of each soft condition's mean square.")
                .between(Double.MIN_NORMAL, Double.MAX_VALUE));
        all.add(OptionSpec.real("data-weight", 1.0, "", "Factor of the mean square distance to data.")
                .between(Double.MIN_NORMAL, Double.MAX_VALUE));
        return all;
    }

    @Override
    public final Objective create(
            Mlp network, Optional<Dataset> data, List<Regularizer> regularizers, Options options) {
        DifferentialProblem problem = problem(network, options);
        problem = problem.withPlacement(placement(options, problem.domain().variables()))
                .withWeights(options.real("condition-weight"), options.real("data-weight"));
        return DifferentialObjective.of(network, imposed(problem, options), data, regularizers);
    }

    @Override
    public final Optional<Map<String, Object>> refined(
            Objective objective, double[] theta, Options options, int trained) {
        boolean finished = trained == 0 && !options.reals("refined").isEmpty();
        if (finished || trained >= options.integer("refinements")) {
            return Optional.empty();
        }
        List<Double> coordinates = new ArrayList<>(options.reals("refined"));
        int count = Math.toIntExact(options.integer("refine-by"));
        Refinement.further((DifferentialObjective) objective, theta, count).forEach(coordinates::addAll);
        Map<String, Object> changed = new LinkedHashMap<>(options.asMap());
        changed.put("refined", coordinates);
        return Optional.of(changed);
    }

    private DifferentialProblem imposed(DifferentialProblem problem, Options options) {
        return switch (options.text("impose")) {
            case "hard" -> hard(problem, options);
            case "soft" -> problem;
            default -> {
                try {
                    yield problem.ansatz().isEmpty() ? hard(problem, options) : problem;
                } catch (IllegalArgumentException e) {
                    yield problem;
                }
            }
        };
    }

    private static Placement placement(Options options, int variables) {
        List<List<Double>> given = new ArrayList<>(points("given", variables, options));
        if (given.isEmpty() && options.text("placement").equals("given")) {
            return Placement.at(given);
        }
        given.addAll(points("refined", variables, options));
        int count = Math.toIntExact(options.integer("points"));
        return switch (options.text("placement")) {
            case "chebyshev" -> Placement.chebyshev(count).with(given);
            case "random" ->
                Placement.random(count, options.integer("placement-seed")).with(given);
            case "given" -> Placement.at(given);
            default -> Placement.equidistant(count).with(given);
        };
    }

    private static List<List<Double>> points(String option, int variables, Options options) {
        List<Double> coordinates = options.reals(option);
        if (coordinates.size() % variables != 0) {
            throw new IllegalArgumentException("Option '" + option + "' has " + coordinates.size()
                    + " coordinates, but each point has " + variables + ".");
        }
        List<List<Double>> points = new ArrayList<>();
        for (int k = 0; k < coordinates.size(); k += variables) {
            points.add(coordinates.subList(k, k + variables));
        }
        return points;
    }

    /** Options {@code from} and {@code to} of an equation of one variable. */
    static List<OptionSpec> interval(double to, OptionSpec... further) {
        List<OptionSpec> all = new ArrayList<>(List.of(further));
        all.add(OptionSpec.real("from", 0.0, "", "Where the domain begins; initial values hold there."));
        all.add(OptionSpec.real("to", to, "", "Where the domain ends."));
        return all;
    }

    /** The number of a list option's values, checked. */
    static List<Double> exactly(int count, String option, Options options) {
        List<Double> values = options.reals(option);
        if (values.size() != count) {
            throw new IllegalArgumentException("Option '" + option + "' has " + values.size() + " values, but " + count
                    + (count == 1 ? " is needed." : " are needed."));
        }
        return values;
    }
}
