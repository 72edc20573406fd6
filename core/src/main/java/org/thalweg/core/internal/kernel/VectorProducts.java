package org.thalweg.core.internal.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Products of rows with a matrix stored samples × rows: one factor is broadcast, the other a vector of rows.
 *
 * <p>Written out: a vector that crosses a call that is not inlined is boxed.
 */
final class VectorProducts {

    private static final VectorSpecies<Double> SPECIES = VectorRowOps.SPECIES;
    private static final int STEP = SPECIES.length();

    private VectorProducts() {}

    /**
     * Four rows of a, of which the first {@code rows} count, against columns 0 … columns−1 of b; columns is a multiple of 8.
     */
    static void fourRows(
            double[] a,
            int a0,
            int a1,
            int a2,
            int a3,
            double[] b,
            int from,
            int step,
            int samples,
            int columns,
            double[] sums,
            int at,
            int sumStride,
            int rows) {
        int j = 0;
        for (; j + 3 * STEP <= columns; j += 3 * STEP) {
            threeVectors(a, a0, a1, a2, a3, b, from + j, step, samples, sums, at + j, sumStride, rows);
        }
        for (; j < columns; j += STEP) {
            oneVector(a, a0, a1, a2, a3, b, from + j, step, samples, sums, at + j, sumStride, rows);
        }
    }

    private static void threeVectors(
            double[] a,
            int a0,
            int a1,
            int a2,
            int a3,
            double[] b,
            int from,
            int step,
            int samples,
            double[] sums,
            int at,
            int sumStride,
            int rows) {
        DoubleVector s00 = DoubleVector.zero(SPECIES);
        DoubleVector s01 = DoubleVector.zero(SPECIES);
        DoubleVector s02 = DoubleVector.zero(SPECIES);
        DoubleVector s10 = DoubleVector.zero(SPECIES);
        DoubleVector s11 = DoubleVector.zero(SPECIES);
        DoubleVector s12 = DoubleVector.zero(SPECIES);
        DoubleVector s20 = DoubleVector.zero(SPECIES);
        DoubleVector s21 = DoubleVector.zero(SPECIES);
        DoubleVector s22 = DoubleVector.zero(SPECIES);
        DoubleVector s30 = DoubleVector.zero(SPECIES);
        DoubleVector s31 = DoubleVector.zero(SPECIES);
        DoubleVector s32 = DoubleVector.zero(SPECIES);
        for (int n = 0, k = from; n < samples; n++, k += step) {
            DoubleVector b0 = DoubleVector.fromArray(SPECIES, b, k);
            DoubleVector b1 = DoubleVector.fromArray(SPECIES, b, k + STEP);
            DoubleVector b2 = DoubleVector.fromArray(SPECIES, b, k + 2 * STEP);
            DoubleVector f0 = DoubleVector.broadcast(SPECIES, a[a0 + n]);
            s00 = f0.fma(b0, s00);
            s01 = f0.fma(b1, s01);
            s02 = f0.fma(b2, s02);
            DoubleVector f1 = DoubleVector.broadcast(SPECIES, a[a1 + n]);
            s10 = f1.fma(b0, s10);
            s11 = f1.fma(b1, s11);
            s12 = f1.fma(b2, s12);
            DoubleVector f2 = DoubleVector.broadcast(SPECIES, a[a2 + n]);
            s20 = f2.fma(b0, s20);
            s21 = f2.fma(b1, s21);
            s22 = f2.fma(b2, s22);
            DoubleVector f3 = DoubleVector.broadcast(SPECIES, a[a3 + n]);
            s30 = f3.fma(b0, s30);
            s31 = f3.fma(b1, s31);
            s32 = f3.fma(b2, s32);
        }
        DoubleVector.fromArray(SPECIES, sums, at).add(s00).intoArray(sums, at);
        DoubleVector.fromArray(SPECIES, sums, at + STEP).add(s01).intoArray(sums, at + STEP);
        DoubleVector.fromArray(SPECIES, sums, at + 2 * STEP).add(s02).intoArray(sums, at + 2 * STEP);
        if (rows > 1) {
            DoubleVector.fromArray(SPECIES, sums, at + sumStride).add(s10).intoArray(sums, at + sumStride);
            DoubleVector.fromArray(SPECIES, sums, at + sumStride + STEP)
                    .add(s11)
                    .intoArray(sums, at + sumStride + STEP);
            DoubleVector.fromArray(SPECIES, sums, at + sumStride + 2 * STEP)
                    .add(s12)
                    .intoArray(sums, at + sumStride + 2 * STEP);
        }
        if (rows > 2) {
            DoubleVector.fromArray(SPECIES, sums, at + 2 * sumStride).add(s20).intoArray(sums, at + 2 * sumStride);
            DoubleVector.fromArray(SPECIES, sums, at + 2 * sumStride + STEP)
                    .add(s21)
                    .intoArray(sums, at + 2 * sumStride + STEP);
            DoubleVector.fromArray(SPECIES, sums, at + 2 * sumStride + 2 * STEP)
                    .add(s22)
                    .intoArray(sums, at + 2 * sumStride + 2 * STEP);
        }
        if (rows > 3) {
            DoubleVector.fromArray(SPECIES, sums, at + 3 * sumStride).add(s30).intoArray(sums, at + 3 * sumStride);
            DoubleVector.fromArray(SPECIES, sums, at + 3 * sumStride + STEP)
                    .add(s31)
                    .intoArray(sums, at + 3 * sumStride + STEP);
            DoubleVector.fromArray(SPECIES, sums, at + 3 * sumStride + 2 * STEP)
                    .add(s32)
                    .intoArray(sums, at + 3 * sumStride + 2 * STEP);
        }
    }

    private static void oneVector(
            double[] a,
            int a0,
            int a1,
            int a2,
            int a3,
            double[] b,
            int from,
            int step,
            int samples,
            double[] sums,
            int at,
            int sumStride,
            int rows) {
        DoubleVector s00 = DoubleVector.zero(SPECIES);
        DoubleVector s10 = DoubleVector.zero(SPECIES);
        DoubleVector s20 = DoubleVector.zero(SPECIES);
        DoubleVector s30 = DoubleVector.zero(SPECIES);
        for (int n = 0, k = from; n < samples; n++, k += step) {
            DoubleVector b0 = DoubleVector.fromArray(SPECIES, b, k);
            DoubleVector f0 = DoubleVector.broadcast(SPECIES, a[a0 + n]);
            s00 = f0.fma(b0, s00);
            DoubleVector f1 = DoubleVector.broadcast(SPECIES, a[a1 + n]);
            s10 = f1.fma(b0, s10);
            DoubleVector f2 = DoubleVector.broadcast(SPECIES, a[a2 + n]);
            s20 = f2.fma(b0, s20);
            DoubleVector f3 = DoubleVector.broadcast(SPECIES, a[a3 + n]);
            s30 = f3.fma(b0, s30);
        }
        DoubleVector.fromArray(SPECIES, sums, at).add(s00).intoArray(sums, at);
        if (rows > 1) {
            DoubleVector.fromArray(SPECIES, sums, at + sumStride).add(s10).intoArray(sums, at + sumStride);
        }
        if (rows > 2) {
            DoubleVector.fromArray(SPECIES, sums, at + 2 * sumStride).add(s20).intoArray(sums, at + 2 * sumStride);
        }
        if (rows > 3) {
            DoubleVector.fromArray(SPECIES, sums, at + 3 * sumStride).add(s30).intoArray(sums, at + 3 * sumStride);
        }
    }
}
