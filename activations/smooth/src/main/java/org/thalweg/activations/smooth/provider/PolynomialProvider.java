package org.thalweg.activations.smooth.provider;

import java.util.List;
import org.thalweg.activations.smooth.Polynomial;
import org.thalweg.core.network.Activation;
import org.thalweg.core.spi.ActivationProvider;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;

/** Provides {@link Polynomial} as {@code polynomial}. */
public final class PolynomialProvider implements ActivationProvider {

    @Override
    public String name() {
        return "polynomial";
    }

    @Override
    public String description() {
        return "c0 + c1 z + c2 z^2 + ...";
    }

    @Override
    public String source() {
        return "J. Brea et al., MLPGradientFlow, arXiv:2301.10638 (2023)";
    }

    @Override
    public List<OptionSpec> options() {
        return List.of(OptionSpec.reals("coefficients", null, "", "c0, c1, c2, ..., lowest first.")
                .between(-Double.MAX_VALUE, Double.MAX_VALUE));
    }

    @Override
    public Activation create(Options options) {
        return Polynomial.of(options.reals("coefficients").stream()
                .mapToDouble(Double::doubleValue)
                .toArray());
    }
}
