package org.thalweg.core.internal.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** Linear combinations of rows, each hot loop one method: a vector that crosses a call that is not inlined is boxed. */
final class VectorAffine {

    private static final VectorSpecies<Double> SPECIES = VectorRowOps.SPECIES;
    private static final int STEP = SPECIES.length();

    private VectorAffine() {}

    /** {@link RowOps#affine}. */
    static void affine(
            double[] weights,
            int weightsAt,
            int outStep,
            int inStep,
            double[] bias,
            int biasAt,
            Rows in,
            int inFrom,
            int inRowStep,
            int inCount,
            Rows out,
            int outFrom,
            int outCount,
            Rows scale,
            int length) {
        int first = in.at(inFrom);
        int step = inRowStep * in.stride;
        if (inCount == 2 && bias != null && scale == null && VectorShort.fits(length)) {
            VectorShort.affineTwo(
                    weights,
                    weightsAt,
                    outStep,
                    inStep,
                    bias,
                    biasAt,
                    in.data,
                    first,
                    first + step,
                    out.data,
                    out.at(outFrom),
                    out.stride,
                    outCount,
                    length);
            return;
        }
        double[] factor = scale == null ? null : scale.data;
        int scaleAt = scale == null ? 0 : scale.at(0);
        for (int i = 0; i < outCount; ) {
            int left = outCount - i;
            int w = weightsAt + i * outStep;
            if (left == 1 || outCount < 4) {
                oneRow(
                        weights,
                        w,
                        inStep,
                        bias == null ? 0 : bias[biasAt + i],
                        in.data,
                        first,
                        step,
                        inCount,
                        out.data,
                        out.at(outFrom + i),
                        factor,
                        scaleAt + i * out.stride,
                        length);
                i++;
            } else if (left < 4) {
                // Two or three rows: the last four once more.
                i = outCount - 4;
            } else {
                four(
                        weights,
                        w,
                        outStep,
                        inStep,
                        bias,
                        biasAt + i,
                        in.data,
                        first,
                        step,
                        inCount,
                        out.data,
                        out.at(outFrom + i),
                        out.stride,
                        factor,
                        scaleAt + i * out.stride,
                        length);
                i += 4;
            }
        }
    }

    private static void four(
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
            double[] factor,
            int factorAt,
            int length) {
        if (inCount <= VectorNarrow.MOST) {
            VectorNarrow.fourRows(
                    weights, w, outStep, inStep, bias, biasAt, in, first, step, inCount, out, to, stride, factor,
                    factorAt, length);
        } else {
            fourRows(
                    weights, w, outStep, inStep, bias, biasAt, in, first, step, inCount, out, to, stride, factor,
                    factorAt, length);
        }
    }

