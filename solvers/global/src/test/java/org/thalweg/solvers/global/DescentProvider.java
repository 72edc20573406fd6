package org.thalweg.solvers.global;

import java.util.List;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;
import org.thalweg.core.spi.SolverProvider;

/** Provides {@link Descent} by name to tests. */
public final class DescentProvider implements SolverProvider {

    /** For the service loader. */
    public DescentProvider() {}

    @Override
    public String name() {
        return "test-descent";
    }

    @Override
    public String description() {
        return "Steepest descent for tests.";
    }

    @Override
    public List<OptionSpec> options() {
        return List.of(
                OptionSpec.real("tolerance", 1e-6, "", "Gradient tolerance."),
                OptionSpec.reals("unused", List.of(1.0, 2.0), "", "A list, for the text form."));
    }

    @Override
    public Solver create(Options options) {
        return new Descent(options.real("tolerance"));
    }
}
