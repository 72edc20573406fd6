package org.thalweg.core.internal.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Linear combinations of one to three rows, four output rows at a time, with the weights kept in registers.
 *
 * <p>Written out, one method per shape: a vector that crosses a call that is not inlined is boxed.
 */
final class VectorNarrow {

    /** Most input rows. */
    static final int MOST = 3;

    private static final VectorSpecies<Double> SPECIES = VectorRowOps.SPECIES;
    private static final int STEP = SPECIES.length();

    private VectorNarrow() {}

    /** As {@link VectorAffine#fourRows} for inCount ≤ {@link #MOST}. */
    static void fourRows(
            double[] weights,
            int w,
            int outStep,
            int inStep,
            double[] bias,
            int biasAt,
            double[] in,
            int first,
            int step,
            int inCount,
            double[] out,
            int to,
            int stride,
            double[] scale,
            int scaleAt,
            int length) {
        double b0 = bias == null ? 0 : bias[biasAt];
        double b1 = bias == null ? 0 : bias[biasAt + 1];
        double b2 = bias == null ? 0 : bias[biasAt + 2];
        double b3 = bias == null ? 0 : bias[biasAt + 3];
        int last = first + (inCount - 1) * step;
        if (scale == null) {
            switch (inCount) {
                case 1 -> one(weights, w, outStep, b0, b1, b2, b3, in, first, out, to, stride, length);
                case 2 -> two(weights, w, outStep, inStep, b0, b1, b2, b3, in, first, last, out, to, stride, length);
                default ->
                    three(
                            weights,
                            w,
                            outStep,
                            inStep,
                            b0,
                            b1,
                            b2,
                            b3,
                            in,
                            first,
                            first + step,
                            last,
                            out,
                            to,
                            stride,
                            length);
            }
        } else {
            switch (inCount) {
                case 1 ->
                    oneScaled(weights, w, outStep, b0, b1, b2, b3, in, first, out, to, stride, scale, scaleAt, length);
                case 2 ->
                    twoScaled(
                            weights, w, outStep, inStep, b0, b1, b2, b3, in, first, last, out, to, stride, scale,
                            scaleAt, length);
                default ->
                    threeScaled(
                            weights,
                            w,
                            outStep,
                            inStep,
                            b0,
                            b1,
                            b2,
                            b3,
                            in,
                            first,
                            first + step,
                            last,
                            out,
                            to,
                            stride,
                            scale,
                            scaleAt,
                            length);
            }
        }
    }

