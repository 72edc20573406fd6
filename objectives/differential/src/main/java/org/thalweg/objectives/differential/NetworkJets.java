package org.thalweg.objectives.differential;

import java.util.List;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterLayout;

/**
 * A network and its derivatives in the inputs at fixed points, with exact derivatives of all of them in θ.
 *
 * <p>The jet of a neuron at a point is its value and its derivatives in each input variable ({@link Channels}). Jets go
 * forward through the layers; adjoints of the jets come back (reverse mode) and give gradients; the derivative of both
 * along a direction of θ gives products with the Hessian. With C channels per output, P points and n parameters a pass costs
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

    int order() {
        return order;
    }

    JetArrays newArrays(boolean second) {
        int layers = network.layers().size();
        int[] widths = new int[layers + 1];
        for (int l = 0; l <= layers; l++) {
            widths[l] = layout.width(l) * points;
        }
        return new JetArrays(inputs, widths, channels, order + (second ? 2 : 1), second);
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
                JetRules.forward(orders[v], bases[v], w.d[l], w.z[l], w.a[l]);
            }
        }
    }

    private void activate(int l, int highest, JetArrays w) {
        Layer layer = network.layers().get(l - 1);
        List<Activation> activations = layer.activations();
        for (int i = 0; i < layer.width(); i++) {
            activations.get(i).evaluate(highest, w.z[l][0], i * points, (i + 1) * points, w.d[l]);
        }
    }

    /** z = W a, with the bias for the value. */
    private void affine(int l, int c, double[] theta, double[] a, double[] z) {
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

    private void add(double factor, double[] from, int fromOffset, double[] to, int toOffset) {
        for (int p = 0; p < points; p++) {
            to[toOffset + p] += factor * from[fromOffset + p];
        }
    }

    /** Adjoints of all layers' jets from those of the outputs, {@code w.abar} of the last layer. */
    void reverse(double[] theta, JetArrays w) {
        for (int l = layout.layerCount(); l >= 1; l--) {
            reverseActivation(l, w);
            if (l > 1) {
                for (int c = 0; c < channels; c++) {
                    transposed(l, theta, w.zbar[l][c], w.abar[l - 1][c]);
                }
            }
        }
    }

    private void reverseActivation(int l, JetArrays w) {
        double[] zbar = w.zbar[l][0];
        double[] abar = w.abar[l][0];
        double[] slope = w.d[l][1];
        for (int i = 0; i < zbar.length; i++) {
            zbar[i] = abar[i] * slope[i];
        }
        for (int v = 0; v < orders.length; v++) {
            JetRules.reverse(orders[v], bases[v], w.d[l], w.z[l], w.abar[l], w.zbar[l]);
        }
    }

    private void transposed(int l, double[] theta, double[] zbar, double[] abar) {
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

    private double dot(double[] x, int xOffset, double[] y, int yOffset) {
        double sum = 0;
        for (int p = 0; p < points; p++) {
            sum += x[xOffset + p] * y[yOffset + p];
        }
        return sum;
    }

    private double sum(double[] x, int offset) {
        double sum = 0;
        for (int p = 0; p < points; p++) {
            sum += x[offset + p];
        }
        return sum;
    }

    /**
     * The gradient of what happens at single points: one row of n for each point from … to−1.
     *
     * @param row number of the first row
     */
    void gradients(int from, int to, int row, double[] jacobian, JetArrays w) {
        int n = layout.size();
        for (int l = 1; l <= layout.layerCount(); l++) {
            for (int i = 0; i < layout.width(l); i++) {
                for (int j = 0; j < layout.width(l - 1); j++) {
                    int column = layout.weight(l, i, j);
                    for (int p = from; p < to; p++) {
                        double sum = 0;
                        for (int c = 0; c < channels; c++) {
                            sum += w.zbar[l][c][i * points + p] * w.a[l - 1][c][j * points + p];
                        }
                        jacobian[(row + p - from) * n + column] = sum;
                    }
                }
                for (int p = from; layout.hasBias(l) && p < to; p++) {
                    jacobian[(row + p - from) * n + layout.bias(l, i)] = w.zbar[l][0][i * points + p];
                }
            }
        }
    }

    /**
     * Derivatives of all jets along a direction of θ that is 0 before a layer.
     *
     * @param first the first layer in which the direction is not 0
     */
    void tangent(int first, double[] theta, double[] direction, JetArrays w) {
        for (int l = first; l <= layout.layerCount(); l++) {
            for (int c = 0; c < channels; c++) {
                if (l > first) {
                    affine(l, -1, theta, w.adot[l - 1][c], w.zdot[l][c]);
                } else {
                    java.util.Arrays.fill(w.zdot[l][c], 0);
                }
                addAffine(l, c, direction, w.a[l - 1][c], w.zdot[l][c]);
            }
            double[] adot = w.adot[l][0];
            for (int i = 0; i < adot.length; i++) {
                adot[i] = w.d[l][1][i] * w.zdot[l][0][i];
            }
            for (int v = 0; v < orders.length; v++) {
                JetRules.tangent(orders[v], bases[v], w.d[l], w.z[l], w.zdot[l], w.adot[l]);
            }
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
                    add(factor, a, j * points, z, row);
                }
            }
        }
    }

    /**
     * Derivatives of the adjoints along the direction of {@link #tangent}, down to its first layer, from those of the
     * outputs, {@code w.abarDot} of the last layer; and the derivative of the gradient in the layers from there on.
     *
     * @param product product[n]; entries of layers before {@code first} are left alone
     */
    void reverseTangent(int first, double[] theta, double[] direction, double[] product, JetArrays w) {
        for (int l = layout.layerCount(); l >= first; l--) {
            double[] out = w.zbarDot[l][0];
            for (int i = 0; i < out.length; i++) {
                out[i] = w.abarDot[l][0][i] * w.d[l][1][i] + w.abar[l][0][i] * w.d[l][2][i] * w.zdot[l][0][i];
            }
            for (int v = 0; v < orders.length; v++) {
                JetRules.reverseTangent(
                        orders[v], bases[v], w.d[l], w.z[l], w.zdot[l], w.abar[l], w.abarDot[l], w.zbarDot[l]);
            }
            gradientTangent(l, l > first, product, w);
            for (int c = 0; l > first && c < channels; c++) {
                transposed(l, theta, w.zbarDot[l][c], w.abarDot[l - 1][c]);
                addTransposed(l, direction, w.zbar[l][c], w.abarDot[l - 1][c]);
            }
        }
    }

    private void addTransposed(int l, double[] direction, double[] zbar, double[] abarDot) {
        for (int i = 0; i < layout.width(l); i++) {
            for (int j = 0; j < layout.width(l - 1); j++) {
                double factor = direction[layout.weight(l, i, j)];
                if (factor != 0) {
                    add(factor, zbar, i * points, abarDot, j * points);
                }
            }
        }
    }

    private void gradientTangent(int l, boolean moving, double[] product, JetArrays w) {
        for (int i = 0; i < layout.width(l); i++) {
            for (int j = 0; j < layout.width(l - 1); j++) {
                double sum = 0;
                for (int c = 0; c < channels; c++) {
                    sum += dot(w.zbarDot[l][c], i * points, w.a[l - 1][c], j * points);
                    if (moving) {
                        sum += dot(w.zbar[l][c], i * points, w.adot[l - 1][c], j * points);
                    }
                }
                product[layout.weight(l, i, j)] = sum;
            }
            if (layout.hasBias(l)) {
                product[layout.bias(l, i)] = sum(w.zbarDot[l][0], i * points);
            }
        }
    }
}
