package org.thalweg.core.internal.kernel;

import java.util.List;
import org.thalweg.core.network.Layer;

/**
 * Everything {@link SampleKernel} computes for one sample; index l = 0 … layers, entry 0 is the input.
 *
 * <p>Letters: a activation, d1/d2 = φ′/φ″, g = ∂ℓ/∂a, delta = ∂ℓ/∂z, r… = directional derivative along the vector of a
 * Hessian-vector product, curvature[l][m] = ∂²ℓ/∂z^l∂z^m (width l × width m, l ≤ m), response[l][q] = ∂a^q/∂z^l
 * (width q × width l, l ≤ q).
 */
final class SampleState implements NetworkKernel.Scratch {

    final double[][] a;
    final double[][] ra;
    final double[][] g;
    final double[][] rg;
    final double[][] delta;
    final double[][] rdelta;
    final double[][] rz;
    /** derivatives[l][k] = k-th derivative of the activations of layer l; [l][0] is a[l]. */
    final double[][][] derivatives;

    final double[][][] curvature;
    final double[][][] response;
    final double[] target;
    final double[] lossValue = new double[1];
    final double[] lossHessian;

    SampleState(int inputWidth, List<Layer> layers) {
        int count = layers.size();
        int[] width = new int[count + 1];
        width[0] = inputWidth;
        for (int l = 1; l <= count; l++) {
            width[l] = layers.get(l - 1).width();
        }
        a = new double[count + 1][];
        ra = new double[count + 1][];
        g = new double[count + 1][];
        rg = new double[count + 1][];
        delta = new double[count + 1][];
        rdelta = new double[count + 1][];
        rz = new double[count + 1][];
        derivatives = new double[count + 1][][];
        curvature = new double[count + 1][count + 1][];
        response = new double[count + 1][count + 1][];
        for (int l = 0; l <= count; l++) {
            a[l] = new double[width[l]];
            ra[l] = new double[width[l]];
            g[l] = new double[width[l]];
            rg[l] = new double[width[l]];
            delta[l] = new double[width[l]];
            rdelta[l] = new double[width[l]];
            rz[l] = new double[width[l]];
            derivatives[l] = new double[][] {a[l], new double[width[l]], new double[width[l]]};
            for (int m = l; m <= count; m++) {
                curvature[l][m] = new double[width[l] * width[m]];
                response[l][m] = new double[width[m] * width[l]];
            }
        }
        int outputs = width[count];
        target = new double[outputs];
        lossHessian = new double[outputs * (outputs + 1) / 2];
    }
}
