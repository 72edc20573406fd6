package org.thalweg.cli.experiment;

import java.util.List;
import org.thalweg.cli.data.InitialPoint;
import org.thalweg.cli.data.NumberTable;
import org.thalweg.cli.message.InputException;
import org.thalweg.cli.plugins.Plugins;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.Loss;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.Regularizer;
import org.thalweg.core.plugin.PluginRegistry;
import org.thalweg.core.plugin.PluginText;
import org.thalweg.core.spi.LossProvider;
import org.thalweg.core.spi.RegularizerProvider;

/**
 * The objective of an experiment, with the choices that were left open made.
 *
 * @param objective network, data, loss and regularizers
 * @param loss the loss that is used
 * @param initial where the solve begins
 */
public record Problem(NetworkObjective objective, PluginChoice loss, Initial initial) {

    /**
     * Reads the data and builds the objective.
     *
     * @throws InputException if a file cannot be used
     * @throws IllegalArgumentException if names, options or shapes do not fit
     */
    public static Problem of(Experiment experiment, Plugins plugins) {
        NumberTable inputs = experiment.data().readInputs();
        Mlp network = network(experiment.network(), inputs.columns(), plugins);
        Dataset data = experiment.data().read(inputs, network.outputWidth());
        PluginChoice choice = experiment.loss().orElseGet(() -> usualLoss(network, data));
        Loss loss = loss(choice, plugins.losses());
        List<Regularizer> regularizers = experiment.regularizers().stream()
                .map(regularizer -> regularizer(regularizer, plugins.regularizers()))
                .toList();
        return new Problem(NetworkObjective.of(network, data, loss, regularizers), choice, experiment.initial());
    }

    private static Mlp network(String text, int inputs, Plugins plugins) {
        try {
            return Mlp.parse(inputs, text, name -> PluginText.activation(plugins.activations(), name));
        } catch (ArithmeticException e) {
            throw new InputException(
                    "The network " + text + " with " + inputs + " inputs has more than " + Integer.MAX_VALUE
                            + " parameters, which is more than one array holds.",
                    e);
        }
    }

    /** Cross-entropy for labels at a softmax output, mean squared error otherwise. */
    private static PluginChoice usualLoss(Mlp network, Dataset data) {
        boolean softmax = network.layers().get(network.layers().size() - 1).softmax();
        return new PluginChoice(softmax && data.hasLabels() ? "cross-entropy" : "mse", java.util.Map.of());
    }

    private static Loss loss(PluginChoice choice, PluginRegistry<LossProvider> registry) {
        return registry.find(choice.name()).provider().create(registry.options(choice.name(), choice.options()));
    }

    private static Regularizer regularizer(PluginChoice choice, PluginRegistry<RegularizerProvider> registry) {
        return registry.find(choice.name()).provider().create(registry.options(choice.name(), choice.options()));
    }

    /** The network. */
    public Mlp network() {
        return objective.network();
    }

    /** θ at which the solve begins: from the file, or drawn. */
    public double[] start() {
        if (initial.file().isPresent()) {
            return InitialPoint.read(initial.file().get(), network());
        }
        return InitializerText.parse(initializerText())
                .draw(network(), Xoshiro256PlusPlus.seeded(initial.seed()))
                .toArray();
    }

    /** The initializer that is used when there is no file. */
    public String initializerText() {
        return initial.initializer().orElse(InitializerText.DEFAULT);
    }
}
