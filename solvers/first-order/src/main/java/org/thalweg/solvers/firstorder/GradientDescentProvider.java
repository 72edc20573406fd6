package org.thalweg.solvers.firstorder;

import java.util.List;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;
import org.thalweg.core.spi.SolverProvider;

/** Provides {@link GradientDescent} as {@code gradient-descent}. */
public final class GradientDescentProvider implements SolverProvider {

    /** For the service loader. */
    public GradientDescentProvider() {}

    @Override
    public String name() {
        return "gradient-descent";
    }

    @Override
    public String description() {
        return "Gradient descent with a learning-rate schedule, full or in minibatches.";
    }

    @Override
    public String source() {
        return "A. Cauchy, C. R. Acad. Sci. 25 (1847) 536-538; H. Robbins and S. Monro, Ann. Math. Stat. 22 (1951) 400-407";
    }

    @Override
    public List<OptionSpec> options() {
        GradientDescentOptions defaults = GradientDescentOptions.defaults();
        return OptionNames.specs(defaults.common());
    }

    @Override
    public Solver create(Options options) {
        return new GradientDescent(new GradientDescentOptions(OptionNames.common(options)));
    }
}
