package org.thalweg.solvers.global;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;
import org.thalweg.core.spi.SolverProvider;

/** Provides {@link MultiStart} as {@code multi-start}. */
public final class MultiStartProvider implements SolverProvider {

    static final String DEFAULT_SOLVER = "newton-trust-region";
    private static final MultiStartOptions DEFAULTS = MultiStartOptions.defaults();

    /** For the service loader. */
    public MultiStartProvider() {}

    @Override
    public String name() {
        return MultiStart.NAME;
    }

    @Override
    public String description() {
        return "Runs another solver from many seeded initial points and keeps the lowest end point; parallel, resumable.";
    }

    @Override
    public String source() {
        return "A. H. G. Rinnooy Kan and G. T. Timmer, Mathematical Programming 39, 1987";
    }

    @Override
    public List<OptionSpec> options() {
        return List.of(
                OptionSpec.text(
                        "solver", DEFAULT_SOLVER, "The inner solver: name, name(option=value, ...), or a chain a+b."),
                OptionSpec.integer("starts", DEFAULTS.starts(), "", "Number of initial points.")
                        .atLeast(1),
                OptionSpec.choice(
                        "initializer",
                        DEFAULTS.initializer().text(),
                        StartDistribution.texts(),
                        "How initial points are drawn; the first three need a network."),
                OptionSpec.real("scale", DEFAULTS.scale(), "", "Factor on every drawn parameter.")
                        .between(Double.MIN_VALUE, Double.MAX_VALUE),
                OptionSpec.flag(
                        "start-at-given",
                        DEFAULTS.startAtGiven(),
                        "Whether start 0 is the given point, not a drawn one."),
                OptionSpec.real(
                                "evaluations-per-start",
                                Double.POSITIVE_INFINITY,
                                "evaluations",
                                "Budget of each inner solve; infinity means none.")
                        .atLeast(1),
                OptionSpec.integer(
                                "threads",
                                (long) DEFAULTS.threads(),
                                "",
                                "Threads that run inner solves, 0 for as many as processors; changes no bit of the result.")
                        .between(0, Integer.MAX_VALUE),
                OptionSpec.real(
                                "loss-tolerance",
                                DEFAULTS.lossTolerance(),
                                "times (1 + |loss|)",
                                "Equal end points differ in loss by at most this.")
                        .between(0, Double.MAX_VALUE),
                OptionSpec.real(
                                "point-tolerance",
                                DEFAULTS.pointTolerance(),
                                "times (1 + largest |parameter|)",
                                "Equal end points differ in every parameter by at most this.")
                        .between(0, Double.MAX_VALUE),
                OptionSpec.text(
                        "journal",
                        "",
                        "File that keeps finished runs; a search that was stopped resumes from it. Empty: none."));
    }

    @Override
    public Solver create(Options options) {
        return create(options, SolverText.installed());
    }

    @Override
    public Solver create(Options options, Function<String, Solver> solvers) {
        return new MultiStart(
                SolverText.parse(options.text("solver"), solvers),
                new MultiStartOptions(
                        options.integer("starts"),
                        StartDistribution.of(options.text("initializer")),
                        options.real("scale"),
                        options.flag("start-at-given"),
                        perStart(options.real("evaluations-per-start")),
                        Math.toIntExact(options.integer("threads")),
                        options.real("loss-tolerance"),
                        options.real("point-tolerance"),
                        journal(options.text("journal").strip())));
    }

    private static OptionalLong perStart(double budget) {
        if (Double.isInfinite(budget)) {
            return OptionalLong.empty();
        }
        if (budget != Math.rint(budget)) {
            throw new IllegalArgumentException("Option 'evaluations-per-start' of solver '" + MultiStart.NAME + "' is "
                    + budget + ", but must be a whole number or infinity.");
        }
        return OptionalLong.of((long) budget);
    }

    private static Optional<Path> journal(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(
                    "Option 'journal' of solver '" + MultiStart.NAME + "' is '" + text + "', but must be a file name.",
                    e);
        }
    }
}
