package org.thalweg.analysis.quality;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Parameters;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.Predictor;

/** Class probabilities of a softmax network on its own data, and what follows from them. Immutable; ignores weights. */
public final class ClassificationQuality {

    private final double[][] probabilities;
    private final int[] labels;
    private final int classes;

    private ClassificationQuality(double[][] probabilities, int[] labels, int classes) {
        this.probabilities = probabilities;
        this.labels = labels;
        this.classes = classes;
    }

    /**
     * Evaluates the network on its data.
     *
     * @param objective the objective of a network on class labels
     * @param theta θ[n], finite
     * @return accuracy, confusion and areas under the ROC curves on the objective's data
     * @throws IllegalArgumentException if the network has no softmax output, the data no class labels, or θ does not fit
     */
    public static ClassificationQuality of(NetworkObjective objective, double[] theta) {
        Dataset data = objective.data();
        Layer output =
                objective.network().layers().get(objective.network().layers().size() - 1);
        if (!output.softmax() || !data.hasLabels()) {
            throw new IllegalArgumentException(
                    "Class probabilities need a softmax output and class labels, but the network is "
                            + objective.network().text() + " and the data has "
                            + (data.hasLabels() ? "labels." : "target values."));
        }
        Predictor predictor = new Predictor(
                objective.network(), Parameters.of(objective.network().layout(), theta));
        double[][] probabilities = new double[data.samples()][];
        int[] labels = new int[data.samples()];
        double[] input = new double[data.inputWidth()];
        for (int n = 0; n < labels.length; n++) {
            for (int i = 0; i < input.length; i++) {
                input[i] = data.input(n, i);
            }
            probabilities[n] = predictor.predict(input);
            labels[n] = data.label(n);
        }
        return new ClassificationQuality(probabilities, labels, data.targetWidth());
    }

    /** {@return probability that the network gives to the right class of each sample, probability[samples]} */
    public double[] correctClassProbabilities() {
        return IntStream.range(0, labels.length)
                .mapToDouble(n -> probabilities[n][labels[n]])
                .toArray();
    }

    /**
     * {@return how often each class was answered, counts[true class][most probable class]; the first of equally
     * probable classes counts}
     */
    public int[][] confusion() {
        int[][] counts = new int[classes][classes];
        for (int n = 0; n < labels.length; n++) {
            int best = 0;
            for (int j = 1; j < classes; j++) {
                best = probabilities[n][j] > probabilities[n][best] ? j : best;
            }
            counts[labels[n]][best]++;
        }
        return counts;
    }

    /** {@return part of samples whose most probable class is the right one} */
    public double accuracy() {
        int[][] counts = confusion();
        return IntStream.range(0, classes).map(j -> counts[j][j]).sum() / (double) labels.length;
    }

    /**
     * Area under the ROC curve of one class against the others: the probability that a random member gets a higher
     * probability of that class than a random other sample, ties counted half (the Mann–Whitney statistic).
     *
     * @param positive the class, from 0
     * @return the area; NaN if the class or its complement has no samples
     * @throws IllegalArgumentException if there is no such class
     */
    public double areaUnderRoc(int positive) {
        if (positive < 0 || positive >= classes) {
            throw new IllegalArgumentException(
                    "There is no class " + positive + ": classes are numbered 0 to " + (classes - 1) + ".");
        }
        Integer[] order = IntStream.range(0, labels.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, (a, b) -> Double.compare(probabilities[a][positive], probabilities[b][positive]));
        double wins = 0;
        long members = 0;
        long othersBelow = 0;
        for (int start = 0; start < order.length; ) {
            int end = start;
            long tiedMembers = 0;
            double score = probabilities[order[start]][positive];
            while (end < order.length && probabilities[order[end]][positive] == score) {
                tiedMembers += labels[order[end]] == positive ? 1 : 0;
                end++;
            }
            long tiedOthers = end - start - tiedMembers;
            wins += tiedMembers * (othersBelow + 0.5 * tiedOthers);
            members += tiedMembers;
            othersBelow += tiedOthers;
            start = end;
        }
        return wins / ((double) members * othersBelow);
    }

    /**
     * Area under the ROC curve drawn through the thresholds 0, 1/steps, …, 1 alone, as curves often are: members and others
     * between the same two thresholds count as tied, so that tiny differences of probabilities do not matter.
     *
     * @param positive the class, from 0
     * @param steps number of steps of the threshold, at least 1
     * @return the area; NaN if the class or its complement has no samples
     * @throws IllegalArgumentException if there is no such class or no step
     */
    public double areaUnderRoc(int positive, int steps) {
        if (positive < 0 || positive >= classes || steps < 1) {
            throw new IllegalArgumentException("An area under the ROC curve needs one of the classes 0 to "
                    + (classes - 1) + " and at least 1 step, but got " + positive + " and " + steps + ".");
        }
        long[] members = new long[steps + 1];
        long[] others = new long[steps + 1];
        for (int n = 0; n < labels.length; n++) {
            (labels[n] == positive ? members : others)[thresholdsReached(probabilities[n][positive], steps)]++;
        }
        double wins = 0;
        long othersBelow = 0;
        for (int k = 0; k <= steps; k++) {
            wins += members[k] * (othersBelow + 0.5 * others[k]);
            othersBelow += others[k];
        }
        return wins / ((double) Arrays.stream(members).sum() * othersBelow);
    }

    /** How many of the thresholds 1/steps, 2/steps, …, 1 a probability reaches. */
    private static int thresholdsReached(double probability, int steps) {
        int reached = (int) (probability * steps);
        while (reached < steps && probability >= (reached + 1.0) / steps) {
            reached++;
        }
        while (reached > 0 && probability < (double) reached / steps) {
            reached--;
        }
        return reached;
    }
}
