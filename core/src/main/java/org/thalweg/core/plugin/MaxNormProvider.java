package org.thalweg.core.plugin;

import java.util.List;
import org.thalweg.core.objective.MaxNorm;
import org.thalweg.core.objective.Regularizer;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;
import org.thalweg.core.spi.RegularizerProvider;

/** Provides {@link MaxNorm} as {@code max-norm}. */
public final class MaxNormProvider implements RegularizerProvider {

    /** For the service loader. */
    public MaxNormProvider() {}

    @Override
    public String name() {
        return "max-norm";
    }

    @Override
    public String description() {
        return "Barrier (q - bound)^3 / 3 where q, the mean of half the squared parameters, exceeds the bound.";
    }

    @Override
    public String source() {
        return "after maxnorm of MLPGradientFlow.jl (J. Brea et al., arXiv:2301.10638), cubed";
    }

    @Override
    public List<OptionSpec> options() {
        return List.of(OptionSpec.real("bound", null, "half the mean square", "Where the barrier begins.")
                .between(Double.MIN_VALUE, Double.MAX_VALUE));
    }

    @Override
    public Regularizer create(Options options) {
        return new MaxNorm(options.real("bound"));
    }
}
