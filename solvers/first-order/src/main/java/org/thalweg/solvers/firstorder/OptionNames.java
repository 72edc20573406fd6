package org.thalweg.solvers.firstorder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;

/** Options that all solvers of the family share. */
final class OptionNames {

    static final String GRADIENT_TOLERANCE = "gradient-tolerance";
    static final String LEARNING_RATE = "learning-rate";
    static final String BATCH_SIZE = "batch-size";
    static final String SCHEDULE = "schedule";
    static final String DECAY = "decay";
    static final String HORIZON = "horizon";

    private OptionNames() {}

    /** The shared options followed by the solver's own. */
    static List<OptionSpec> specs(FirstOrderOptions defaults, OptionSpec... own) {
        List<OptionSpec> specs = new ArrayList<>(List.of(
                OptionSpec.real(
                                GRADIENT_TOLERANCE,
                                defaults.gradientTolerance(),
                                "absolute, mean loss",
                                "Converged when the largest absolute entry of the full gradient is at or below this.")
                        .between(0, Double.MAX_VALUE),
                OptionSpec.real(LEARNING_RATE, defaults.learningRate().initial(), "", "Initial learning rate.")
                        .between(Double.MIN_VALUE, Double.MAX_VALUE),
                OptionSpec.integer(BATCH_SIZE, (long) defaults.batchSize(), "samples", "Samples in a batch; 0 for all.")
                        .between(0, Integer.MAX_VALUE),
                OptionSpec.choice(
                        SCHEDULE,
                        defaults.learningRate().schedule().text(),
                        Arrays.stream(LearningRate.Schedule.values())
                                .map(LearningRate.Schedule::text)
                                .toList(),
                        "How the learning rate falls with the epoch."),
                OptionSpec.real(
                                DECAY,
                                defaults.learningRate().decay(),
                                "per epoch",
                                "Rate of the inverse-time or factor of the exponential schedule.")
                        .between(0, Double.MAX_VALUE),
                OptionSpec.integer(
                                HORIZON, defaults.learningRate().horizon(), "epochs", "Length of the cosine schedule.")
                        .between(1, Long.MAX_VALUE)));
        specs.addAll(List.of(own));
        return List.copyOf(specs);
    }

    static FirstOrderOptions common(Options options) {
        return new FirstOrderOptions(
                options.real(GRADIENT_TOLERANCE),
                (int) options.integer(BATCH_SIZE),
                new LearningRate(
                        options.real(LEARNING_RATE),
                        LearningRate.Schedule.of(options.text(SCHEDULE)),
                        options.real(DECAY),
                        options.integer(HORIZON)));
    }
}
