package org.thalweg.objectives.differential;

import org.thalweg.core.network.Activation;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterLayout;

/**
 * A network and its derivatives in the inputs at fixed points, with exact derivatives of all of them in θ.
 *
 * <p>The jet of a neuron at a point is its value and its derivatives in each input variable ({@link Channels}). Jets go
 * forward through the layers; adjoints of the jets come back (reverse mode) and give gradients. The derivative of both along a
 * direction of θ is {@link JetTangents}. With C channels per output, P points and n parameters a pass costs
 * O(C P n), whatever the number of residuals.
 *
 * <p>Immutable; the arrays of a thread are in {@link JetArrays}.
 */
final class NetworkJets {

    private final Mlp network;
    private final ParameterLayout layout;
    private final int points;
    private final int[] orders;
    private final int[] bases;
    private final int channels;
    private final int order;
    private final double[][] inputs;
    /** Activations of each layer. */
    private final Activation[][] neurons;

    NetworkJets(Mlp network, Channels channels, double[][] points) {
        this.network = network;
        this.layout = network.layout();
        this.points = points.length;
        this.orders = channels.orders();
        this.bases = new int[orders.length];
        for (int v = 0; v < orders.length; v++) {
            bases[v] = channels.base(v);
        }
        this.channels = channels.perOutput();
        this.order = channels.order();
        this.inputs = inputJets(points);
        this.neurons = network.layers().stream().map(NetworkJets::activations).toArray(Activation[][]::new);
    }

    private double[][] inputJets(double[][] where) {
        int width = network.inputWidth();
        double[][] jets = new double[channels][width * points];
        for (int v = 0; v < width; v++) {
            for (int p = 0; p < points; p++) {
                jets[0][v * points + p] = where[p][v];
                if (orders[v] >= 1) {
                    jets[bases[v] + 1][v * points + p] = 1;
                }
            }
        }
        return jets;
    }

    int points() {
        return points;
    }

    ParameterLayout layout() {
        return layout;
    }

    /** Channels of one output. */
    int channels() {
        return channels;
    }

    /** Highest order of derivative in each variable. */
    int[] orders() {
        return orders;
    }

    /** For each variable the channel before its first derivative. */
    int[] bases() {
        return bases;
    }

    int order() {
        return order;
    }

    JetArrays newArrays(boolean second) {
        int layers = network.layers().size();
        int[] widths = new int[layers + 1];
        for (int l = 0; l <= layers; l++) {
            widths[l] = layout.width(l) * points;
        }
        return new JetArrays(inputs, points, widths, channels, order + (second ? 2 : 1), second);
    }

    /**
     * Jets of all layers.
     *
     * @param derivatives how many derivatives in θ will be asked for: 0, 1 or 2
     */
    void forward(int derivatives, double[] theta, JetArrays w) {
        for (int l = 1; l <= layout.layerCount(); l++) {
            for (int c = 0; c < channels; c++) {
                affine(l, c, theta, w.a[l - 1][c], w.z[l][c]);
            }
            activate(l, order + derivatives, w);
            for (int v = 0; v < orders.length; v++) {
                JetRules.forward(orders[v], bases[v], 0, w.d[l][0].length, w.d[l], w.z[l], w.a[l]);
            }
        }
    }

    private void activate(int l, int highest, JetArrays w) {
        Activation[] activations = neurons[l - 1];
        // One entry stands for a whole layer.
        int together = layout.width(l) / activations.length * points;
        for (int i = 0; i < activations.length; i++) {
            activations[i].evaluate(highest, w.z[l][0], i * together, (i + 1) * together, w.d[l]);
        }
    }

    /** The activation of each neuron, or the one of all of them. */
    private static Activation[] activations(Layer layer) {
        return layer.isUniform()
                ? new Activation[] {layer.activations().get(0)}
                : layer.activations().toArray(Activation[]::new);
    }

    /** z = W a, with the bias for the value. */
    void affine(int l, int c, double[] theta, double[] a, double[] z) {
        boolean biased = c == 0 && layout.hasBias(l);
        int width = layout.width(l);
        int before = layout.width(l - 1);
        for (int i = 0; i < width; i++) {
            int row = i * points;
            java.util.Arrays.fill(z, row, row + points, biased ? theta[layout.bias(l, i)] : 0);
            for (int j = 0; j < before; j++) {
                add(theta[layout.weight(l, i, j)], a, j * points, z, row);
            }
        }
    }

