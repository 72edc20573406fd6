package org.thalweg.core.internal.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link RowOps#backward} for few inputs and outputs, in one pass over φ′ and a: δ stays in registers.
 *
 * <p>Two neurons at a time, each with three sums against inputs and one against each row above; a missing input is stood in
 * for by the last one, and a missing neuron by its neighbor. Written out, because a vector that crosses a call that is not
 * inlined is boxed.
 */
final class VectorBackward {

    /** Most inputs, the row of ones included. */
    static final int MOST_COLUMNS = 3;

    /** Most rows above. */
    static final int MOST_OUTPUTS = 2;

    private static final VectorSpecies<Double> SPECIES = VectorRowOps.SPECIES;
    private static final int STEP = SPECIES.length();
    private static final int LANES = RowOps.LANES;
    private static final int RESULT = VectorReduction.RESULT;

    private VectorBackward() {}

    /** With one row above: eight sums per pair of neurons. */
    static void one(
            double[] weights,
            int w,
            double[] g,
            int g0,
            double[] slope,
            int slopeAt,
            double[] a,
            int aAt,
            int stride,
            int count,
            double[] in,
            int in0,
            int in1,
            int in2,
            int columns,
            int length,
            double[] below,
            double[] above,
            double[] lanes) {
        for (int i = 0; i < count; i += 2) {
            int other = Math.min(i + 1, count - 1);
            int slope0 = slopeAt + i * stride;
            int slope1 = slopeAt + other * stride;
            int a0 = aAt + i * stride;
            int a1 = aAt + other * stride;
            DoubleVector f0 = DoubleVector.broadcast(SPECIES, weights[w + i]);
            DoubleVector f1 = DoubleVector.broadcast(SPECIES, weights[w + other]);
            for (int h = 0; h < LANES; h += STEP) {
                DoubleVector s00 = DoubleVector.zero(SPECIES);
                DoubleVector s01 = s00;
                DoubleVector s02 = s00;
                DoubleVector s10 = s00;
                DoubleVector s11 = s00;
                DoubleVector s12 = s00;
                DoubleVector t0 = s00;
                DoubleVector t1 = s00;
                for (int n = h; n < length; n += LANES) {
                    DoubleVector u = DoubleVector.fromArray(SPECIES, g, g0 + n);
                    DoubleVector d0 = f0.mul(u).mul(DoubleVector.fromArray(SPECIES, slope, slope0 + n));
                    DoubleVector d1 = f1.mul(u).mul(DoubleVector.fromArray(SPECIES, slope, slope1 + n));
                    DoubleVector x0 = DoubleVector.fromArray(SPECIES, in, in0 + n);
                    DoubleVector x1 = DoubleVector.fromArray(SPECIES, in, in1 + n);
                    DoubleVector x2 = DoubleVector.fromArray(SPECIES, in, in2 + n);
                    s00 = d0.fma(x0, s00);
                    s01 = d0.fma(x1, s01);
                    s02 = d0.fma(x2, s02);
                    s10 = d1.fma(x0, s10);
                    s11 = d1.fma(x1, s11);
                    s12 = d1.fma(x2, s12);
                    t0 = u.fma(DoubleVector.fromArray(SPECIES, a, a0 + n), t0);
                    t1 = u.fma(DoubleVector.fromArray(SPECIES, a, a1 + n), t1);
                }
                s00.intoArray(lanes, h);
                s01.intoArray(lanes, h + LANES);
                s02.intoArray(lanes, h + 2 * LANES);
                s10.intoArray(lanes, h + 3 * LANES);
                s11.intoArray(lanes, h + 4 * LANES);
                s12.intoArray(lanes, h + 5 * LANES);
                t0.intoArray(lanes, h + 6 * LANES);
                t1.intoArray(lanes, h + 7 * LANES);
            }
            VectorReduction.sums(lanes, 8);
            int to = i * columns;
            for (int p = 0; p < columns; p++) {
                below[to + p] += lanes[RESULT + p];
            }
            above[i] += lanes[RESULT + 6];
            if (other > i) {
                for (int p = 0; p < columns; p++) {
                    below[to + columns + p] += lanes[RESULT + 3 + p];
                }
                above[other] += lanes[RESULT + 7];
            }
        }
    }

