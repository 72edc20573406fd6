package org.thalweg.cli.experiment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.thalweg.cli.data.DataFiles;
import org.thalweg.cli.data.DataNames;
import org.thalweg.cli.data.InitialPoint;
import org.thalweg.cli.data.InputFile;
import org.thalweg.cli.data.NumberTable;
import org.thalweg.cli.message.InputException;
import org.thalweg.cli.plugins.Plugins;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.ResidualObjective;
import org.thalweg.core.plugin.PluginText;

/**
 * The objective of an experiment, with the choices that were left open made.
 *
 * @param objective what is minimized
 * @param network the network whose parameters are sought
 * @param data the data, if there are any
 * @param names what their columns and classes are called
 * @param measure what the objective is made of, options checked
 * @param initial where the solve begins
 * @param checksums SHA-256 of each data file by role, as it was when read
 */
public record Problem(
        Objective objective,
        Mlp network,
        Optional<Dataset> data,
        DataNames names,
        Measure measure,
        Initial initial,
        Map<String, String> checksums) {

    /**
     * Reads the data and builds the objective.
     *
     * @throws InputException if a file cannot be used
     * @throws IllegalArgumentException if names, options or shapes do not fit
     */
    public static Problem of(Experiment experiment, Plugins plugins) {
        Optional<NumberTable> inputs = experiment.data().map(DataFiles::readInputs);
        Mlp network = Mlp.parse(
                inputWidth(experiment, inputs),
                experiment.network(),
                name -> PluginText.activation(plugins.activations(), name));
        Optional<DataFiles.Content> content =
                experiment.data().map(files -> files.read(inputs.orElseThrow(), network.outputWidth()));
        Optional<Dataset> data = content.map(DataFiles.Content::data);
        Measure measure = Measure.of(experiment, network, data, plugins);
        return new Problem(
                measure.objective(network, data, plugins),
                network,
                data,
                content.map(DataFiles.Content::names).orElse(DataNames.NONE),
                measure,
                experiment.initial(),
                checksums(experiment));
    }

    /**
     * Builds the objective from its parts, without files and without a place to begin.
     *
     * @param written what the objective is made of, options as written
     * @throws IllegalArgumentException if names, options or shapes do not fit
     */
    public static Problem of(Mlp network, Optional<Dataset> data, Measure written, Plugins plugins) {
        Measure measure = written.checked(plugins);
        return new Problem(
                measure.objective(network, data, plugins),
                network,
                data,
                DataNames.NONE,
                measure,
                new Initial(Optional.empty(), Optional.empty(), 0),
                Map.of());
    }

    /**
     * The problem to go on with from where a training of this one ended; empty if the objective asks for nothing.
     *
     * @param theta θ[n] at the end of the training
     * @param trained how many trainings came before, from 0
     */
    public Optional<Problem> refined(double[] theta, int trained, Plugins plugins) {
        return measure.refined(objective, theta, trained, plugins)
                .map(next -> new Problem(
                        next.objective(network, data, plugins), network, data, names, next, initial, checksums));
    }

    /**
     * The same with other options of its objective.
     *
     * @throws IllegalArgumentException if they do not fit
     */
    public Problem withObjective(PluginChoice objective, Plugins plugins) {
        Measure other = new Measure(Optional.empty(), Optional.of(objective), measure.regularizers()).checked(plugins);
        return new Problem(other.objective(network, data, plugins), network, data, names, other, initial, checksums);
    }

    private static int inputWidth(Experiment experiment, Optional<NumberTable> inputs) {
        if (inputs.isEmpty()) {
            return experiment.inputs().orElseThrow();
        }
        int columns = inputs.get().columns();
        if (experiment.inputs().isPresent() && experiment.inputs().getAsInt() != columns) {
            throw new InputException(
                    "The network is given " + experiment.inputs().getAsInt() + " inputs, but '"
                            + inputs.get().path() + "' has " + columns + " columns.");
        }
        return columns;
    }

    private static Map<String, String> checksums(Experiment experiment) {
        Map<String, String> checksums = new LinkedHashMap<>();
        experiment
                .data()
                .ifPresent(files -> files.byRole()
                        .forEach((role, path) -> checksums.put(role, InputFile.sha256(path, role + " file"))));
        return checksums;
    }

    /** The objective as the loss of a network on data, if that is what it is. */
    public Optional<NetworkObjective> dataObjective() {
        return objective instanceof NetworkObjective loss ? Optional.of(loss) : Optional.empty();
    }

    /**
     * The same for a purpose that makes no sense otherwise.
     *
     * @param purpose what needs it, as the subject of a sentence
     * @throws InputException if the objective is another
     */
    public NetworkObjective requireDataObjective(String purpose) {
        return dataObjective()
                .orElseThrow(
                        () -> new InputException(purpose + " needs the loss of a network on data, but this result is of"
                                + " the objective '" + measure.name() + "'."));
    }

    /** Number of terms that an evaluation sums over: samples or residuals, 1 if the objective does not tell. */
    public int terms() {
        return dataObjective()
                .map(loss -> loss.data().samples())
                .orElseGet(() -> objective
                        .leastSquares()
                        .map(ResidualObjective::residualCount)
                        .orElse(1));
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
