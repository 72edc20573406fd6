package org.thalweg.objectives.differential;

import java.util.Arrays;
import org.thalweg.core.network.ParameterLayout;

/**
 * Derivatives of the jets of a network and of their adjoints along a direction: of θ, or of a layer's preactivations.
 *
 * <p>Source: B. Pearlmutter, Fast exact multiplication by the Hessian, Neural Computation 6 (1994), with jets for values.
 * Immutable.
 */
final class JetTangents {

    private final NetworkJets jets;
    private final ParameterLayout layout;
    private final int points;
    private final int channels;
    private final int[] orders;
    private final int[] bases;

    JetTangents(NetworkJets jets) {
        this.jets = jets;
        this.layout = jets.layout();
        this.points = jets.points();
        this.channels = jets.channels();
        this.orders = jets.orders();
        this.bases = jets.bases();
    }

    /** Derivatives of all jets along a direction of θ. */
    void forward(double[] theta, double[] direction, JetArrays w) {
        for (int l = 1; l <= layout.layerCount(); l++) {
            for (int c = 0; c < channels; c++) {
                if (l > 1) {
                    jets.affine(l, -1, theta, w.adot[l - 1][c], w.zdot[l][c]);
                } else {
                    Arrays.fill(w.zdot[l][c], 0);
                }
                addAffine(l, c, direction, w.a[l - 1][c], w.zdot[l][c]);
            }
            activation(l, w);
        }
    }

    /** ȧ of a layer from ż. */
    void activation(int l, JetArrays w) {
        activation(l, 0, w.zdot[l][0].length, w);
    }

    /** The same for entries from … to−1. */
    void activation(int l, int from, int to, JetArrays w) {
        double[] adot = w.adot[l][0];
        double[] zdot = w.zdot[l][0];
        double[] slope = w.d[l][1];
        for (int i = from; i < to; i++) {
            adot[i] = slope[i] * zdot[i];
        }
        for (int v = 0; v < orders.length; v++) {
            JetRules.tangent(orders[v], bases[v], from, to, w.d[l], w.z[l], w.zdot[l], w.adot[l]);
        }
    }

    private void addAffine(int l, int c, double[] direction, double[] a, double[] z) {
        for (int i = 0; i < layout.width(l); i++) {
            int row = i * points;
            double bias = c == 0 && layout.hasBias(l) ? direction[layout.bias(l, i)] : 0;
            for (int p = 0; bias != 0 && p < points; p++) {
                z[row + p] += bias;
            }
            for (int j = 0; j < layout.width(l - 1); j++) {
                double factor = direction[layout.weight(l, i, j)];
                if (factor != 0) {
                    jets.add(factor, a, j * points, z, row);
                }
            }
        }
    }

    /**
     * Derivatives of the adjoints along the direction of {@link #forward}, from those of the outputs, {@code w.abarDot} of the
     * last layer; and the derivative of the gradient.
     *
     * @param product product[n], overwritten
     */
    void reverse(double[] theta, double[] direction, double[] product, JetArrays w) {
        for (int l = layout.layerCount(); l >= 1; l--) {
            reverseActivation(l, w);
            gradient(l, product, w);
            for (int c = 0; l > 1 && c < channels; c++) {
                jets.transposed(l, theta, w.zbarDot[l][c], w.abarDot[l - 1][c]);
                addTransposed(l, direction, w.zbar[l][c], w.abarDot[l - 1][c]);
            }
        }
    }

    /** dz̄ of a layer from dā, ā and ż. */
    void reverseActivation(int l, JetArrays w) {
        reverseActivation(l, 0, w.zbarDot[l][0].length, w);
    }

    /** The same for entries from … to−1. */
    void reverseActivation(int l, int from, int to, JetArrays w) {
        double[] out = w.zbarDot[l][0];
        double[] abarDot = w.abarDot[l][0];
        double[] abar = w.abar[l][0];
        double[] zdot = w.zdot[l][0];
        double[] first = w.d[l][1];
        double[] second = w.d[l][2];
        for (int i = from; i < to; i++) {
            out[i] = abarDot[i] * first[i] + abar[i] * second[i] * zdot[i];
        }
        for (int v = 0; v < orders.length; v++) {
            JetRules.reverseTangent(
                    orders[v], bases[v], from, to, w.d[l], w.z[l], w.zdot[l], w.abar[l], w.abarDot[l], w.zbarDot[l]);
        }
    }

    private void addTransposed(int l, double[] direction, double[] zbar, double[] abarDot) {
        for (int i = 0; i < layout.width(l); i++) {
            for (int j = 0; j < layout.width(l - 1); j++) {
                double factor = direction[layout.weight(l, i, j)];
                if (factor != 0) {
                    jets.add(factor, zbar, i * points, abarDot, j * points);
                }
            }
        }
    }

    private void gradient(int l, double[] product, JetArrays w) {
        for (int i = 0; i < layout.width(l); i++) {
            for (int j = 0; j < layout.width(l - 1); j++) {
                double sum = 0;
                for (int c = 0; c < channels; c++) {
                    sum += jets.dot(w.zbarDot[l][c], i * points, w.a[l - 1][c], j * points);
                    if (l > 1) {
                        sum += jets.dot(w.zbar[l][c], i * points, w.adot[l - 1][c], j * points);
                    }
                }
                product[layout.weight(l, i, j)] = sum;
            }
            if (layout.hasBias(l)) {
                product[layout.bias(l, i)] = jets.sum(w.zbarDot[l][0], i * points);
            }
        }
    }
}