    /** With two rows above: ten sums per pair of neurons. */
    static void two(
            double[] weights,
            int w,
            double[] g,
            int g0,
            int g1,
            double[] slope,
            int slopeAt,
            double[] a,
            int aAt,
            int stride,
            int count,
            double[] in,
            int in0,
            int in1,
            int in2,
            int columns,
            int length,
            double[] below,
            double[] above,
            int aboveStride,
            double[] lanes) {
        for (int i = 0; i < count; i += 2) {
            int other = Math.min(i + 1, count - 1);
            int slope0 = slopeAt + i * stride;
            int slope1 = slopeAt + other * stride;
            int a0 = aAt + i * stride;
            int a1 = aAt + other * stride;
            DoubleVector f00 = DoubleVector.broadcast(SPECIES, weights[w + i]);
            DoubleVector f01 = DoubleVector.broadcast(SPECIES, weights[w + other]);
            DoubleVector f10 = DoubleVector.broadcast(SPECIES, weights[w + count + i]);
            DoubleVector f11 = DoubleVector.broadcast(SPECIES, weights[w + count + other]);
            for (int h = 0; h < LANES; h += STEP) {
                DoubleVector s00 = DoubleVector.zero(SPECIES);
                DoubleVector s01 = s00;
                DoubleVector s02 = s00;
                DoubleVector s10 = s00;
                DoubleVector s11 = s00;
                DoubleVector s12 = s00;
                DoubleVector t00 = s00;
                DoubleVector t01 = s00;
                DoubleVector t10 = s00;
                DoubleVector t11 = s00;
                for (int n = h; n < length; n += LANES) {
                    DoubleVector u0 = DoubleVector.fromArray(SPECIES, g, g0 + n);
                    DoubleVector u1 = DoubleVector.fromArray(SPECIES, g, g1 + n);
                    DoubleVector d0 = f10.fma(u1, f00.mul(u0)).mul(DoubleVector.fromArray(SPECIES, slope, slope0 + n));
                    DoubleVector d1 = f11.fma(u1, f01.mul(u0)).mul(DoubleVector.fromArray(SPECIES, slope, slope1 + n));
                    DoubleVector x0 = DoubleVector.fromArray(SPECIES, in, in0 + n);
                    DoubleVector x1 = DoubleVector.fromArray(SPECIES, in, in1 + n);
                    DoubleVector x2 = DoubleVector.fromArray(SPECIES, in, in2 + n);
                    s00 = d0.fma(x0, s00);
                    s01 = d0.fma(x1, s01);
                    s02 = d0.fma(x2, s02);
                    s10 = d1.fma(x0, s10);
                    s11 = d1.fma(x1, s11);
                    s12 = d1.fma(x2, s12);
                    DoubleVector y0 = DoubleVector.fromArray(SPECIES, a, a0 + n);
                    DoubleVector y1 = DoubleVector.fromArray(SPECIES, a, a1 + n);
                    t00 = u0.fma(y0, t00);
                    t01 = u0.fma(y1, t01);
                    t10 = u1.fma(y0, t10);
                    t11 = u1.fma(y1, t11);
                }
                s00.intoArray(lanes, h);
                s01.intoArray(lanes, h + LANES);
                s02.intoArray(lanes, h + 2 * LANES);
                s10.intoArray(lanes, h + 3 * LANES);
                s11.intoArray(lanes, h + 4 * LANES);
                s12.intoArray(lanes, h + 5 * LANES);
                t00.intoArray(lanes, h + 6 * LANES);
                t01.intoArray(lanes, h + 7 * LANES);
                t10.intoArray(lanes, h + 8 * LANES);
                t11.intoArray(lanes, h + 9 * LANES);
            }
            VectorReduction.sums(lanes, 10);
            int to = i * columns;
            for (int p = 0; p < columns; p++) {
                below[to + p] += lanes[RESULT + p];
            }
            above[i] += lanes[RESULT + 6];
            above[aboveStride + i] += lanes[RESULT + 8];
            if (other > i) {
                for (int p = 0; p < columns; p++) {
                    below[to + columns + p] += lanes[RESULT + 3 + p];
                }
                above[other] += lanes[RESULT + 7];
                above[aboveStride + other] += lanes[RESULT + 9];
            }
        }
    }
}
