package org.thalweg.core.plugin;

import java.util.List;
import org.thalweg.core.objective.L2;
import org.thalweg.core.objective.Regularizer;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;
import org.thalweg.core.spi.RegularizerProvider;

/** Provides {@link L2} as {@code l2}. */
public final class L2Provider implements RegularizerProvider {

    /** For the service loader. */
    public L2Provider() {}

    @Override
    public String name() {
        return "l2";
    }

    @Override
    public String description() {
        return "lambda times the sum of squares of all parameters or of the weights; no factor 1/2.";
    }

    @Override
    public List<OptionSpec> options() {
        return List.of(
                OptionSpec.real("lambda", null, "", "Factor of the sum of squares.")
                        .between(0, Double.MAX_VALUE),
                OptionSpec.choice("on", "all", List.of("all", "weights"), "Whether biases are included."));
    }

    @Override
    public Regularizer create(Options options) {
        return new L2(options.real("lambda"), options.text("on").equals("all") ? L2.Scope.ALL : L2.Scope.WEIGHTS);
    }
}
