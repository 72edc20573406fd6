package org.thalweg.core.internal.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Linear combinations over rows of one or two vectors: the loop runs over neurons, and the inputs stay in registers.
 *
 * <p>A loop over samples that turns once or twice costs more than what it computes.
 */
final class VectorShort {

    private static final VectorSpecies<Double> SPECIES = VectorRowOps.SPECIES;
    private static final int STEP = SPECIES.length();
    private static final int LANES = RowOps.LANES;

    private VectorShort() {}

    /** Whether rows of that length are short enough. */
    static boolean fits(int length) {
        return STEP == LANES && length <= 2 * STEP;
    }

    /** As {@link RowOps#affine} for two input rows, with bias and without scale. */
    static void affineTwo(
            double[] weights,
            int w,
            int outStep,
            int inStep,
            double[] bias,
            int biasAt,
            double[] in,
            int i0,
            int i1,
            double[] out,
            int to,
            int stride,
            int count,
            int length) {
        // Of rows of one vector, the only one twice.
        int second = length - STEP;
        DoubleVector x0 = DoubleVector.fromArray(SPECIES, in, i0);
        DoubleVector x1 = DoubleVector.fromArray(SPECIES, in, i1);
        DoubleVector y0 = DoubleVector.fromArray(SPECIES, in, i0 + second);
        DoubleVector y1 = DoubleVector.fromArray(SPECIES, in, i1 + second);
        for (int i = 0, at = to, wi = w; i < count; i++, at += stride, wi += outStep) {
            DoubleVector b = DoubleVector.broadcast(SPECIES, bias[biasAt + i]);
            DoubleVector f0 = DoubleVector.broadcast(SPECIES, weights[wi]);
            DoubleVector f1 = DoubleVector.broadcast(SPECIES, weights[wi + inStep]);
            f1.fma(x1, f0.fma(x0, b)).intoArray(out, at);
            f1.fma(y1, f0.fma(y0, b)).intoArray(out, at + second);
        }
    }
}
