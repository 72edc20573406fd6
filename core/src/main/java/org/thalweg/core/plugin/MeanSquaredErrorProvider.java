package org.thalweg.core.plugin;

import org.thalweg.core.objective.Loss;
import org.thalweg.core.objective.MeanSquaredError;
import org.thalweg.core.spi.LossProvider;
import org.thalweg.core.spi.Options;

/** Provides {@link MeanSquaredError} as {@code mse}. */
public final class MeanSquaredErrorProvider implements LossProvider {

    /** For the service loader. */
    public MeanSquaredErrorProvider() {}

    @Override
    public String name() {
        return "mse";
    }

    @Override
    public String description() {
        return "Mean over samples of the sum over outputs of (y - t)^2; no factor 1/2.";
    }

    @Override
    public Loss create(Options options) {
        return new MeanSquaredError();
    }
}