    private static void one(
            double[] weights,
            int w,
            int outStep,
            double b0,
            double b1,
            double b2,
            double b3,
            double[] in,
            int i0,
            double[] out,
            int to,
            int stride,
            int length) {
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, b0);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, b1);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, b2);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, b3);
        DoubleVector f00 = DoubleVector.broadcast(SPECIES, weights[w]);
        DoubleVector f10 = DoubleVector.broadcast(SPECIES, weights[w + outStep]);
        DoubleVector f20 = DoubleVector.broadcast(SPECIES, weights[w + 2 * outStep]);
        DoubleVector f30 = DoubleVector.broadcast(SPECIES, weights[w + 3 * outStep]);
        int to1 = to + stride;
        int to2 = to + 2 * stride;
        int to3 = to + 3 * stride;
        for (int n = 0; n < length; n += STEP) {
            DoubleVector u0 = DoubleVector.fromArray(SPECIES, in, i0 + n);
            f00.fma(u0, c0).intoArray(out, to + n);
            f10.fma(u0, c1).intoArray(out, to1 + n);
            f20.fma(u0, c2).intoArray(out, to2 + n);
            f30.fma(u0, c3).intoArray(out, to3 + n);
        }
    }

    private static void two(
            double[] weights,
            int w,
            int outStep,
            int inStep,
            double b0,
            double b1,
            double b2,
            double b3,
            double[] in,
            int i0,
            int i1,
            double[] out,
            int to,
            int stride,
            int length) {
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, b0);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, b1);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, b2);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, b3);
        DoubleVector f00 = DoubleVector.broadcast(SPECIES, weights[w]);
        DoubleVector f01 = DoubleVector.broadcast(SPECIES, weights[w + inStep]);
        DoubleVector f10 = DoubleVector.broadcast(SPECIES, weights[w + outStep]);
        DoubleVector f11 = DoubleVector.broadcast(SPECIES, weights[w + outStep + inStep]);
        DoubleVector f20 = DoubleVector.broadcast(SPECIES, weights[w + 2 * outStep]);
        DoubleVector f21 = DoubleVector.broadcast(SPECIES, weights[w + 2 * outStep + inStep]);
        DoubleVector f30 = DoubleVector.broadcast(SPECIES, weights[w + 3 * outStep]);
        DoubleVector f31 = DoubleVector.broadcast(SPECIES, weights[w + 3 * outStep + inStep]);
        int to1 = to + stride;
        int to2 = to + 2 * stride;
        int to3 = to + 3 * stride;
        for (int n = 0; n < length; n += STEP) {
            DoubleVector u0 = DoubleVector.fromArray(SPECIES, in, i0 + n);
            DoubleVector u1 = DoubleVector.fromArray(SPECIES, in, i1 + n);
            f01.fma(u1, f00.fma(u0, c0)).intoArray(out, to + n);
            f11.fma(u1, f10.fma(u0, c1)).intoArray(out, to1 + n);
            f21.fma(u1, f20.fma(u0, c2)).intoArray(out, to2 + n);
            f31.fma(u1, f30.fma(u0, c3)).intoArray(out, to3 + n);
        }
    }

    private static void three(
            double[] weights,
            int w,
            int outStep,
            int inStep,
            double b0,
            double b1,
            double b2,
            double b3,
            double[] in,
            int i0,
            int i1,
            int i2,
            double[] out,
            int to,
            int stride,
            int length) {
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, b0);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, b1);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, b2);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, b3);
        DoubleVector f00 = DoubleVector.broadcast(SPECIES, weights[w]);
        DoubleVector f01 = DoubleVector.broadcast(SPECIES, weights[w + inStep]);
        DoubleVector f02 = DoubleVector.broadcast(SPECIES, weights[w + 2 * inStep]);
        DoubleVector f10 = DoubleVector.broadcast(SPECIES, weights[w + outStep]);
        DoubleVector f11 = DoubleVector.broadcast(SPECIES, weights[w + outStep + inStep]);
        DoubleVector f12 = DoubleVector.broadcast(SPECIES, weights[w + outStep + 2 * inStep]);
        DoubleVector f20 = DoubleVector.broadcast(SPECIES, weights[w + 2 * outStep]);
        DoubleVector f21 = DoubleVector.broadcast(SPECIES, weights[w + 2 * outStep + inStep]);
        DoubleVector f22 = DoubleVector.broadcast(SPECIES, weights[w + 2 * outStep + 2 * inStep]);
        DoubleVector f30 = DoubleVector.broadcast(SPECIES, weights[w + 3 * outStep]);
        DoubleVector f31 = DoubleVector.broadcast(SPECIES, weights[w + 3 * outStep + inStep]);
        DoubleVector f32 = DoubleVector.broadcast(SPECIES, weights[w + 3 * outStep + 2 * inStep]);
        int to1 = to + stride;
        int to2 = to + 2 * stride;
        int to3 = to + 3 * stride;
        for (int n = 0; n < length; n += STEP) {
            DoubleVector u0 = DoubleVector.fromArray(SPECIES, in, i0 + n);
            DoubleVector u1 = DoubleVector.fromArray(SPECIES, in, i1 + n);
            DoubleVector u2 = DoubleVector.fromArray(SPECIES, in, i2 + n);
            f02.fma(u2, f01.fma(u1, f00.fma(u0, c0))).intoArray(out, to + n);
            f12.fma(u2, f11.fma(u1, f10.fma(u0, c1))).intoArray(out, to1 + n);
            f22.fma(u2, f21.fma(u1, f20.fma(u0, c2))).intoArray(out, to2 + n);
            f32.fma(u2, f31.fma(u1, f30.fma(u0, c3))).intoArray(out, to3 + n);
        }
    }

    private static void oneScaled(
            double[] weights,
            int w,
            int outStep,
            double b0,
            double b1,
            double b2,
            double b3,
            double[] in,
            int i0,
            double[] out,
            int to,
            int stride,
            double[] scale,
            int scaleAt,
            int length) {
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, b0);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, b1);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, b2);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, b3);
        DoubleVector f00 = DoubleVector.broadcast(SPECIES, weights[w]);
        DoubleVector f10 = DoubleVector.broadcast(SPECIES, weights[w + outStep]);
        DoubleVector f20 = DoubleVector.broadcast(SPECIES, weights[w + 2 * outStep]);
        DoubleVector f30 = DoubleVector.broadcast(SPECIES, weights[w + 3 * outStep]);
        int to1 = to + stride;
        int to2 = to + 2 * stride;
        int to3 = to + 3 * stride;
        int at1 = scaleAt + stride;
        int at2 = scaleAt + 2 * stride;
        int at3 = scaleAt + 3 * stride;
        for (int n = 0; n < length; n += STEP) {
            DoubleVector u0 = DoubleVector.fromArray(SPECIES, in, i0 + n);
            f00.fma(u0, c0)
                    .mul(DoubleVector.fromArray(SPECIES, scale, scaleAt + n))
                    .intoArray(out, to + n);
            f10.fma(u0, c1).mul(DoubleVector.fromArray(SPECIES, scale, at1 + n)).intoArray(out, to1 + n);
            f20.fma(u0, c2).mul(DoubleVector.fromArray(SPECIES, scale, at2 + n)).intoArray(out, to2 + n);
            f30.fma(u0, c3).mul(DoubleVector.fromArray(SPECIES, scale, at3 + n)).intoArray(out, to3 + n);
        }
    }

    private static void twoScaled(
            double[] weights,
            int w,
            int outStep,
            int inStep,
            double b0,
            double b1,
            double b2,
            double b3,
            double[] in,
            int i0,
            int i1,
            double[] out,
            int to,
            int stride,
            double[] scale,
            int scaleAt,
            int length) {
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, b0);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, b1);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, b2);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, b3);
        DoubleVector f00 = DoubleVector.broadcast(SPECIES, weights[w]);
        DoubleVector f01 = DoubleVector.broadcast(SPECIES, weights[w + inStep]);
        DoubleVector f10 = DoubleVector.broadcast(SPECIES, weights[w + outStep]);
        DoubleVector f11 = DoubleVector.broadcast(SPECIES, weights[w + outStep + inStep]);
        DoubleVector f20 = DoubleVector.broadcast(SPECIES, weights[w + 2 * outStep]);
        DoubleVector f21 = DoubleVector.broadcast(SPECIES, weights[w + 2 * outStep + inStep]);
        DoubleVector f30 = DoubleVector.broadcast(SPECIES, weights[w + 3 * outStep]);
        DoubleVector f31 = DoubleVector.broadcast(SPECIES, weights[w + 3 * outStep + inStep]);
        int to1 = to + stride;
        int to2 = to + 2 * stride;
        int to3 = to + 3 * stride;
        int at1 = scaleAt + stride;
        int at2 = scaleAt + 2 * stride;
        int at3 = scaleAt + 3 * stride;
        for (int n = 0; n < length; n += STEP) {
            DoubleVector u0 = DoubleVector.fromArray(SPECIES, in, i0 + n);
            DoubleVector u1 = DoubleVector.fromArray(SPECIES, in, i1 + n);
            f01.fma(u1, f00.fma(u0, c0))
                    .mul(DoubleVector.fromArray(SPECIES, scale, scaleAt + n))
                    .intoArray(out, to + n);
            f11.fma(u1, f10.fma(u0, c1))
                    .mul(DoubleVector.fromArray(SPECIES, scale, at1 + n))
                    .intoArray(out, to1 + n);
            f21.fma(u1, f20.fma(u0, c2))
                    .mul(DoubleVector.fromArray(SPECIES, scale, at2 + n))
                    .intoArray(out, to2 + n);
            f31.fma(u1, f30.fma(u0, c3))
                    .mul(DoubleVector.fromArray(SPECIES, scale, at3 + n))
                    .intoArray(out, to3 + n);
        }
    }

    private static void threeScaled(
            double[] weights,
            int w,
            int outStep,
            int inStep,
            double b0,
            double b1,
            double b2,
            double b3,
            double[] in,
            int i0,
            int i1,
            int i2,
            double[] out,
            int to,
            int stride,
            double[] scale,
            int scaleAt,
            int length) {
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, b0);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, b1);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, b2);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, b3);
        DoubleVector f00 = DoubleVector.broadcast(SPECIES, weights[w]);
        DoubleVector f01 = DoubleVector.broadcast(SPECIES, weights[w + inStep]);
        DoubleVector f02 = DoubleVector.broadcast(SPECIES, weights[w + 2 * inStep]);
        DoubleVector f10 = DoubleVector.broadcast(SPECIES, weights[w + outStep]);
        DoubleVector f11 = DoubleVector.broadcast(SPECIES, weights[w + outStep + inStep]);
        DoubleVector f12 = DoubleVector.broadcast(SPECIES, weights[w + outStep + 2 * inStep]);
        DoubleVector f20 = DoubleVector.broadcast(SPECIES, weights[w + 2 * outStep]);
        DoubleVector f21 = DoubleVector.broadcast(SPECIES, weights[w + 2 * outStep + inStep]);
        DoubleVector f22 = DoubleVector.broadcast(SPECIES, weights[w + 2 * outStep + 2 * inStep]);
        DoubleVector f30 = DoubleVector.broadcast(SPECIES, weights[w + 3 * outStep]);
        DoubleVector f31 = DoubleVector.broadcast(SPECIES, weights[w + 3 * outStep + inStep]);
        DoubleVector f32 = DoubleVector.broadcast(SPECIES, weights[w + 3 * outStep + 2 * inStep]);
        int to1 = to + stride;
        int to2 = to + 2 * stride;
        int to3 = to + 3 * stride;
        int at1 = scaleAt + stride;
        int at2 = scaleAt + 2 * stride;
        int at3 = scaleAt + 3 * stride;
        for (int n = 0; n < length; n += STEP) {
            DoubleVector u0 = DoubleVector.fromArray(SPECIES, in, i0 + n);
            DoubleVector u1 = DoubleVector.fromArray(SPECIES, in, i1 + n);
            DoubleVector u2 = DoubleVector.fromArray(SPECIES, in, i2 + n);
            f02.fma(u2, f01.fma(u1, f00.fma(u0, c0)))
                    .mul(DoubleVector.fromArray(SPECIES, scale, scaleAt + n))
                    .intoArray(out, to + n);
            f12.fma(u2, f11.fma(u1, f10.fma(u0, c1)))
                    .mul(DoubleVector.fromArray(SPECIES, scale, at1 + n))
                    .intoArray(out, to1 + n);
            f22.fma(u2, f21.fma(u1, f20.fma(u0, c2)))
                    .mul(DoubleVector.fromArray(SPECIES, scale, at2 + n))
                    .intoArray(out, to2 + n);
            f32.fma(u2, f31.fma(u1, f30.fma(u0, c3)))
                    .mul(DoubleVector.fromArray(SPECIES, scale, at3 + n))
                    .intoArray(out, to3 + n);
        }
    }
}
