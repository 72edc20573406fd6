package org.thalweg.cli.reproduce;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.cli.experiment.Problem;
import org.thalweg.cli.landscape.ProblemDescription;
import org.thalweg.cli.plugins.Plugins;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.CrossEntropy;
import org.thalweg.core.objective.L2;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.plugin.PluginText;

/**
 * The paper's loss, Eqs. 1–3: two inputs, N<sub>h</sub> tanh neurons, two outputs with softmax, cross-entropy averaged over
 * the four points, λ times the sum of squares of all parameters.
 *
 * @param plugins where the activation comes from
 */
record XorProblems(Plugins plugins) {

    private static final double[][] INPUTS = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    private static final int[] LABELS = {0, 1, 1, 0};

    /** The loss of a width and λ = 10<sup>−exponent</sup>. */
    NetworkObjective objective(int hidden, int exponent) {
        return NetworkObjective.of(network(hidden), data(), new CrossEntropy(), List.of(L2.onAll(lambda(exponent))));
    }

    /** The same with λ on the weights alone. */
    NetworkObjective withFreeBiases(int hidden, int exponent) {
        return NetworkObjective.of(
                network(hidden), data(), new CrossEntropy(), List.of(new L2(lambda(exponent), L2.Scope.WEIGHTS)));
    }

    /** A point with entries between −3 and 3. */
    double[] randomPoint(NetworkObjective objective, long seed) {
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(seed);
        double[] theta = new double[objective.dimension()];
        for (int i = 0; i < theta.length; i++) {
            theta[i] = 6 * random.nextDouble() - 3;
        }
        return theta;
    }

    /** What a store of a problem says of it, as if it came from an experiment file, so that other commands go on with it. */
    Map<String, String> description(int hidden, int exponent, Path file) {
        Problem problem = ProblemDescription.of(entries(hidden, exponent), file).problem(plugins);
        return ProblemDescription.of(problem, file).entries();
    }

    private static Map<String, String> entries(int hidden, int exponent) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("network", text(hidden));
        entries.put("inputs", "2");
        entries.put("loss", "{\"name\": \"cross-entropy\"}");
        entries.put("regularizers", "[{\"name\": \"l2\", \"lambda\": " + lambda(exponent) + ", \"on\": \"all\"}]");
        entries.put("data.input", "0,0\n0,1\n1,0\n1,1\n");
        entries.put("data.labels", "0\n1\n1\n0\n");
        return entries;
    }

    private static double lambda(int exponent) {
        return Double.parseDouble("1e-" + exponent);
    }

    private static String text(int hidden) {
        return hidden + ":tanh,2:softmax";
    }

    private Mlp network(int hidden) {
        return Mlp.parse(2, text(hidden), name -> PluginText.activation(plugins.activations(), name));
    }

    private static Dataset data() {
        return Dataset.ofLabels(INPUTS, LABELS, 2);
    }
}
