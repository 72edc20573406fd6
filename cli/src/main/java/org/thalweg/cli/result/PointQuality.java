package org.thalweg.cli.result;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thalweg.analysis.quality.ClassificationQuality;
import org.thalweg.analysis.quality.Connectivity;
import org.thalweg.analysis.quality.RegressionQuality;
import org.thalweg.cli.data.DataNames;
import org.thalweg.cli.experiment.Problem;
import org.thalweg.core.network.Layer;
import org.thalweg.core.objective.NetworkObjective;

/**
 * How good a point is apart from its loss.
 *
 * @param classification class probabilities and what follows from them; absent without softmax or labels
 * @param classes number of classes, 0 without classification
 * @param regression errors of each output; empty without target values
 * @param names what outputs are called
 * @param connectivity zero weights and disconnected neurons
 */
public record PointQuality(
        Optional<ClassificationQuality> classification,
        int classes,
        List<RegressionQuality> regression,
        DataNames names,
        Connectivity connectivity) {

    /** Evaluates the network on its data, if it is a classifier, and looks at its weights. */
    public static PointQuality of(Problem problem, double[] theta, double zeroTolerance) {
        List<Layer> layers = problem.network().layers();
        Optional<NetworkObjective> classifier = problem.dataObjective()
                .filter(loss ->
                        layers.get(layers.size() - 1).softmax() && loss.data().hasLabels());
        List<RegressionQuality> regression = problem.dataObjective()
                .filter(loss -> !loss.data().hasLabels())
                .map(loss -> IntStream.range(0, loss.data().targetWidth())
                        .mapToObj(j -> RegressionQuality.of(loss, theta, j))
                        .toList())
                .orElse(List.of());
        return new PointQuality(
                classifier.map(loss -> ClassificationQuality.of(loss, theta)),
                classifier.map(loss -> loss.data().targetWidth()).orElse(0),
                regression,
                problem.names(),
                Connectivity.of(problem.network(), theta, zeroTolerance));
    }

    /** Area under the ROC curve of each class against the others. */
    public List<Double> areasUnderRoc() {
        return IntStream.range(0, classes)
                .mapToObj(k -> classification.orElseThrow().areaUnderRoc(k))
                .toList();
    }

    /** What a class is called, by its number without a name. */
    public String className(int index) {
        return "class " + names.output(index, Integer::toString);
    }

    /** What a target is called, by its number from 1 without a name. */
    public String targetName(int index) {
        return names.output(index, j -> "target " + (j + 1));
    }

    /** As it stands in the output. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        classification.ifPresent(quality -> {
            if (!names.outputs().isEmpty()) {
                tree.put("classes", names.outputs());
            }
            tree.put("accuracy", quality.accuracy());
            tree.put(
                    "confusion",
                    Arrays.stream(quality.confusion())
                            .map(row -> Arrays.stream(row).boxed().toList())
                            .toList());
            tree.put("areaUnderRoc", areasUnderRoc());
            tree.put("correctClassProbabilities", quality.correctClassProbabilities());
        });
        if (!regression.isEmpty()) {
            tree.put(
                    "errors",
                    IntStream.range(0, regression.size()).mapToObj(this::errors).toList());
        }
        tree.put("weights", connectivity.weights());
        tree.put("zeroWeights", connectivity.zeroWeights());
        tree.put("zeroTolerance", connectivity.tolerance());
        tree.put(
                "disconnectedNeurons",
                connectivity.disconnectedNeurons().stream()
                        .map(PointQuality::neuron)
                        .toList());
        return tree;
    }

    private Map<String, Object> errors(int output) {
        RegressionQuality errors = regression.get(output);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("target", targetName(output));
        tree.put("rootMeanSquare", errors.rootMeanSquare());
        tree.put("largest", errors.largest());
        tree.put("determination", errors.determination());
        return tree;
    }

    private static Map<String, Object> neuron(Connectivity.Neuron neuron) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("layer", neuron.layer());
        tree.put("neuron", neuron.neuron() + 1);
        return tree;
    }
}
