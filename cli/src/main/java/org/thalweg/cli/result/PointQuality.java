package org.thalweg.cli.result;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thalweg.analysis.quality.ClassificationQuality;
import org.thalweg.analysis.quality.Connectivity;
import org.thalweg.cli.experiment.Problem;
import org.thalweg.core.network.Layer;
import org.thalweg.core.objective.NetworkObjective;

/**
 * How good a point is apart from its loss.
 *
 * @param classification class probabilities and what follows from them; absent without softmax or labels
 * @param classes number of classes, 0 without classification
 * @param connectivity zero weights and disconnected neurons
 */
public record PointQuality(Optional<ClassificationQuality> classification, int classes, Connectivity connectivity) {

    /** Evaluates the network on its data, if it is a classifier, and looks at its weights. */
    public static PointQuality of(Problem problem, double[] theta, double zeroTolerance) {
        List<Layer> layers = problem.network().layers();
        Optional<NetworkObjective> classifier = problem.dataObjective()
                .filter(loss ->
                        layers.get(layers.size() - 1).softmax() && loss.data().hasLabels());
        return new PointQuality(
                classifier.map(loss -> ClassificationQuality.of(loss, theta)),
                classifier.map(loss -> loss.data().targetWidth()).orElse(0),
                Connectivity.of(problem.network(), theta, zeroTolerance));
    }

    /** Area under the ROC curve of each class against the others. */
    public List<Double> areasUnderRoc() {
        return IntStream.range(0, classes)
                .mapToObj(k -> classification.orElseThrow().areaUnderRoc(k))
                .toList();
    }

    /** As it stands in the output. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        classification.ifPresent(quality -> {
            tree.put("accuracy", quality.accuracy());
            tree.put(
                    "confusion",
                    Arrays.stream(quality.confusion())
                            .map(row -> Arrays.stream(row).boxed().toList())
                            .toList());
            tree.put("areaUnderRoc", areasUnderRoc());
            tree.put("correctClassProbabilities", quality.correctClassProbabilities());
        });
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

    private static Map<String, Object> neuron(Connectivity.Neuron neuron) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("layer", neuron.layer());
        tree.put("neuron", neuron.neuron() + 1);
        return tree;
    }
}
