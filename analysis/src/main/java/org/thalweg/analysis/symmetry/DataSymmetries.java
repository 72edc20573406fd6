package org.thalweg.analysis.symmetry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Layer;
import org.thalweg.core.objective.NetworkObjective;

/**
 * Signed permutations of the columns of a data set, inputs among themselves and outputs among themselves, that map its set
 * of weighted samples to itself. Outputs change sign only if their activation is odd.
 *
 * <p>Backtracking over the columns: after each assignment the samples, seen in the columns assigned so far, must agree as
 * multisets. Numbers are compared exactly.
 */
final class DataSymmetries {

    /** More symmetries than this are not worth trying one by one; then none but the identity is used. */
    private static final int MOST = 4096;

    private final NetworkObjective objective;
    private final double[][] columns;
    private final double[] weights;
    private final int inputs;
    private final int[] source;
    private final boolean[] negative;
    private final List<SignedPermutation> found = new ArrayList<>();

    private DataSymmetries(NetworkObjective objective) {
        this.objective = objective;
        Dataset data = objective.data();
        this.inputs = data.inputWidth();
        this.columns = new double[inputs + data.targetWidth()][data.samples()];
        this.weights = new double[data.samples()];
        for (int n = 0; n < data.samples(); n++) {
            weights[n] = data.weight(n);
            for (int c = 0; c < columns.length; c++) {
                columns[c][n] = (c < inputs ? data.input(n, c) : data.target(n, c - inputs)) + 0.0;
            }
        }
        this.source = new int[columns.length];
        this.negative = new boolean[columns.length];
    }

    /** All of them as maps of θ, the identity first. */
    static List<SignedPermutation> of(NetworkObjective objective) {
        DataSymmetries search = new DataSymmetries(objective);
        search.assign(0);
        SignedPermutation identity = SignedPermutation.identity(objective.dimension());
        List<SignedPermutation> result = new ArrayList<>(List.of(identity));
        if (search.found.size() <= MOST) {
            search.found.stream().filter(g -> !g.isIdentity()).forEach(result::add);
        }
        return result;
    }

    private void assign(int column) {
        if (found.size() > MOST) {
            return;
        }
        if (column == columns.length) {
            found.add(map());
            return;
        }
        int from = column < inputs ? 0 : inputs;
        int to = column < inputs ? inputs : columns.length;
        for (int c = from; c < to; c++) {
            for (int sign = 0; sign < 2; sign++) {
                if (isFree(c, column) && (sign == 0 || mayFlip(column, c))) {
                    source[column] = c;
                    negative[column] = sign == 1;
                    if (samplesAgree(column + 1)) {
                        assign(column + 1);
                    }
                }
            }
        }
    }

    private boolean isFree(int candidate, int assigned) {
        for (int c = 0; c < assigned; c++) {
            if (source[c] == candidate) {
                return false;
            }
        }
        return true;
    }

    private boolean mayFlip(int column, int candidate) {
        if (column < inputs) {
            return true;
        }
        List<Layer> layers = objective.network().layers();
        Layer last = layers.get(layers.size() - 1);
        return !last.softmax()
                && last.activations()
                        .get(column - inputs)
                        .equals(last.activations().get(candidate - inputs))
                && last.activations().get(candidate - inputs).traits().odd();
    }

    private boolean samplesAgree(int assigned) {
        double[][] here = new double[weights.length][assigned + 1];
        double[][] there = new double[weights.length][assigned + 1];
        for (int n = 0; n < weights.length; n++) {
            here[n][assigned] = weights[n];
            there[n][assigned] = weights[n];
            for (int c = 0; c < assigned; c++) {
                here[n][c] = columns[c][n];
                double value = columns[source[c]][n];
                there[n][c] = negative[c] ? 0.0 - value : value;
            }
        }
        Arrays.sort(here, Arrays::compare);
        Arrays.sort(there, Arrays::compare);
        return Arrays.deepEquals(here, there);
    }

    private SignedPermutation map() {
        NeuronAction action = new NeuronAction(objective.network().layout());
        int last = objective.network().layers().size();
        for (int c = 0; c < columns.length; c++) {
            int layer = c < inputs ? 0 : last;
            int offset = c < inputs ? 0 : inputs;
            action.source[layer][c - offset] = source[c] - offset;
            action.negative[layer][c - offset] = negative[c];
        }
        return action.onParameters();
    }
}