    /**
     * Four output rows at a time, two vectors of samples wide: eight independent chains.
     *
     * @param scale factors with the row stride of out, or null
     */
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
        DoubleVector b0 = DoubleVector.broadcast(SPECIES, bias == null ? 0 : bias[biasAt]);
        DoubleVector b1 = DoubleVector.broadcast(SPECIES, bias == null ? 0 : bias[biasAt + 1]);
        DoubleVector b2 = DoubleVector.broadcast(SPECIES, bias == null ? 0 : bias[biasAt + 2]);
        DoubleVector b3 = DoubleVector.broadcast(SPECIES, bias == null ? 0 : bias[biasAt + 3]);
        int n = 0;
        for (; n + 2 * STEP <= length; n += 2 * STEP) {
            DoubleVector s0 = b0;
            DoubleVector s1 = b1;
            DoubleVector s2 = b2;
            DoubleVector s3 = b3;
            DoubleVector t0 = b0;
            DoubleVector t1 = b1;
            DoubleVector t2 = b2;
            DoubleVector t3 = b3;
            for (int p = 0, at = first + n, wp = w; p < inCount; p++, at += step, wp += inStep) {
                DoubleVector u = DoubleVector.fromArray(SPECIES, in, at);
                DoubleVector v = DoubleVector.fromArray(SPECIES, in, at + STEP);
                DoubleVector f0 = DoubleVector.broadcast(SPECIES, weights[wp]);
                s0 = f0.fma(u, s0);
                t0 = f0.fma(v, t0);
                DoubleVector f1 = DoubleVector.broadcast(SPECIES, weights[wp + outStep]);
                s1 = f1.fma(u, s1);
                t1 = f1.fma(v, t1);
                DoubleVector f2 = DoubleVector.broadcast(SPECIES, weights[wp + 2 * outStep]);
                s2 = f2.fma(u, s2);
                t2 = f2.fma(v, t2);
                DoubleVector f3 = DoubleVector.broadcast(SPECIES, weights[wp + 3 * outStep]);
                s3 = f3.fma(u, s3);
                t3 = f3.fma(v, t3);
            }
            if (scale != null) {
                s0 = s0.mul(DoubleVector.fromArray(SPECIES, scale, scaleAt + n));
                t0 = t0.mul(DoubleVector.fromArray(SPECIES, scale, scaleAt + n + STEP));
                s1 = s1.mul(DoubleVector.fromArray(SPECIES, scale, scaleAt + stride + n));
                t1 = t1.mul(DoubleVector.fromArray(SPECIES, scale, scaleAt + stride + n + STEP));
                s2 = s2.mul(DoubleVector.fromArray(SPECIES, scale, scaleAt + 2 * stride + n));
                t2 = t2.mul(DoubleVector.fromArray(SPECIES, scale, scaleAt + 2 * stride + n + STEP));
                s3 = s3.mul(DoubleVector.fromArray(SPECIES, scale, scaleAt + 3 * stride + n));
                t3 = t3.mul(DoubleVector.fromArray(SPECIES, scale, scaleAt + 3 * stride + n + STEP));
            }
            s0.intoArray(out, to + n);
            t0.intoArray(out, to + n + STEP);
            s1.intoArray(out, to + stride + n);
            t1.intoArray(out, to + stride + n + STEP);
            s2.intoArray(out, to + 2 * stride + n);
            t2.intoArray(out, to + 2 * stride + n + STEP);
            s3.intoArray(out, to + 3 * stride + n);
            t3.intoArray(out, to + 3 * stride + n + STEP);
        }
        for (; n < length; n += STEP) {
            DoubleVector s0 = b0;
            DoubleVector s1 = b1;
            DoubleVector s2 = b2;
            DoubleVector s3 = b3;
            for (int p = 0, at = first + n, wp = w; p < inCount; p++, at += step, wp += inStep) {
                DoubleVector u = DoubleVector.fromArray(SPECIES, in, at);
                s0 = DoubleVector.broadcast(SPECIES, weights[wp]).fma(u, s0);
                s1 = DoubleVector.broadcast(SPECIES, weights[wp + outStep]).fma(u, s1);
                s2 = DoubleVector.broadcast(SPECIES, weights[wp + 2 * outStep]).fma(u, s2);
                s3 = DoubleVector.broadcast(SPECIES, weights[wp + 3 * outStep]).fma(u, s3);
            }
            if (scale != null) {
                s0 = s0.mul(DoubleVector.fromArray(SPECIES, scale, scaleAt + n));
                s1 = s1.mul(DoubleVector.fromArray(SPECIES, scale, scaleAt + stride + n));
                s2 = s2.mul(DoubleVector.fromArray(SPECIES, scale, scaleAt + 2 * stride + n));
                s3 = s3.mul(DoubleVector.fromArray(SPECIES, scale, scaleAt + 3 * stride + n));
            }
            s0.intoArray(out, to + n);
            s1.intoArray(out, to + stride + n);
            s2.intoArray(out, to + 2 * stride + n);
            s3.intoArray(out, to + 3 * stride + n);
        }
    }

    /** One output row, four vectors of samples wide. */
    static void oneRow(
            double[] weights,
            int w,
            int inStep,
            double start,
            double[] in,
            int first,
            int step,
            int inCount,
            double[] out,
            int to,
            double[] scale,
            int scaleAt,
            int length) {
        DoubleVector b = DoubleVector.broadcast(SPECIES, start);
        int n = 0;
        for (; n + 4 * STEP <= length; n += 4 * STEP) {
            DoubleVector s0 = b;
            DoubleVector s1 = b;
            DoubleVector s2 = b;
            DoubleVector s3 = b;
            for (int p = 0, at = first + n, wp = w; p < inCount; p++, at += step, wp += inStep) {
                DoubleVector f = DoubleVector.broadcast(SPECIES, weights[wp]);
                s0 = f.fma(DoubleVector.fromArray(SPECIES, in, at), s0);
                s1 = f.fma(DoubleVector.fromArray(SPECIES, in, at + STEP), s1);
                s2 = f.fma(DoubleVector.fromArray(SPECIES, in, at + 2 * STEP), s2);
                s3 = f.fma(DoubleVector.fromArray(SPECIES, in, at + 3 * STEP), s3);
            }
            if (scale != null) {
                s0 = s0.mul(DoubleVector.fromArray(SPECIES, scale, scaleAt + n));
                s1 = s1.mul(DoubleVector.fromArray(SPECIES, scale, scaleAt + n + STEP));
                s2 = s2.mul(DoubleVector.fromArray(SPECIES, scale, scaleAt + n + 2 * STEP));
                s3 = s3.mul(DoubleVector.fromArray(SPECIES, scale, scaleAt + n + 3 * STEP));
            }
            s0.intoArray(out, to + n);
            s1.intoArray(out, to + n + STEP);
            s2.intoArray(out, to + n + 2 * STEP);
            s3.intoArray(out, to + n + 3 * STEP);
        }
        if (n + 2 * STEP <= length) {
            DoubleVector s0 = b;
            DoubleVector s1 = b;
            for (int p = 0, at = first + n, wp = w; p < inCount; p++, at += step, wp += inStep) {
                DoubleVector f = DoubleVector.broadcast(SPECIES, weights[wp]);
                s0 = f.fma(DoubleVector.fromArray(SPECIES, in, at), s0);
                s1 = f.fma(DoubleVector.fromArray(SPECIES, in, at + STEP), s1);
            }
            if (scale != null) {
                s0 = s0.mul(DoubleVector.fromArray(SPECIES, scale, scaleAt + n));
                s1 = s1.mul(DoubleVector.fromArray(SPECIES, scale, scaleAt + n + STEP));
            }
            s0.intoArray(out, to + n);
            s1.intoArray(out, to + n + STEP);
            n += 2 * STEP;
        }
        for (; n < length; n += STEP) {
            DoubleVector s = b;
            for (int p = 0, at = first + n, wp = w; p < inCount; p++, at += step, wp += inStep) {
                s = DoubleVector.broadcast(SPECIES, weights[wp]).fma(DoubleVector.fromArray(SPECIES, in, at), s);
            }
            if (scale != null) {
                s = s.mul(DoubleVector.fromArray(SPECIES, scale, scaleAt + n));
            }
            s.intoArray(out, to + n);
        }
    }

    /** One output row, added to what it holds. */
    static void addRow(
            double[] weights,
            int w,
            int inStep,
            double[] in,
            int first,
            int step,
            int inCount,
            double[] out,
            int to,
            int length) {
        int n = 0;
        for (; n + 4 * STEP <= length; n += 4 * STEP) {
            DoubleVector s0 = DoubleVector.fromArray(SPECIES, out, to + n);
            DoubleVector s1 = DoubleVector.fromArray(SPECIES, out, to + n + STEP);
            DoubleVector s2 = DoubleVector.fromArray(SPECIES, out, to + n + 2 * STEP);
            DoubleVector s3 = DoubleVector.fromArray(SPECIES, out, to + n + 3 * STEP);
            for (int p = 0, at = first + n, wp = w; p < inCount; p++, at += step, wp += inStep) {
                DoubleVector f = DoubleVector.broadcast(SPECIES, weights[wp]);
                s0 = f.fma(DoubleVector.fromArray(SPECIES, in, at), s0);
                s1 = f.fma(DoubleVector.fromArray(SPECIES, in, at + STEP), s1);
                s2 = f.fma(DoubleVector.fromArray(SPECIES, in, at + 2 * STEP), s2);
                s3 = f.fma(DoubleVector.fromArray(SPECIES, in, at + 3 * STEP), s3);
            }
            s0.intoArray(out, to + n);
            s1.intoArray(out, to + n + STEP);
            s2.intoArray(out, to + n + 2 * STEP);
            s3.intoArray(out, to + n + 3 * STEP);
        }
        for (; n < length; n += STEP) {
            DoubleVector s = DoubleVector.fromArray(SPECIES, out, to + n);
            for (int p = 0, at = first + n, wp = w; p < inCount; p++, at += step, wp += inStep) {
                s = DoubleVector.broadcast(SPECIES, weights[wp]).fma(DoubleVector.fromArray(SPECIES, in, at), s);
            }
            s.intoArray(out, to + n);
        }
    }
}