    void add(double factor, double[] from, int fromOffset, double[] to, int toOffset) {
        for (int p = 0; p < points; p++) {
            to[toOffset + p] += factor * from[fromOffset + p];
        }
    }

    /** Adjoints of all layers' jets from those of the outputs, {@code w.abar} of the last layer. */
    void reverse(double[] theta, JetArrays w) {
        for (int l = layout.layerCount(); l >= 1; l--) {
            reverseActivation(l, w, w.abar, w.zbar);
            if (l > 1) {
                for (int c = 0; c < channels; c++) {
                    transposed(l, theta, w.zbar[l][c], w.abar[l - 1][c]);
                }
            }
        }
    }

    /** Adjoints of a layer's preactivations from those of its activations. */
    void reverseActivation(int l, JetArrays w, double[][][] abars, double[][][] zbars) {
        double[] zbar = zbars[l][0];
        double[] abar = abars[l][0];
        double[] slope = w.d[l][1];
        for (int i = 0; i < zbar.length; i++) {
            zbar[i] = abar[i] * slope[i];
        }
        for (int v = 0; v < orders.length; v++) {
            JetRules.reverse(orders[v], bases[v], 0, zbar.length, w.d[l], w.z[l], abars[l], zbars[l]);
        }
    }

    /** ā of the layer before from z̄. */
    void transposed(int l, double[] theta, double[] zbar, double[] abar) {
        java.util.Arrays.fill(abar, 0);
        for (int i = 0; i < layout.width(l); i++) {
            for (int j = 0; j < layout.width(l - 1); j++) {
                add(theta[layout.weight(l, i, j)], zbar, i * points, abar, j * points);
            }
        }
    }

    /** The gradient in θ that belongs to the adjoints; overwrites. */
    void gradient(double[] gradient, JetArrays w) {
        for (int l = 1; l <= layout.layerCount(); l++) {
            for (int i = 0; i < layout.width(l); i++) {
                for (int j = 0; j < layout.width(l - 1); j++) {
                    double sum = 0;
                    for (int c = 0; c < channels; c++) {
                        sum += dot(w.zbar[l][c], i * points, w.a[l - 1][c], j * points);
                    }
                    gradient[layout.weight(l, i, j)] = sum;
                }
                if (layout.hasBias(l)) {
                    gradient[layout.bias(l, i)] = sum(w.zbar[l][0], i * points);
                }
            }
        }
    }

    /** Σ over points of products; in two sums, because each addition waits for the one before it. */
    double dot(double[] x, int xOffset, double[] y, int yOffset) {
        double even = 0;
        double odd = 0;
        int p = 0;
        for (; p + 1 < points; p += 2) {
            even += x[xOffset + p] * y[yOffset + p];
            odd += x[xOffset + p + 1] * y[yOffset + p + 1];
        }
        return p < points ? even + odd + x[xOffset + p] * y[yOffset + p] : even + odd;
    }

    double sum(double[] x, int offset) {
        double sum = 0;
        for (int p = 0; p < points; p++) {
            sum += x[offset + p];
        }
        return sum;
    }

    /**
     * The gradient of what happens at single points, from … to−1, for adjoints of their own.
     *
     * @param row number of the first point's row
     * @param stride rows between points
     * @param rows matrix with rows of n, of which these are overwritten
     * @param zbars adjoints of the preactivations
     */
    void gradients(int from, int to, int row, int stride, double[] rows, double[][][] zbars, JetArrays w) {
        int n = layout.size();
        for (int l = 1; l <= layout.layerCount(); l++) {
            for (int i = 0; i < layout.width(l); i++) {
                for (int j = 0; j < layout.width(l - 1); j++) {
                    int column = row * n + layout.weight(l, i, j);
                    for (int p = from; p < to; p++) {
                        double sum = 0;
                        for (int c = 0; c < channels; c++) {
                            sum += zbars[l][c][i * points + p] * w.a[l - 1][c][j * points + p];
                        }
                        rows[column + (p - from) * stride * n] = sum;
                    }
                }
                for (int p = from; layout.hasBias(l) && p < to; p++) {
                    rows[(row + (p - from) * stride) * n + layout.bias(l, i)] = zbars[l][0][i * points + p];
                }
            }
        }
    }
}
