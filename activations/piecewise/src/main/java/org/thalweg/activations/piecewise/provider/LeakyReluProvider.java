package org.thalweg.activations.piecewise.provider;

import java.util.List;
import org.thalweg.activations.piecewise.LeakyRelu;
import org.thalweg.core.network.Activation;
import org.thalweg.core.spi.ActivationProvider;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;

/** Provides {@link LeakyRelu} as {@code leaky-relu}. */
public final class LeakyReluProvider implements ActivationProvider {

    @Override
    public String name() {
        return "leaky-relu";
    }

    @Override
    public String description() {
        return "z for z > 0, slope * z elsewhere.";
    }

    @Override
    public String source() {
        return "A. Maas, A. Hannun, A. Ng, ICML 30 (2013)";
    }

    @Override
    public List<OptionSpec> options() {
        return List.of(OptionSpec.real("slope", LeakyRelu.DEFAULT_SLOPE, "", "Slope for negative z.")
                .between(0, 1));
    }

    @Override
    public Activation create(Options options) {
        return new LeakyRelu(options.real("slope"));
    }
}
