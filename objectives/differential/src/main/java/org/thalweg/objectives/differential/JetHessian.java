package org.thalweg.objectives.differential;

import java.util.Arrays;
import org.thalweg.core.network.ParameterLayout;

/**
 * The Hessian in θ of a function of the output jets of a network, from its second derivatives in those jets.
 *
 * <p>With z the jets of the last layer's preactivations, linear in that layer's parameters, it is JᵀKJ + Σ z̄ ∇²z. The first
 * part is a product of matrices with q rows a point; the second comes from tangents along single preactivations of the
 * hidden layers ({@link JetCurvature}), of which there are far fewer than parameters. Cost O(q P n²) for q channels of all
 * outputs, P points and n parameters, with little else. Immutable; scratch is the caller's.
 */
final class JetHessian {

    private final NetworkJets jets;
    private final ParameterLayout layout;
    private final JetTangents tangents;
    private final JetCurvature curvature;
    private final int points;
    private final int channels;
    private final int last;
    private final int q;

    JetHessian(NetworkJets jets) {
        this.jets = jets;
        this.layout = jets.layout();
        this.tangents = new JetTangents(jets);
        this.curvature = new JetCurvature(jets, tangents);
        this.points = jets.points();
        this.channels = jets.channels();
        this.last = layout.layerCount();
        this.q = layout.width(last) * channels;
    }

    /** One thread's arrays: second derivatives in z at each point, J, and KJ. */
    static final class Scratch {
        private final double[] curvatures;
        private final double[] jacobian;
        private final double[] product;

        private Scratch(int points, int q, int n) {
            curvatures = new double[Math.multiplyExact(points, q * q)];
            jacobian = new double[Math.multiplyExact(Math.multiplyExact(points, q), n)];
            product = new double[jacobian.length];
        }
    }

    Scratch newScratch() {
        return new Scratch(points, q, layout.size());
    }

    /**
     * Overwrites the Hessian; the arrays must hold jets to second order and adjoints, the dotted ones are used as scratch.
     *
     * @param outer second derivatives in the jets of the outputs at each point [P × q × q]
     */
    void hessian(double[] theta, double[] outer, double[] hessian, JetArrays w, Scratch s) {
        pullBack(outer, w, s.curvatures);
        for (int i = 0; i < q; i++) {
            jacobian(i, theta, s.jacobian, w);
        }
        multiply(s);
        Arrays.fill(hessian, 0);
        TallProduct.addLower(points * q, layout.size(), s.jacobian, s.product, hessian);
        curvature.addLower(theta, hessian, w);
        mirror(hessian);
    }

    /** Second derivatives in the last preactivations, one column after the other. */
    private void pullBack(double[] outer, JetArrays w, double[] curvatures) {
        for (int k = 0; k < q; k++) {
            for (int c = 0; c < channels; c++) {
                Arrays.fill(w.zdot[last][c], 0);
            }
            int from = k / channels * points;
            Arrays.fill(w.zdot[last][k % channels], from, from + points, 1);
            tangents.activation(last, w);
            apply(outer, w);
            tangents.reverseActivation(last, w);
            for (int i = 0; i < q; i++) {
                double[] column = w.zbarDot[last][i % channels];
                for (int p = 0; p < points; p++) {
                    curvatures[(p * q + i) * q + k] = column[i / channels * points + p];
                }
            }
        }
    }

    /** dā of the outputs from ȧ. */
    void apply(double[] outer, JetArrays w) {
        double[][] moved = w.adot[last];
        double[][] out = w.abarDot[last];
        for (int p = 0; p < points; p++) {
            for (int i = 0; i < q; i++) {
                double sum = 0;
                for (int k = 0; k < q; k++) {
                    sum += outer[(p * q + i) * q + k] * moved[k % channels][k / channels * points + p];
                }
                out[i % channels][i / channels * points + p] = sum;
            }
        }
    }

    /** ∂z<sub>i</sub>/∂θ at each point, in row p q + i. */
    private void jacobian(int i, double[] theta, double[] rows, JetArrays w) {
        for (int c = 0; c < channels; c++) {
            Arrays.fill(w.zbarDot[last][c], 0);
        }
        int output = i / channels;
        Arrays.fill(w.zbarDot[last][i % channels], output * points, (output + 1) * points, 1);
        for (int l = last; l > 1; l--) {
            for (int c = 0; c < channels; c++) {
                jets.transposed(l, theta, w.zbarDot[l][c], w.abarDot[l - 1][c]);
            }
            jets.reverseActivation(l - 1, w, w.abarDot, w.zbarDot);
        }
        jets.gradients(0, points, i, q, rows, w.zbarDot, w);
    }

    /** KJ. */
    private void multiply(Scratch s) {
        int n = layout.size();
        for (int p = 0; p < points; p++) {
            for (int i = 0; i < q; i++) {
                int row = (p * q + i) * n;
                for (int k = 0; k < q; k++) {
                    double factor = s.curvatures[(p * q + i) * q + k];
                    int from = (p * q + k) * n;
                    for (int a = 0; a < n; a++) {
                        double before = k == 0 ? 0 : s.product[row + a];
                        s.product[row + a] = before + factor * s.jacobian[from + a];
                    }
                }
            }
        }
    }

    private void mirror(double[] hessian) {
        int n = layout.size();
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < a; b++) {
                hessian[b * n + a] = hessian[a * n + b];
            }
        }
    }
}
