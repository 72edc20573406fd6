package org.thalweg.solvers.firstorder;

import java.util.List;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;
import org.thalweg.core.spi.SolverProvider;

/** Provides {@link Momentum} as {@code momentum}. */
public final class MomentumProvider implements SolverProvider {

    /** For the service loader. */
    public MomentumProvider() {}

    @Override
    public String name() {
        return "momentum";
    }

    @Override
    public String description() {
        return "Gradient descent with momentum, heavy-ball or Nesterov, full or in minibatches.";
    }

    @Override
    public String source() {
        return "B. Polyak, USSR Comput. Math. Math. Phys. 4 (1964) 1-17; I. Sutskever et al., ICML 2013";
    }

    @Override
    public List<OptionSpec> options() {
        MomentumOptions defaults = MomentumOptions.defaults();
        return OptionNames.specs(
                defaults.common(),
                OptionSpec.real("momentum", defaults.momentum(), "", "Share of the last update that is kept.")
                        .between(0, 1),
                OptionSpec.flag("nesterov", defaults.nesterov(), "Whether the variant of Nesterov is used."));
    }

    @Override
    public Solver create(Options options) {
        return new Momentum(
                new MomentumOptions(OptionNames.common(options), options.real("momentum"), options.flag("nesterov")));
    }
}
