package org.thalweg.activations.piecewise.provider;

import java.util.List;
import org.thalweg.activations.piecewise.Elu;
import org.thalweg.core.network.Activation;
import org.thalweg.core.spi.ActivationProvider;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;

/** Provides {@link Elu} as {@code elu}. */
public final class EluProvider implements ActivationProvider {

    @Override
    public String name() {
        return "elu";
    }

    @Override
    public String description() {
        return "z for z > 0, alpha (exp(z) - 1) elsewhere.";
    }

    @Override
    public String source() {
        return "D. Clevert, T. Unterthiner, S. Hochreiter, arXiv:1511.07289 (2015), equation 15";
    }

    @Override
    public List<OptionSpec> options() {
        return List.of(OptionSpec.real("alpha", Elu.DEFAULT_ALPHA, "", "Limit of -elu(z) for z towards minus infinity.")
                .between(Double.MIN_VALUE, Double.MAX_VALUE));
    }

    @Override
    public Activation create(Options options) {
        return new Elu(options.real("alpha"));
    }
}
