package org.thalweg.bench.landscape;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.core.network.ParameterLayout;

/**
 * The symmetries of exclusive or with one hidden layer of odd neurons by brute force: each order of the neurons, with the
 * inputs exchanged or not; the signs of the neurons follow. An oracle that shares nothing with the search.
 */
final class XorSymmetries {

    private final ParameterLayout layout;
    private final int hidden;
    private final List<int[]> orders = new ArrayList<>();

    XorSymmetries(ParameterLayout layout) {
        this.layout = layout;
        this.hidden = layout.width(1);
        permute(new int[hidden], 0, 0);
    }

    private void permute(int[] order, int place, int used) {
        if (place == hidden) {
            orders.add(order.clone());
            return;
        }
        for (int j = 0; j < hidden; j++) {
            if ((used >> j & 1) == 0) {
                order[place] = j;
                permute(order, place + 1, used | 1 << j);
            }
        }
    }

    /** The weights of neuron j, its inputs exchanged or not: two inputs, bias, two outputs. */
    private int[] places(int j, boolean exchanged) {
        return new int[] {
            layout.weight(1, j, exchanged ? 1 : 0),
            layout.weight(1, j, exchanged ? 0 : 1),
            layout.bias(1, j),
            layout.weight(2, 0, j),
            layout.weight(2, 1, j)
        };
    }

    /** Largest difference of neuron i of one point and neuron j of another, with a sign. */
    private double difference(double[] a, int[] i, double[] b, int[] j, double sign) {
        double most = 0;
        for (int k = 0; k < i.length; k++) {
            most = Math.max(most, Math.abs(a[i[k]] - sign * b[j[k]]));
        }
        return most;
    }

    /** Least distance (largest absolute entry) of a point from the copies of another. */
    double distance(double[] a, double[] b) {
        double outputs = 0;
        for (int k = 0; k < 2; k++) {
            outputs = Math.max(outputs, Math.abs(a[layout.bias(2, k)] - b[layout.bias(2, k)]));
        }
        double least = Double.POSITIVE_INFINITY;
        for (boolean exchanged : new boolean[] {false, true}) {
            double[][] table = new double[hidden][hidden];
            for (int i = 0; i < hidden; i++) {
                for (int j = 0; j < hidden; j++) {
                    int[] here = places(i, false);
                    int[] there = places(j, exchanged);
                    table[i][j] = Math.min(difference(a, here, b, there, 1), difference(a, here, b, there, -1));
                }
            }
            for (int[] order : orders) {
                double most = outputs;
                for (int i = 0; i < hidden && most < least; i++) {
                    most = Math.max(most, table[i][order[i]]);
                }
                least = Math.min(least, most);
            }
        }
        return least;
    }

    /** What the symmetries that fix a point, up to a tolerance, leave fixed. */
    FixedSpace fixedWith(double[] theta, double tolerance) {
        int n = theta.length;
        double[][] sum = new double[n][n];
        double elements = 0;
        for (boolean exchanged : new boolean[] {false, true}) {
            for (int[] order : orders) {
                elements += addElements(theta, order, exchanged, tolerance, sum);
            }
        }
        for (double[] row : sum) {
            for (int j = 0; j < n; j++) {
                row[j] /= elements;
            }
        }
        return FixedSpace.of(sum);
    }

    /** Adds the matrices of the fixing elements with an order of neurons; returns their number. */
    private double addElements(double[] theta, int[] order, boolean exchanged, double tolerance, double[][] sum) {
        double[] signs = new double[hidden];
        double count = 1;
        for (int i = 0; i < hidden && count > 0; i++) {
            int[] here = places(i, false);
            int[] there = places(order[i], exchanged);
            boolean plus = difference(theta, here, theta, there, 1) <= tolerance;
            boolean minus = difference(theta, here, theta, there, -1) <= tolerance;
            count *= plus && minus ? 2 : plus || minus ? 1 : 0;
            // Over both signs of a zero neuron the sum vanishes.
            signs[i] = plus && minus ? 0 : plus ? 1 : -1;
        }
        for (int i = 0; i < hidden && count > 0; i++) {
            int[] here = places(i, false);
            int[] there = places(order[i], exchanged);
            for (int k = 0; k < here.length; k++) {
                sum[here[k]][there[k]] += count * signs[i];
            }
        }
        for (int k = 0; k < 2; k++) {
            sum[layout.bias(2, k)][layout.bias(2, k)] += count;
        }
        return count;
    }
}
