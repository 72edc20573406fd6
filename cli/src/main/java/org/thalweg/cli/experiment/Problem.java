package org.thalweg.cli.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thalweg.cli.data.InitialPoint;
import org.thalweg.cli.data.InputFile;
import org.thalweg.cli.data.NumberTable;
import org.thalweg.cli.message.InputException;
import org.thalweg.cli.plugins.Plugins;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.plugin.PluginRegistry;
import org.thalweg.core.plugin.PluginText;
import org.thalweg.core.spi.LossProvider;
import org.thalweg.core.spi.RegularizerProvider;

/**
 * The objective of an experiment, with the choices that were left open made.
 *
 * @param objective network, data, loss and regularizers
 * @param loss the loss that is used, options checked
 * @param regularizers the regularizers, options checked
 * @param initial where the solve begins
 * @param checksums SHA-256 of each data file by role, as it was when read
 */
public record Problem(
        NetworkObjective objective,
        PluginChoice loss,
        List<PluginChoice> regularizers,
        Initial initial,
        Map<String, String> checksums) {

    /**
     * Reads the data and builds the objective.
     *
     * @throws InputException if a file cannot be used
     * @throws IllegalArgumentException if names, options or shapes do not fit
     */
    public static Problem of(Experiment experiment, Plugins plugins) {
        NumberTable inputs = experiment.data().readInputs();
        Mlp network = Mlp.parse(
                inputs.columns(), experiment.network(), name -> PluginText.activation(plugins.activations(), name));
        Dataset data = experiment.data().read(inputs, network.outputWidth());
        Map<String, String> checksums = new LinkedHashMap<>();
        experiment.data().byRole().forEach((role, path) -> checksums.put(role, InputFile.sha256(path, role + " file")));
        return of(
                network, data, experiment.loss(), experiment.regularizers(), experiment.initial(), checksums, plugins);
    }

    /**
     * Builds the objective from its parts.
     *
     * @param chosenLoss the loss; empty means the usual one for the data
     * @param chosenRegularizers the regularizers, in order
     * @param checksums SHA-256 of each data file by role; empty if the data comes from no file
     * @throws IllegalArgumentException if names, options or shapes do not fit
     */
    public static Problem of(
            Mlp network,
            Dataset data,
            Optional<PluginChoice> chosenLoss,
            List<PluginChoice> chosenRegularizers,
            Initial initial,
            Map<String, String> checksums,
            Plugins plugins) {
        PluginRegistry<LossProvider> losses = plugins.losses();
        PluginChoice loss = chosenLoss.orElseGet(() -> usualLoss(network, data)).checked(losses);
        PluginRegistry<RegularizerProvider> registry = plugins.regularizers();
        List<PluginChoice> regularizers =
                chosenRegularizers.stream().map(r -> r.checked(registry)).toList();
        NetworkObjective objective = NetworkObjective.of(
                network,
                data,
                losses.find(loss.name()).provider().create(losses.options(loss.name(), loss.options())),
                regularizers.stream()
                        .map(r -> registry.find(r.name()).provider().create(registry.options(r.name(), r.options())))
                        .toList());
        return new Problem(objective, loss, regularizers, initial, checksums);
    }

    /** Cross-entropy for labels at a softmax output, mean squared error otherwise. */
    private static PluginChoice usualLoss(Mlp network, Dataset data) {
        boolean softmax = network.layers().get(network.layers().size() - 1).softmax();
        return new PluginChoice(softmax && data.hasLabels() ? "cross-entropy" : "mse", Map.of());
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
