package com.acme.descent;

import java.util.List;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;
import org.thalweg.core.spi.SolverProvider;

/** Provides {@link Backtracking}. */
public final class BacktrackingProvider implements SolverProvider {

    @Override
    public String name() {
        return Backtracking.NAME;
    }

    @Override
    public String description() {
        return "Steepest descent with halved steps.";
    }

    @Override
    public List<OptionSpec> options() {
        return List.of(OptionSpec.real("tolerance", 1e-6, "absolute, mean loss", "Largest gradient entry at the end.")
                .atLeast(0));
    }

    @Override
    public Solver create(Options options) {
        return new Backtracking(options.real("tolerance"));
    }
}
