package org.thalweg.core.internal.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Products of five rows with panels of eight: one factor is broadcast, the other a vector of rows.
 *
 * <p>Written out, one method per shape: a vector that crosses a call that is not inlined is boxed. Indices are a constant
 * times the sample number, so that the compiler can hoist their checks.
 */
final class VectorProducts {

    /** Rows of a tile. */
    static final int ROWS = 5;

    private static final VectorSpecies<Double> SPECIES = VectorRowOps.SPECIES;
    private static final int LANES = RowOps.LANES;
    private static final int STEP = SPECIES.length();

    private VectorProducts() {}

    /** Five rows of a, of which the first {@code rows} count, against {@code panels} panels of b that are panel apart. */
    static void fiveRows(
            double[] a,
            int a0,
            int a1,
            int a2,
            int a3,
            int a4,
            double[] b,
            int from,
            int panel,
            int panels,
            int samples,
            double[] sums,
            int at,
            int sumStride,
            int rows) {
        int tiles = (panels + 3) / 4;
        for (int t = 0, j = 0, next; t < tiles; t++, j = next) {
            next = (t + 1) * panels / tiles;
            int p = from + j * panel;
            int to = at + j * LANES;
            switch (next - j) {
                case 1 -> one(a, a0, a1, a2, a3, a4, b, p, samples, sums, to, sumStride, rows);
                case 2 -> two(a, a0, a1, a2, a3, a4, b, p, p + panel, samples, sums, to, sumStride, rows);
                case 3 ->
                    three(a, a0, a1, a2, a3, a4, b, p, p + panel, p + 2 * panel, samples, sums, to, sumStride, rows);
                default ->
                    four(
                            a,
                            a0,
                            a1,
                            a2,
                            a3,
                            a4,
                            b,
                            p,
                            p + panel,
                            p + 2 * panel,
                            p + 3 * panel,
                            samples,
                            sums,
                            to,
                            sumStride,
                            rows);
            }
        }
    }

