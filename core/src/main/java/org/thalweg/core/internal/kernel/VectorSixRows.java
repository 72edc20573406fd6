package org.thalweg.core.internal.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Products of six rows with one to four panels of eight: one factor is broadcast, the other a vector of rows.
 *
 * <p>Written out, one method per shape: a vector that crosses a call that is not inlined is boxed. The panels of a group are a
 * constant apart, so that one register addresses them all: of pointers for which no register is left, the JVM's compiler keeps copies in
 * vector registers, and each turn of the loop then fetches them with the unit that multiplies.
 */
final class VectorSixRows {

    private static final VectorSpecies<Double> SPECIES = VectorRowOps.SPECIES;
    private static final int LANES = RowOps.LANES;
    private static final int GROUP = RowOps.GROUP;
    private static final int STEP = SPECIES.length();

    private VectorSixRows() {}

    /** Rows of a, of which the first {@code rows} count, against the first {@code panels} panels of the group at {@code from}. */
    static void tile(
            double[] a,
            int a0,
            int a1,
            int a2,
            int a3,
            int a4,
            int a5,
            double[] b,
            int from,
            int panels,
            int samples,
            double[] sums,
            int at,
            int sumStride,
            int rows,
            boolean fresh) {
        switch (panels) {
            case 1 -> one(a, a0, a1, a2, a3, a4, a5, b, from, samples, sums, at, sumStride, rows, fresh);
            case 2 -> two(a, a0, a1, a2, a3, a4, a5, b, from, samples, sums, at, sumStride, rows, fresh);
            case 3 -> three(a, a0, a1, a2, a3, a4, a5, b, from, samples, sums, at, sumStride, rows, fresh);
            default ->
                VectorSixByFour.four(a, a0, a1, a2, a3, a4, a5, b, from, samples, sums, at, sumStride, rows, fresh);
        }
    }

    private static void one(
            double[] a,
            int a0,
            int a1,
            int a2,
            int a3,
            int a4,
            int a5,
            double[] b,
            int from,
            int samples,
            double[] sums,
            int at,
            int sumStride,
            int rows,
            boolean fresh) {
        for (int h = 0; h < LANES; h += STEP) {
            DoubleVector s00 = DoubleVector.zero(SPECIES);
            DoubleVector s10 = DoubleVector.zero(SPECIES);
            DoubleVector s20 = DoubleVector.zero(SPECIES);
            DoubleVector s30 = DoubleVector.zero(SPECIES);
            DoubleVector s40 = DoubleVector.zero(SPECIES);
            DoubleVector s50 = DoubleVector.zero(SPECIES);
            int k = from + h;
            for (int n = 0; n < samples; n++) {
                DoubleVector b0 = DoubleVector.fromArray(SPECIES, b, k + GROUP * n);
                DoubleVector f0 = DoubleVector.broadcast(SPECIES, a[a0 + n]);
                s00 = f0.fma(b0, s00);
                DoubleVector f1 = DoubleVector.broadcast(SPECIES, a[a1 + n]);
                s10 = f1.fma(b0, s10);
                DoubleVector f2 = DoubleVector.broadcast(SPECIES, a[a2 + n]);
                s20 = f2.fma(b0, s20);
                DoubleVector f3 = DoubleVector.broadcast(SPECIES, a[a3 + n]);
                s30 = f3.fma(b0, s30);
                DoubleVector f4 = DoubleVector.broadcast(SPECIES, a[a4 + n]);
                s40 = f4.fma(b0, s40);
                DoubleVector f5 = DoubleVector.broadcast(SPECIES, a[a5 + n]);
                s50 = f5.fma(b0, s50);
            }
            int to = at + h;
            if (!fresh) {
                s00 = s00.add(DoubleVector.fromArray(SPECIES, sums, to));
                to += rows > 1 ? sumStride : 0;
                s10 = s10.add(DoubleVector.fromArray(SPECIES, sums, to));
                to += rows > 2 ? sumStride : 0;
                s20 = s20.add(DoubleVector.fromArray(SPECIES, sums, to));
                to += rows > 3 ? sumStride : 0;
                s30 = s30.add(DoubleVector.fromArray(SPECIES, sums, to));
                to += rows > 4 ? sumStride : 0;
                s40 = s40.add(DoubleVector.fromArray(SPECIES, sums, to));
                to += rows > 5 ? sumStride : 0;
                s50 = s50.add(DoubleVector.fromArray(SPECIES, sums, to));
                to = at + h;
            }
            s00.intoArray(sums, to);
            if (rows > 1) {
                to += sumStride;
                s10.intoArray(sums, to);
            }
            if (rows > 2) {
                to += sumStride;
                s20.intoArray(sums, to);
            }
            if (rows > 3) {
                to += sumStride;
                s30.intoArray(sums, to);
            }
            if (rows > 4) {
                to += sumStride;
                s40.intoArray(sums, to);
            }
            if (rows > 5) {
                to += sumStride;
                s50.intoArray(sums, to);
            }
        }
    }

