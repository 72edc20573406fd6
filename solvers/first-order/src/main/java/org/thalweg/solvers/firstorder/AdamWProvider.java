package org.thalweg.solvers.firstorder;

import java.util.List;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;
import org.thalweg.core.spi.SolverProvider;

/** Provides {@link AdamW} as {@code adamw}. */
public final class AdamWProvider implements SolverProvider {

    /** For the service loader. */
    public AdamWProvider() {}

    @Override
    public String name() {
        return "adamw";
    }

    @Override
    public String description() {
        return "Adam with decoupled weight decay, full or in minibatches.";
    }

    @Override
    public String source() {
        return "I. Loshchilov and F. Hutter, arXiv:1711.05101 (2017), algorithm 2";
    }

    @Override
    public List<OptionSpec> options() {
        AdamWOptions defaults = AdamWOptions.defaults();
        return OptionNames.specs(
                defaults.common(),
                OptionSpec.real("beta1", defaults.beta1(), "", "Decay of the running mean.")
                        .between(0, 1),
                OptionSpec.real("beta2", defaults.beta2(), "", "Decay of the running mean square.")
                        .between(0, 1),
                OptionSpec.real("epsilon", defaults.epsilon(), "", "Added to the root of the mean square.")
                        .between(Double.MIN_VALUE, Double.MAX_VALUE),
                OptionSpec.real(
                                "weight-decay",
                                defaults.weightDecay(),
                                "",
                                "Decay of all parameters, times the learning rate.")
                        .between(0, Double.MAX_VALUE));
    }

    @Override
    public Solver create(Options options) {
        return new AdamW(new AdamWOptions(
                OptionNames.common(options),
                options.real("beta1"),
                options.real("beta2"),
                options.real("epsilon"),
                options.real("weight-decay")));
    }
}