    private static void one(
            double[] a,
            int a0,
            int a1,
            int a2,
            int a3,
            int a4,
            double[] b,
            int p0,
            int samples,
            double[] sums,
            int at,
            int sumStride,
            int rows) {
        for (int h = 0; h < LANES; h += STEP) {
            DoubleVector s00 = DoubleVector.zero(SPECIES);
            DoubleVector s10 = DoubleVector.zero(SPECIES);
            DoubleVector s20 = DoubleVector.zero(SPECIES);
            DoubleVector s30 = DoubleVector.zero(SPECIES);
            DoubleVector s40 = DoubleVector.zero(SPECIES);
            int k0 = p0 + h;
            for (int n = 0; n < samples; n++) {
                DoubleVector b0 = DoubleVector.fromArray(SPECIES, b, k0 + LANES * n);
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
            }
            int to = at + h;
            DoubleVector.fromArray(SPECIES, sums, to).add(s00).intoArray(sums, to);
            if (rows > 1) {
                to += sumStride;
                DoubleVector.fromArray(SPECIES, sums, to).add(s10).intoArray(sums, to);
            }
            if (rows > 2) {
                to += sumStride;
                DoubleVector.fromArray(SPECIES, sums, to).add(s20).intoArray(sums, to);
            }
            if (rows > 3) {
                to += sumStride;
                DoubleVector.fromArray(SPECIES, sums, to).add(s30).intoArray(sums, to);
            }
            if (rows > 4) {
                to += sumStride;
                DoubleVector.fromArray(SPECIES, sums, to).add(s40).intoArray(sums, to);
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
            double[] b,
            int p0,
            int p1,
            int samples,
            double[] sums,
            int at,
            int sumStride,
            int rows) {
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
            int k0 = p0 + h;
            int k1 = p1 + h;
            for (int n = 0; n < samples; n++) {
                DoubleVector b0 = DoubleVector.fromArray(SPECIES, b, k0 + LANES * n);
                DoubleVector b1 = DoubleVector.fromArray(SPECIES, b, k1 + LANES * n);
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
            }
            int to = at + h;
            DoubleVector.fromArray(SPECIES, sums, to).add(s00).intoArray(sums, to);
            DoubleVector.fromArray(SPECIES, sums, to + LANES).add(s01).intoArray(sums, to + LANES);
            if (rows > 1) {
                to += sumStride;
                DoubleVector.fromArray(SPECIES, sums, to).add(s10).intoArray(sums, to);
                DoubleVector.fromArray(SPECIES, sums, to + LANES).add(s11).intoArray(sums, to + LANES);
            }
            if (rows > 2) {
                to += sumStride;
                DoubleVector.fromArray(SPECIES, sums, to).add(s20).intoArray(sums, to);
                DoubleVector.fromArray(SPECIES, sums, to + LANES).add(s21).intoArray(sums, to + LANES);
            }
            if (rows > 3) {
                to += sumStride;
                DoubleVector.fromArray(SPECIES, sums, to).add(s30).intoArray(sums, to);
                DoubleVector.fromArray(SPECIES, sums, to + LANES).add(s31).intoArray(sums, to + LANES);
            }
            if (rows > 4) {
                to += sumStride;
                DoubleVector.fromArray(SPECIES, sums, to).add(s40).intoArray(sums, to);
                DoubleVector.fromArray(SPECIES, sums, to + LANES).add(s41).intoArray(sums, to + LANES);
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
            double[] b,
            int p0,
            int p1,
            int p2,
            int samples,
            double[] sums,
            int at,
            int sumStride,
            int rows) {
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
            int k0 = p0 + h;
            int k1 = p1 + h;
            int k2 = p2 + h;
            for (int n = 0; n < samples; n++) {
                DoubleVector b0 = DoubleVector.fromArray(SPECIES, b, k0 + LANES * n);
                DoubleVector b1 = DoubleVector.fromArray(SPECIES, b, k1 + LANES * n);
                DoubleVector b2 = DoubleVector.fromArray(SPECIES, b, k2 + LANES * n);
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
            }
            int to = at + h;
            DoubleVector.fromArray(SPECIES, sums, to).add(s00).intoArray(sums, to);
            DoubleVector.fromArray(SPECIES, sums, to + LANES).add(s01).intoArray(sums, to + LANES);
            DoubleVector.fromArray(SPECIES, sums, to + 2 * LANES).add(s02).intoArray(sums, to + 2 * LANES);
            if (rows > 1) {
                to += sumStride;
                DoubleVector.fromArray(SPECIES, sums, to).add(s10).intoArray(sums, to);
                DoubleVector.fromArray(SPECIES, sums, to + LANES).add(s11).intoArray(sums, to + LANES);
                DoubleVector.fromArray(SPECIES, sums, to + 2 * LANES).add(s12).intoArray(sums, to + 2 * LANES);
            }
            if (rows > 2) {
                to += sumStride;
                DoubleVector.fromArray(SPECIES, sums, to).add(s20).intoArray(sums, to);
                DoubleVector.fromArray(SPECIES, sums, to + LANES).add(s21).intoArray(sums, to + LANES);
                DoubleVector.fromArray(SPECIES, sums, to + 2 * LANES).add(s22).intoArray(sums, to + 2 * LANES);
            }
            if (rows > 3) {
                to += sumStride;
                DoubleVector.fromArray(SPECIES, sums, to).add(s30).intoArray(sums, to);
                DoubleVector.fromArray(SPECIES, sums, to + LANES).add(s31).intoArray(sums, to + LANES);
                DoubleVector.fromArray(SPECIES, sums, to + 2 * LANES).add(s32).intoArray(sums, to + 2 * LANES);
            }
            if (rows > 4) {
                to += sumStride;
                DoubleVector.fromArray(SPECIES, sums, to).add(s40).intoArray(sums, to);
                DoubleVector.fromArray(SPECIES, sums, to + LANES).add(s41).intoArray(sums, to + LANES);
                DoubleVector.fromArray(SPECIES, sums, to + 2 * LANES).add(s42).intoArray(sums, to + 2 * LANES);
            }
        }
    }

    private static void four(
            double[] a,
            int a0,
            int a1,
            int a2,
            int a3,
            int a4,
            double[] b,
            int p0,
            int p1,
            int p2,
            int p3,
            int samples,
            double[] sums,
            int at,
            int sumStride,
            int rows) {
        for (int h = 0; h < LANES; h += STEP) {
            DoubleVector s00 = DoubleVector.zero(SPECIES);
            DoubleVector s01 = DoubleVector.zero(SPECIES);
            DoubleVector s02 = DoubleVector.zero(SPECIES);
            DoubleVector s03 = DoubleVector.zero(SPECIES);
            DoubleVector s10 = DoubleVector.zero(SPECIES);
            DoubleVector s11 = DoubleVector.zero(SPECIES);
            DoubleVector s12 = DoubleVector.zero(SPECIES);
            DoubleVector s13 = DoubleVector.zero(SPECIES);
            DoubleVector s20 = DoubleVector.zero(SPECIES);
            DoubleVector s21 = DoubleVector.zero(SPECIES);
            DoubleVector s22 = DoubleVector.zero(SPECIES);
            DoubleVector s23 = DoubleVector.zero(SPECIES);
            DoubleVector s30 = DoubleVector.zero(SPECIES);
            DoubleVector s31 = DoubleVector.zero(SPECIES);
            DoubleVector s32 = DoubleVector.zero(SPECIES);
            DoubleVector s33 = DoubleVector.zero(SPECIES);
            DoubleVector s40 = DoubleVector.zero(SPECIES);
            DoubleVector s41 = DoubleVector.zero(SPECIES);
            DoubleVector s42 = DoubleVector.zero(SPECIES);
            DoubleVector s43 = DoubleVector.zero(SPECIES);
            int k0 = p0 + h;
            int k1 = p1 + h;
            int k2 = p2 + h;
            int k3 = p3 + h;
            for (int n = 0; n < samples; n++) {
                DoubleVector b0 = DoubleVector.fromArray(SPECIES, b, k0 + LANES * n);
                DoubleVector b1 = DoubleVector.fromArray(SPECIES, b, k1 + LANES * n);
                DoubleVector b2 = DoubleVector.fromArray(SPECIES, b, k2 + LANES * n);
                DoubleVector b3 = DoubleVector.fromArray(SPECIES, b, k3 + LANES * n);
                DoubleVector f0 = DoubleVector.broadcast(SPECIES, a[a0 + n]);
                s00 = f0.fma(b0, s00);
                s01 = f0.fma(b1, s01);
                s02 = f0.fma(b2, s02);
                s03 = f0.fma(b3, s03);
                DoubleVector f1 = DoubleVector.broadcast(SPECIES, a[a1 + n]);
                s10 = f1.fma(b0, s10);
                s11 = f1.fma(b1, s11);
                s12 = f1.fma(b2, s12);
                s13 = f1.fma(b3, s13);
                DoubleVector f2 = DoubleVector.broadcast(SPECIES, a[a2 + n]);
                s20 = f2.fma(b0, s20);
                s21 = f2.fma(b1, s21);
                s22 = f2.fma(b2, s22);
                s23 = f2.fma(b3, s23);
                DoubleVector f3 = DoubleVector.broadcast(SPECIES, a[a3 + n]);
                s30 = f3.fma(b0, s30);
                s31 = f3.fma(b1, s31);
                s32 = f3.fma(b2, s32);
                s33 = f3.fma(b3, s33);
                DoubleVector f4 = DoubleVector.broadcast(SPECIES, a[a4 + n]);
                s40 = f4.fma(b0, s40);
                s41 = f4.fma(b1, s41);
                s42 = f4.fma(b2, s42);
                s43 = f4.fma(b3, s43);
            }
            int to = at + h;
            DoubleVector.fromArray(SPECIES, sums, to).add(s00).intoArray(sums, to);
            DoubleVector.fromArray(SPECIES, sums, to + LANES).add(s01).intoArray(sums, to + LANES);
            DoubleVector.fromArray(SPECIES, sums, to + 2 * LANES).add(s02).intoArray(sums, to + 2 * LANES);
            DoubleVector.fromArray(SPECIES, sums, to + 3 * LANES).add(s03).intoArray(sums, to + 3 * LANES);
            if (rows > 1) {
                to += sumStride;
                DoubleVector.fromArray(SPECIES, sums, to).add(s10).intoArray(sums, to);
                DoubleVector.fromArray(SPECIES, sums, to + LANES).add(s11).intoArray(sums, to + LANES);
                DoubleVector.fromArray(SPECIES, sums, to + 2 * LANES).add(s12).intoArray(sums, to + 2 * LANES);
                DoubleVector.fromArray(SPECIES, sums, to + 3 * LANES).add(s13).intoArray(sums, to + 3 * LANES);
            }
            if (rows > 2) {
                to += sumStride;
                DoubleVector.fromArray(SPECIES, sums, to).add(s20).intoArray(sums, to);
                DoubleVector.fromArray(SPECIES, sums, to + LANES).add(s21).intoArray(sums, to + LANES);
                DoubleVector.fromArray(SPECIES, sums, to + 2 * LANES).add(s22).intoArray(sums, to + 2 * LANES);
                DoubleVector.fromArray(SPECIES, sums, to + 3 * LANES).add(s23).intoArray(sums, to + 3 * LANES);
            }
            if (rows > 3) {
                to += sumStride;
                DoubleVector.fromArray(SPECIES, sums, to).add(s30).intoArray(sums, to);
                DoubleVector.fromArray(SPECIES, sums, to + LANES).add(s31).intoArray(sums, to + LANES);
                DoubleVector.fromArray(SPECIES, sums, to + 2 * LANES).add(s32).intoArray(sums, to + 2 * LANES);
                DoubleVector.fromArray(SPECIES, sums, to + 3 * LANES).add(s33).intoArray(sums, to + 3 * LANES);
            }
            if (rows > 4) {
                to += sumStride;
                DoubleVector.fromArray(SPECIES, sums, to).add(s40).intoArray(sums, to);
                DoubleVector.fromArray(SPECIES, sums, to + LANES).add(s41).intoArray(sums, to + LANES);
                DoubleVector.fromArray(SPECIES, sums, to + 2 * LANES).add(s42).intoArray(sums, to + 2 * LANES);
                DoubleVector.fromArray(SPECIES, sums, to + 3 * LANES).add(s43).intoArray(sums, to + 3 * LANES);
            }
        }
    }
}
