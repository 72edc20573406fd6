package org.thalweg.analysis.diagnosis;

import static org.thalweg.analysis.internal.NumberText.brief;
import static org.thalweg.analysis.internal.NumberText.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thalweg.core.data.Dataset;

/**
 * Samples with equal inputs and different targets: no function fits both, and the best one predicts their mean, which
 * leaves the variance (squared error) or the entropy of the mean distribution (cross-entropy) as a floor.
 */
final class ConflictingTargetsCheck implements Check {

    private static final double RELEVANT = 1e-9;

    @Override
    public String code() {
        return "conflicting-targets";
    }

    @Override
    public boolean applies(Situation s) {
        return s.floorsHold() && (s.isSquaredError() || s.isCrossEntropy());
    }

    @Override
    public Optional<Finding> look(Situation s) {
        Dataset data = s.data();
        double floor = 0;
        int conflicts = 0;
        for (List<Integer> group : groups(data)) {
            if (group.size() > 1 && differ(data, group)) {
                conflicts++;
            }
            floor += s.isCrossEntropy() ? entropy(data, group) : scatter(data, group);
        }
        floor /= data.totalWeight();
        if (conflicts == 0 || floor <= RELEVANT * Math.abs(s.dataLoss())) {
            return Optional.empty();
        }
        return proved(
                conflicts + (conflicts == 1 ? " input occurs" : " inputs occur")
                        + " more than once with different targets, so no network can have a loss below " + exact(floor)
                        + " on these data (here it is " + brief(s.dataLoss()) + ").",
                floor);
    }

    /** Samples of positive weight with equal inputs, together; −0 equals 0. */
    private static List<List<Integer>> groups(Dataset data) {
        Comparator<Integer> byInput = (a, b) -> {
            for (int i = 0; i < data.inputWidth(); i++) {
                int order = Double.compare(data.input(a, i) + 0.0, data.input(b, i) + 0.0);
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        };
        Integer[] order = IntStream.range(0, data.samples())
                .filter(n -> data.weight(n) > 0)
                .boxed()
                .toArray(Integer[]::new);
        Arrays.sort(order, byInput);
        List<List<Integer>> groups = new ArrayList<>();
        for (int k = 0; k < order.length; k++) {
            if (k == 0 || byInput.compare(order[k - 1], order[k]) != 0) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(order[k]);
        }
        return groups;
    }

    private static boolean differ(Dataset data, List<Integer> group) {
        return group.stream()
                .anyMatch(n -> IntStream.range(0, data.targetWidth())
                        .anyMatch(j -> data.target(n, j) != data.target(group.get(0), j)));
    }

    private static double scatter(Dataset data, List<Integer> group) {
        double sum = 0;
        for (int j = 0; j < data.targetWidth(); j++) {
            double mean = mean(data, group, j);
            for (int n : group) {
                double d = data.target(n, j) - mean;
                sum += data.weight(n) * d * d;
            }
        }
        return sum;
    }

    private static double entropy(Dataset data, List<Integer> group) {
        double weight = group.stream().mapToDouble(data::weight).sum();
        double entropy = 0;
        for (int j = 0; j < data.targetWidth(); j++) {
            double p = mean(data, group, j);
            entropy -= p > 0 ? p * StrictMath.log(p) : 0;
        }
        return weight * entropy;
    }

    private static double mean(Dataset data, List<Integer> group, int output) {
        double weight = 0;
        double sum = 0;
        double first = data.target(group.get(0), output);
        for (int n : group) {
            weight += data.weight(n);
            sum += data.weight(n) * (data.target(n, output) - first);
        }
        return first + sum / weight;
    }
}