    private static void two(
            double[] a,
            int a0,
            int a1,
            int a2,
            int a3,
            int a4,
            int a5,
            double[] b,
            int from,
            int samples,
            double[] sums,
            int at,
            int sumStride,
            int rows,
            boolean fresh) {
        for (int h = 0; h < LANES; h += STEP) {
            DoubleVector s00 = DoubleVector.zero(SPECIES);
            DoubleVector s01 = DoubleVector.zero(SPECIES);
            DoubleVector s10 = DoubleVector.zero(SPECIES);
            DoubleVector s11 = DoubleVector.zero(SPECIES);
            DoubleVector s20 = DoubleVector.zero(SPECIES);
            DoubleVector s21 = DoubleVector.zero(SPECIES);
            DoubleVector s30 = DoubleVector.zero(SPECIES);
            DoubleVector s31 = DoubleVector.zero(SPECIES);
            DoubleVector s40 = DoubleVector.zero(SPECIES);
            DoubleVector s41 = DoubleVector.zero(SPECIES);
            DoubleVector s50 = DoubleVector.zero(SPECIES);
            DoubleVector s51 = DoubleVector.zero(SPECIES);
            int k = from + h;
            for (int n = 0; n < samples; n++) {
                DoubleVector b0 = DoubleVector.fromArray(SPECIES, b, k + GROUP * n);
                DoubleVector b1 = DoubleVector.fromArray(SPECIES, b, k + GROUP * n + LANES);
                DoubleVector f0 = DoubleVector.broadcast(SPECIES, a[a0 + n]);
                s00 = f0.fma(b0, s00);
                s01 = f0.fma(b1, s01);
                DoubleVector f1 = DoubleVector.broadcast(SPECIES, a[a1 + n]);
                s10 = f1.fma(b0, s10);
                s11 = f1.fma(b1, s11);
                DoubleVector f2 = DoubleVector.broadcast(SPECIES, a[a2 + n]);
                s20 = f2.fma(b0, s20);
                s21 = f2.fma(b1, s21);
                DoubleVector f3 = DoubleVector.broadcast(SPECIES, a[a3 + n]);
                s30 = f3.fma(b0, s30);
                s31 = f3.fma(b1, s31);
                DoubleVector f4 = DoubleVector.broadcast(SPECIES, a[a4 + n]);
                s40 = f4.fma(b0, s40);
                s41 = f4.fma(b1, s41);
                DoubleVector f5 = DoubleVector.broadcast(SPECIES, a[a5 + n]);
                s50 = f5.fma(b0, s50);
                s51 = f5.fma(b1, s51);
            }
            int to = at + h;
            if (!fresh) {
                s00 = s00.add(DoubleVector.fromArray(SPECIES, sums, to));
                s01 = s01.add(DoubleVector.fromArray(SPECIES, sums, to + LANES));
                to += rows > 1 ? sumStride : 0;
                s10 = s10.add(DoubleVector.fromArray(SPECIES, sums, to));
                s11 = s11.add(DoubleVector.fromArray(SPECIES, sums, to + LANES));
                to += rows > 2 ? sumStride : 0;
                s20 = s20.add(DoubleVector.fromArray(SPECIES, sums, to));
                s21 = s21.add(DoubleVector.fromArray(SPECIES, sums, to + LANES));
                to += rows > 3 ? sumStride : 0;
                s30 = s30.add(DoubleVector.fromArray(SPECIES, sums, to));
                s31 = s31.add(DoubleVector.fromArray(SPECIES, sums, to + LANES));
                to += rows > 4 ? sumStride : 0;
                s40 = s40.add(DoubleVector.fromArray(SPECIES, sums, to));
                s41 = s41.add(DoubleVector.fromArray(SPECIES, sums, to + LANES));
                to += rows > 5 ? sumStride : 0;
                s50 = s50.add(DoubleVector.fromArray(SPECIES, sums, to));
                s51 = s51.add(DoubleVector.fromArray(SPECIES, sums, to + LANES));
                to = at + h;
            }
            s00.intoArray(sums, to);
            s01.intoArray(sums, to + LANES);
            if (rows > 1) {
                to += sumStride;
                s10.intoArray(sums, to);
                s11.intoArray(sums, to + LANES);
            }
            if (rows > 2) {
                to += sumStride;
                s20.intoArray(sums, to);
                s21.intoArray(sums, to + LANES);
            }
            if (rows > 3) {
                to += sumStride;
                s30.intoArray(sums, to);
                s31.intoArray(sums, to + LANES);
            }
            if (rows > 4) {
                to += sumStride;
                s40.intoArray(sums, to);
                s41.intoArray(sums, to + LANES);
            }
            if (rows > 5) {
                to += sumStride;
                s50.intoArray(sums, to);
                s51.intoArray(sums, to + LANES);
            }
        }
    }

