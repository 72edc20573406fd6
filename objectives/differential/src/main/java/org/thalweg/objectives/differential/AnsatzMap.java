package org.thalweg.objectives.differential;

/**
 * The channels of an unknown u = A(x) + B(x) N(x) at one point as a linear map of those of the network's output N:
 * ∂<sup>k</sup>u = ∂<sup>k</sup>A + Σ<sub>j</sub> (k over j) ∂<sup>k−j</sup>B ∂<sup>j</sup>N in each variable.
 */
final class AnsatzMap {

    private final int size;
    private final double[] offset;
    private final double[] matrix;

    private AnsatzMap(int size, double[] offset, double[] matrix) {
        this.size = size;
        this.offset = offset;
        this.matrix = matrix;
    }

    /** The maps of one output at many points. */
    static AnsatzMap[] of(Expression ansatz, int output, Channels channels, double[][] points) {
        Expression symbol = Expression.unknown(output);
        Expression slope = Calculus.partial(ansatz, symbol);
        if (Calculus.hasUnknowns(slope)) {
            throw new IllegalArgumentException("The ansatz of unknown function " + (output + 1)
                    + " must be linear in the network's output, and hold no other output and no derivative.");
        }
        Expression offset = Calculus.substitute(ansatz, s -> s.equals(symbol) ? Expression.constant(0) : s);
        int[] orders = channels.orders();
        Expression[][] a = derivatives(offset, orders);
        Expression[][] b = derivatives(slope, orders);
        AnsatzMap[] maps = new AnsatzMap[points.length];
        for (int p = 0; p < maps.length; p++) {
            maps[p] = at(points[p], channels, a, b);
        }
        return maps;
    }

    private static Expression[][] derivatives(Expression formula, int[] orders) {
        Expression[][] all = new Expression[orders.length][];
        for (int v = 0; v < orders.length; v++) {
            all[v] = new Expression[orders[v] + 1];
            all[v][0] = formula;
            for (int k = 1; k <= orders[v]; k++) {
                all[v][k] = Calculus.partial(all[v][k - 1], Expression.variable(v));
            }
        }
        return all;
    }

    private static AnsatzMap at(double[] point, Channels channels, Expression[][] a, Expression[][] b) {
        int size = channels.perOutput();
        double[] offset = new double[size];
        double[] matrix = new double[size * size];
        offset[0] = Calculus.value(a[0][0], point);
        matrix[0] = Calculus.value(b[0][0], point);
        for (int v = 0; v < a.length; v++) {
            int base = channels.base(v);
            for (int k = 1; k < a[v].length; k++) {
                offset[base + k] = Calculus.value(a[v][k], point);
                double binomial = 1;
                for (int j = 0; j <= k; j++) {
                    int column = j == 0 ? 0 : base + j;
                    matrix[(base + k) * size + column] = binomial * Calculus.value(b[v][k - j], point);
                    binomial = binomial * (k - j) / (j + 1);
                }
            }
        }
        return new AnsatzMap(size, offset, matrix);
    }

    /** channels[from …] of N become those of u. */
    void apply(double[] channels, int from, double[] scratch) {
        for (int c = 0; c < size; c++) {
            double sum = offset[c];
            for (int k = 0; k < size; k++) {
                sum += matrix[c * size + k] * channels[from + k];
            }
            scratch[c] = sum;
        }
        System.arraycopy(scratch, 0, channels, from, size);
    }

    /** A gradient in the channels of u becomes one in those of N. */
    void pullBack(double[] gradient, int from, double[] scratch) {
        for (int k = 0; k < size; k++) {
            double sum = 0;
            for (int c = 0; c < size; c++) {
                sum += matrix[c * size + k] * gradient[from + c];
            }
            scratch[k] = sum;
        }
        System.arraycopy(scratch, 0, gradient, from, size);
    }
}
