package org.thalweg.core.plugin;

import java.util.List;
import org.thalweg.core.objective.Merge;
import org.thalweg.core.objective.Regularizer;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;
import org.thalweg.core.spi.RegularizerProvider;

/** Provides {@link Merge} as {@code merge}. */
public final class MergeProvider implements RegularizerProvider {

    /** For the service loader. */
    public MergeProvider() {}

    @Override
    public String name() {
        return "merge";
    }

    @Override
    public String description() {
        return "lambda times the squared distance between the input weights and biases of two neurons of a layer.";
    }

    @Override
    public List<OptionSpec> options() {
        return List.of(
                OptionSpec.real("lambda", null, "", "Factor of the squared distance.")
                        .between(0, Double.MAX_VALUE),
                OptionSpec.integer("layer", 1L, "", "Layer, counted from 1.").between(1, Integer.MAX_VALUE),
                OptionSpec.integer("first", 0L, "", "One neuron, counted from 0.")
                        .between(0, Integer.MAX_VALUE),
                OptionSpec.integer("second", 1L, "", "The other neuron, counted from 0.")
                        .between(0, Integer.MAX_VALUE));
    }

    @Override
    public Regularizer create(Options options) {
        return new Merge(options.real("lambda"), (int) options.integer("layer"), (int) options.integer("first"), (int)
                options.integer("second"));
    }
}