    private static void three(
            double[] a,
            int a0,
            int a1,
            int a2,
            int a3,
            int a4,
            int a5,
            double[] b,
            int from,
            int samples,
            double[] sums,
            int at,
            int sumStride,
            int rows,
            boolean fresh) {
        for (int h = 0; h < LANES; h += STEP) {
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
            DoubleVector s40 = DoubleVector.zero(SPECIES);
            DoubleVector s41 = DoubleVector.zero(SPECIES);
            DoubleVector s42 = DoubleVector.zero(SPECIES);
            DoubleVector s50 = DoubleVector.zero(SPECIES);
            DoubleVector s51 = DoubleVector.zero(SPECIES);
            DoubleVector s52 = DoubleVector.zero(SPECIES);
            int k = from + h;
            for (int n = 0; n < samples; n++) {
                DoubleVector b0 = DoubleVector.fromArray(SPECIES, b, k + GROUP * n);
                DoubleVector b1 = DoubleVector.fromArray(SPECIES, b, k + GROUP * n + LANES);
                DoubleVector b2 = DoubleVector.fromArray(SPECIES, b, k + GROUP * n + 2 * LANES);
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
                DoubleVector f4 = DoubleVector.broadcast(SPECIES, a[a4 + n]);
                s40 = f4.fma(b0, s40);
                s41 = f4.fma(b1, s41);
                s42 = f4.fma(b2, s42);
                DoubleVector f5 = DoubleVector.broadcast(SPECIES, a[a5 + n]);
                s50 = f5.fma(b0, s50);
                s51 = f5.fma(b1, s51);
                s52 = f5.fma(b2, s52);
            }
            int to = at + h;
            if (!fresh) {
                s00 = s00.add(DoubleVector.fromArray(SPECIES, sums, to));
                s01 = s01.add(DoubleVector.fromArray(SPECIES, sums, to + LANES));
                s02 = s02.add(DoubleVector.fromArray(SPECIES, sums, to + 2 * LANES));
                to += rows > 1 ? sumStride : 0;
                s10 = s10.add(DoubleVector.fromArray(SPECIES, sums, to));
                s11 = s11.add(DoubleVector.fromArray(SPECIES, sums, to + LANES));
                s12 = s12.add(DoubleVector.fromArray(SPECIES, sums, to + 2 * LANES));
                to += rows > 2 ? sumStride : 0;
                s20 = s20.add(DoubleVector.fromArray(SPECIES, sums, to));
                s21 = s21.add(DoubleVector.fromArray(SPECIES, sums, to + LANES));
                s22 = s22.add(DoubleVector.fromArray(SPECIES, sums, to + 2 * LANES));
                to += rows > 3 ? sumStride : 0;
                s30 = s30.add(DoubleVector.fromArray(SPECIES, sums, to));
                s31 = s31.add(DoubleVector.fromArray(SPECIES, sums, to + LANES));
                s32 = s32.add(DoubleVector.fromArray(SPECIES, sums, to + 2 * LANES));
                to += rows > 4 ? sumStride : 0;
                s40 = s40.add(DoubleVector.fromArray(SPECIES, sums, to));
                s41 = s41.add(DoubleVector.fromArray(SPECIES, sums, to + LANES));
                s42 = s42.add(DoubleVector.fromArray(SPECIES, sums, to + 2 * LANES));
                to += rows > 5 ? sumStride : 0;
                s50 = s50.add(DoubleVector.fromArray(SPECIES, sums, to));
                s51 = s51.add(DoubleVector.fromArray(SPECIES, sums, to + LANES));
                s52 = s52.add(DoubleVector.fromArray(SPECIES, sums, to + 2 * LANES));
                to = at + h;
            }
            s00.intoArray(sums, to);
            s01.intoArray(sums, to + LANES);
            s02.intoArray(sums, to + 2 * LANES);
            if (rows > 1) {
                to += sumStride;
                s10.intoArray(sums, to);
                s11.intoArray(sums, to + LANES);
                s12.intoArray(sums, to + 2 * LANES);
            }
            if (rows > 2) {
                to += sumStride;
                s20.intoArray(sums, to);
                s21.intoArray(sums, to + LANES);
                s22.intoArray(sums, to + 2 * LANES);
            }
            if (rows > 3) {
                to += sumStride;
                s30.intoArray(sums, to);
                s31.intoArray(sums, to + LANES);
                s32.intoArray(sums, to + 2 * LANES);
            }
            if (rows > 4) {
                to += sumStride;
                s40.intoArray(sums, to);
                s41.intoArray(sums, to + LANES);
                s42.intoArray(sums, to + 2 * LANES);
            }
            if (rows > 5) {
                to += sumStride;
                s50.intoArray(sums, to);
                s51.intoArray(sums, to + LANES);
                s52.intoArray(sums, to + 2 * LANES);
            }
        }
    }
}
