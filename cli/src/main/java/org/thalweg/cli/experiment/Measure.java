package org.thalweg.cli.experiment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thalweg.cli.message.InputException;
import org.thalweg.cli.plugins.Plugins;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Regularizer;
import org.thalweg.core.plugin.PluginRegistry;
import org.thalweg.core.spi.LossProvider;
import org.thalweg.core.spi.ObjectiveProvider;
import org.thalweg.core.spi.RegularizerProvider;

/**
 * By what a network is measured: a loss on data or an objective of another kind, and regularizers.
 *
 * @param loss the loss, options checked; absent if there is an objective
 * @param objective the objective, options checked; absent if there is a loss
 * @param regularizers what is added, options checked, in order
 */
public record Measure(Optional<PluginChoice> loss, Optional<PluginChoice> objective, List<PluginChoice> regularizers) {

    static Measure of(Experiment experiment, Mlp network, Optional<Dataset> data, Plugins plugins) {
        List<PluginChoice> regularizers = experiment.regularizers().stream()
                .map(r -> r.checked(plugins.regularizers()))
                .toList();
        if (experiment.objective().isPresent()) {
            PluginChoice objective = experiment.objective().get().checked(plugins.objectives());
            return new Measure(Optional.empty(), Optional.of(objective), regularizers);
        }
        PluginChoice loss = experiment
                .loss()
                .orElseGet(() -> usualLoss(network, data.orElseThrow()))
                .checked(plugins.losses());
        return new Measure(Optional.of(loss), Optional.empty(), regularizers);
    }

    /** The same with every option's value, defaults included, of its declared type. */
    Measure checked(Plugins plugins) {
        return new Measure(
                loss.map(choice -> choice.checked(plugins.losses())),
                objective.map(choice -> choice.checked(plugins.objectives())),
                regularizers.stream()
                        .map(choice -> choice.checked(plugins.regularizers()))
                        .toList());
    }

    /** Cross-entropy for labels at a softmax output, mean squared error otherwise. */
    private static PluginChoice usualLoss(Mlp network, Dataset data) {
        boolean softmax = network.layers().get(network.layers().size() - 1).softmax();
        return new PluginChoice(softmax && data.hasLabels() ? "cross-entropy" : "mse", Map.of());
    }

    /** Name of the loss or objective. */
    public String name() {
        return objective.or(() -> loss).orElseThrow().name();
    }

    Objective objective(Mlp network, Optional<Dataset> data, Plugins plugins) {
        List<Regularizer> terms = regularizers(plugins.regularizers());
        if (objective.isEmpty()) {
            PluginRegistry<LossProvider> losses = plugins.losses();
            PluginChoice choice = loss.orElseThrow();
            return NetworkObjective.of(
                    network,
                    data.orElseThrow(),
                    losses.find(choice.name()).provider().create(losses.options(choice.name(), choice.options())),
                    terms);
        }
        PluginRegistry<ObjectiveProvider> objectives = plugins.objectives();
        PluginChoice choice = objective.get();
        Objective made = objectives
                .find(choice.name())
                .provider()
                .create(network, data, terms, objectives.options(choice.name(), choice.options()));
        if (made.dimension() != network.parameterCount()) {
            throw new InputException("The objective '" + choice.name() + "' has " + made.dimension()
                    + " parameters, but the network " + network.text() + " has " + network.parameterCount()
                    + ": the objective is faulty.");
        }
        return made;
    }

    /** The same with the options that the objective asks to be trained with next, empty if it asks for nothing. */
    Optional<Measure> refined(Objective made, double[] theta, int trained, Plugins plugins) {
        return objective.flatMap(choice -> plugins.objectives()
                .find(choice.name())
                .provider()
                .refined(made, theta, plugins.objectives().options(choice.name(), choice.options()), trained)
                .map(options -> new PluginChoice(choice.name(), options).checked(plugins.objectives()))
                .map(next -> new Measure(loss, Optional.of(next), regularizers)));
    }

    private List<Regularizer> regularizers(PluginRegistry<RegularizerProvider> registry) {
        return regularizers.stream()
                .map(r -> registry.find(r.name()).provider().create(registry.options(r.name(), r.options())))
                .toList();
    }
}
