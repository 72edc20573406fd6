package org.thalweg.solvers.global;

import java.util.List;
import java.util.function.Function;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;
import org.thalweg.core.spi.SolverProvider;

/** Provides {@link BasinHopping} as {@code basin-hopping}. */
public final class BasinHoppingProvider implements SolverProvider {

    private static final BasinHoppingOptions DEFAULTS = BasinHoppingOptions.defaults();

    /** For the service loader. */
    public BasinHoppingProvider() {}

    @Override
    public String name() {
        return BasinHopping.NAME;
    }

    @Override
    public String description() {
        return "Random walk over the end points of another solver, accepted by Metropolis; keeps the lowest.";
    }

    @Override
    public String source() {
        return "D. J. Wales and J. P. K. Doye, J. Phys. Chem. A 101, 5111, 1997";
    }

    @Override
    public List<OptionSpec> options() {
        return List.of(
                OptionSpec.text(
                        "solver",
                        MultiStartProvider.DEFAULT_SOLVER,
                        "The inner solver: name, name(option=value, ...), or a chain a+b."),
                OptionSpec.integer("hops", DEFAULTS.hops(), "", "Number of hops after the first solve.")
                        .atLeast(1),
                OptionSpec.real(
                                "temperature",
                                DEFAULTS.temperature(),
                                "absolute, in units of the loss",
                                "Temperature of the Metropolis test; 0 accepts no rise.")
                        .between(0, Double.MAX_VALUE),
                OptionSpec.real(
                                "step-size",
                                DEFAULTS.stepSize(),
                                "absolute, in units of the parameters",
                                "First bound on the displacement of each parameter.")
                        .between(Double.MIN_VALUE, Double.MAX_VALUE),
                OptionSpec.real(
                                "target-acceptance",
                                DEFAULTS.targetAcceptance(),
                                "",
                                "Part of the hops that should be accepted.")
                        .between(Double.MIN_VALUE, Math.nextDown(1.0)),
                OptionSpec.integer(
                                "adaptation-interval",
                                DEFAULTS.adaptationInterval(),
                                "hops",
                                "Hops between two changes of the step size.")
                        .atLeast(1),
                OptionSpec.real(
                                "step-factor",
                                DEFAULTS.stepFactor(),
                                "",
                                "Factor by which the step size changes; 1 keeps it fixed.")
                        .between(Double.MIN_VALUE, 1));
    }

    @Override
    public Solver create(Options options) {
        return create(options, SolverText.installed());
    }

    @Override
    public Solver create(Options options, Function<String, Solver> solvers) {
        return new BasinHopping(
                SolverText.parse(options.text("solver"), solvers),
                new BasinHoppingOptions(
                        options.integer("hops"),
                        options.real("temperature"),
                        options.real("step-size"),
                        options.real("target-acceptance"),
                        options.integer("adaptation-interval"),
                        options.real("step-factor")));
    }
}
