package org.thalweg.objectives.differential;

import java.util.Arrays;
import org.thalweg.core.network.ParameterLayout;

/**
 * Σ z̄ ∇²z: what the curvature of the hidden layers adds to a Hessian in θ, for given adjoints z̄ of the last layer's
 * preactivations.
 *
 * <p>Moving one channel of one hidden preactivation by 1 at all points changes the gradient that belongs to z̄; the chain
 * rule in the incoming weights of that neuron makes columns of the Hessian of it. In the neuron's own layer and above, that is;
 * the rest is symmetry. Immutable.
 */
final class JetCurvature {

    private final NetworkJets jets;
    private final JetTangents tangents;
    private final ParameterLayout layout;
    private final int points;
    private final int channels;
    private final int hidden;
    /** For channels that are first derivatives, the variable; −1 for the value, −2 for higher derivatives. */
    private final int[] variables;

    private static final int VALUE = -1;
    private static final int HIGHER = -2;

    JetCurvature(NetworkJets jets, JetTangents tangents) {
        this.jets = jets;
        this.tangents = tangents;
        this.layout = jets.layout();
        this.points = jets.points();
        this.channels = jets.channels();
        this.hidden = layout.layerCount() - 1;
        this.variables = new int[channels];
        Arrays.fill(variables, HIGHER);
        variables[0] = VALUE;
        for (int v = 0; v < jets.orders().length; v++) {
            if (jets.orders()[v] >= 1) {
                variables[jets.bases()[v] + 1] = v;
            }
        }
    }

    /** Adds to the entries on and below the diagonal; some above are changed, too. */
    void addLower(double[] theta, double[] hessian, JetArrays w) {
        for (int l = 1; l <= hidden; l++) {
            for (int i = 0; i < layout.width(l); i++) {
                for (int c = 0; c < channels; c++) {
                    // Higher derivatives of an input are zero.
                    if (l > 1 || variables[c] != HIGHER) {
                        move(l, i, c, theta, w);
                        addColumns(l, i, c, hessian, w);
                    }
                }
            }
        }
    }

    private void move(int l, int i, int c, double[] theta, JetArrays w) {
        int from = i * points;
        int to = from + points;
        for (int k = 0; k < channels; k++) {
            Arrays.fill(w.zdot[l][k], from, to, k == c ? 1 : 0);
        }
        tangents.activation(l, from, to, w);
        for (int m = l + 1; m <= hidden; m++) {
            for (int k = 0; k < channels; k++) {
                if (m == l + 1) {
                    column(m, i, theta, w.adot[l][k], w.zdot[m][k]);
                } else {
                    jets.affine(m, -1, theta, w.adot[m - 1][k], w.zdot[m][k]);
                }
            }
            tangents.activation(m, w);
        }
        back(l, i, theta, w);
    }

    /** ż of a layer where only one neuron before it moves. */
    private void column(int m, int i, double[] theta, double[] adot, double[] zdot) {
        for (int k = 0; k < layout.width(m); k++) {
            double weight = theta[layout.weight(m, k, i)];
            for (int p = 0; p < points; p++) {
                zdot[k * points + p] = weight * adot[i * points + p];
            }
        }
    }

    /** dz̄ of the hidden layers down to l; the last hidden layer's ā does not move. */
    private void back(int l, int i, double[] theta, JetArrays w) {
        for (int m = hidden; m >= l; m--) {
            for (int k = 0; k < channels; k++) {
                if (m == hidden) {
                    Arrays.fill(w.abarDot[m][k], 0);
                } else {
                    jets.transposed(m + 1, theta, w.zbarDot[m + 1][k], w.abarDot[m][k]);
                }
            }
            if (m > l) {
                tangents.reverseActivation(m, w);
            } else {
                still(l, i, w);
            }
        }
    }

    /** In the layer itself the other neurons do not move. */
    private void still(int l, int i, JetArrays w) {
        for (int k = 0; k < channels; k++) {
            Arrays.fill(w.zdot[l][k], 0, i * points, 0);
            Arrays.fill(w.zdot[l][k], (i + 1) * points, layout.width(l) * points, 0);
        }
        int from = l == hidden ? i * points : 0;
        int to = l == hidden ? (i + 1) * points : layout.width(l) * points;
        tangents.reverseActivation(l, from, to, w);
    }

    private void addColumns(int l, int i, int c, double[] hessian, JetArrays w) {
        int first = l == hidden ? i : 0;
        int end = l == hidden ? i + 1 : layout.width(l);
        for (int k = first; k < end; k++) {
            addRows(l, k, true, false, l, i, c, hessian, w);
        }
        for (int m = l + 1; m <= hidden + 1; m++) {
            for (int k = 0; k < layout.width(m); k++) {
                addRows(m, k, m <= hidden, true, l, i, c, hessian, w);
            }
        }
    }

    /**
     * All parameters of neuron k in layer m against those of neuron i in layer l.
     *
     * @param adjoint whether z̄ of layer m moves
     * @param before whether the layer before m moves; the first one above l by neuron i alone
     */
    private void addRows(
            int m, int k, boolean adjoint, boolean before, int l, int i, int c, double[] hessian, JetArrays w) {
        double[] change = w.change;
        int first = !adjoint && m == l + 1 ? i : 0;
        int end = !adjoint && m == l + 1 ? i + 1 : layout.width(m - 1);
        for (int j = first; j < end; j++) {
            Arrays.fill(change, 0);
            for (int d = 0; d < channels; d++) {
                if (adjoint) {
                    addProduct(w.zbarDot[m][d], k, w.a[m - 1][d], j, change);
                }
                if (before && (m > l + 1 || j == i)) {
                    addProduct(w.zbar[m][d], k, w.adot[m - 1][d], j, change);
                }
            }
            contract(layout.weight(m, k, j), l, i, c, hessian, w);
        }
        if (adjoint && layout.hasBias(m)) {
            System.arraycopy(w.zbarDot[m][0], k * points, change, 0, points);
            contract(layout.bias(m, k), l, i, c, hessian, w);
        }
    }

    private void addProduct(double[] x, int i, double[] y, int j, double[] sum) {
        for (int p = 0; p < points; p++) {
            sum[p] += x[i * points + p] * y[j * points + p];
        }
    }

    /** The chain rule in the incoming weights and the bias of neuron i. */
    private void contract(int row, int l, int i, int c, double[] hessian, JetArrays w) {
        int n = layout.size();
        double[] change = w.change;
        boolean single = l == 1 && variables[c] >= 0;
        int first = single ? variables[c] : 0;
        int end = single ? variables[c] + 1 : layout.width(l - 1);
        for (int j = first; j < end; j++) {
            int at = layout.weight(l, i, j);
            // The pairs within a layer come twice; those of different layers have the later one as row.
            if (at <= row) {
                hessian[row * n + at] += jets.dot(change, 0, w.a[l - 1][c], j * points);
            }
        }
        if (c == 0 && layout.hasBias(l) && layout.bias(l, i) <= row) {
            hessian[row * n + layout.bias(l, i)] += jets.sum(change, 0);
        }
    }
}
