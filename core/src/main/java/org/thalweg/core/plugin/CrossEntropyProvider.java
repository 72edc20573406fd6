package org.thalweg.core.plugin;

import org.thalweg.core.objective.CrossEntropy;
import org.thalweg.core.objective.Loss;
import org.thalweg.core.spi.LossProvider;
import org.thalweg.core.spi.Options;

/** Provides {@link CrossEntropy} as {@code cross-entropy}. */
public final class CrossEntropyProvider implements LossProvider {

    /** For the service loader. */
    public CrossEntropyProvider() {}

    @Override
    public String name() {
        return "cross-entropy";
    }

    @Override
    public String description() {
        return "Mean over samples of -sum t ln p with p the softmax output, natural logarithm; targets are class labels or"
                + " distributions.";
    }

    @Override
    public Loss create(Options options) {
        return new CrossEntropy();
    }
}
