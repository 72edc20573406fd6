package org.thalweg.solvers.firstorder;

import java.util.List;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;
import org.thalweg.core.spi.SolverProvider;

/** Provides {@link Adam} as {@code adam}. */
public final class AdamProvider implements SolverProvider {

    /** For the service loader. */
    public AdamProvider() {}

    @Override
    public String name() {
        return "adam";
    }

    @Override
    public String description() {
        return "Adam, full or in minibatches.";
    }

    @Override
    public String source() {
        return "D. Kingma and J. Ba, arXiv:1412.6980 (2014), algorithm 1";
    }

    @Override
    public List<OptionSpec> options() {
        AdamOptions defaults = AdamOptions.defaults();
        return OptionNames.specs(
                defaults.common(),
                OptionSpec.real("beta1", defaults.beta1(), "", "Decay of the running mean.")
                        .between(0, 1),
                OptionSpec.real("beta2", defaults.beta2(), "", "Decay of the running mean square.")
                        .between(0, 1),
                OptionSpec.real("epsilon", defaults.epsilon(), "", "Added to the root of the mean square.")
                        .between(Double.MIN_VALUE, Double.MAX_VALUE));
    }

    @Override
    public Solver create(Options options) {
        return new Adam(new AdamOptions(
                OptionNames.common(options), options.real("beta1"), options.real("beta2"), options.real("epsilon")));
    }
}
