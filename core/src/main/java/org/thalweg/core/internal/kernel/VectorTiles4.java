package org.thalweg.core.internal.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Dot products of 4 rows with 1 to 5 rows, kept in registers: the 8 partial sums of product (i, j) go to lanes[8 · (i · columns
 * + j) …]. A machine with fewer than 8 lanes takes several turns, each for some of the partial sums.
 *
 * <p>Written out, one method per shape: a vector that crosses a call that is not inlined is boxed.
 */
final class VectorTiles4 {

    private static final VectorSpecies<Double> SPECIES = VectorRowOps.SPECIES;
    private static final int LANES = RowOps.LANES;
    private static final int STEP = SPECIES.length();

    private VectorTiles4() {}

    /** Tile of 4 rows and {@code columns} rows. */
    static void tile(
            double[] a,
            int a0,
            int a1,
            int a2,
            int a3,
            double[] b,
            int at,
            int step,
            int columns,
            int length,
            double[] lanes) {
        switch (columns) {
            case 1 -> tile4x1(a, a0, a1, a2, a3, b, at, length, lanes);
            case 2 -> tile4x2(a, a0, a1, a2, a3, b, at, at + step, length, lanes);
            case 3 -> tile4x3(a, a0, a1, a2, a3, b, at, at + step, at + 2 * step, length, lanes);
            case 4 -> tile4x4(a, a0, a1, a2, a3, b, at, at + step, at + 2 * step, at + 3 * step, length, lanes);
            default ->
                tile4x5(
                        a,
                        a0,
                        a1,
                        a2,
                        a3,
                        b,
                        at,
                        at + step,
                        at + 2 * step,
                        at + 3 * step,
                        at + 4 * step,
                        length,
                        lanes);
        }
    }

    private static void tile4x1(
            double[] a, int a0, int a1, int a2, int a3, double[] b, int b0, int length, double[] lanes) {
        for (int h = 0; h < LANES; h += STEP) {
            DoubleVector s00 = DoubleVector.zero(SPECIES);
            DoubleVector s10 = DoubleVector.zero(SPECIES);
            DoubleVector s20 = DoubleVector.zero(SPECIES);
            DoubleVector s30 = DoubleVector.zero(SPECIES);
            for (int n = h; n < length; n += LANES) {
                DoubleVector v0 = DoubleVector.fromArray(SPECIES, b, b0 + n);
                DoubleVector u0 = DoubleVector.fromArray(SPECIES, a, a0 + n);
                s00 = u0.fma(v0, s00);
                DoubleVector u1 = DoubleVector.fromArray(SPECIES, a, a1 + n);
                s10 = u1.fma(v0, s10);
                DoubleVector u2 = DoubleVector.fromArray(SPECIES, a, a2 + n);
                s20 = u2.fma(v0, s20);
                DoubleVector u3 = DoubleVector.fromArray(SPECIES, a, a3 + n);
                s30 = u3.fma(v0, s30);
            }
            s00.intoArray(lanes, h);
            s10.intoArray(lanes, 8 + h);
            s20.intoArray(lanes, 16 + h);
            s30.intoArray(lanes, 24 + h);
        }
    }

    private static void tile4x2(
            double[] a, int a0, int a1, int a2, int a3, double[] b, int b0, int b1, int length, double[] lanes) {
        for (int h = 0; h < LANES; h += STEP) {
            DoubleVector s00 = DoubleVector.zero(SPECIES);
            DoubleVector s01 = DoubleVector.zero(SPECIES);
            DoubleVector s10 = DoubleVector.zero(SPECIES);
            DoubleVector s11 = DoubleVector.zero(SPECIES);
            DoubleVector s20 = DoubleVector.zero(SPECIES);
            DoubleVector s21 = DoubleVector.zero(SPECIES);
            DoubleVector s30 = DoubleVector.zero(SPECIES);
            DoubleVector s31 = DoubleVector.zero(SPECIES);
            for (int n = h; n < length; n += LANES) {
                DoubleVector v0 = DoubleVector.fromArray(SPECIES, b, b0 + n);
                DoubleVector v1 = DoubleVector.fromArray(SPECIES, b, b1 + n);
                DoubleVector u0 = DoubleVector.fromArray(SPECIES, a, a0 + n);
                s00 = u0.fma(v0, s00);
                s01 = u0.fma(v1, s01);
                DoubleVector u1 = DoubleVector.fromArray(SPECIES, a, a1 + n);
                s10 = u1.fma(v0, s10);
                s11 = u1.fma(v1, s11);
                DoubleVector u2 = DoubleVector.fromArray(SPECIES, a, a2 + n);
                s20 = u2.fma(v0, s20);
                s21 = u2.fma(v1, s21);
                DoubleVector u3 = DoubleVector.fromArray(SPECIES, a, a3 + n);
                s30 = u3.fma(v0, s30);
                s31 = u3.fma(v1, s31);
            }
            s00.intoArray(lanes, h);
            s01.intoArray(lanes, 8 + h);
            s10.intoArray(lanes, 16 + h);
            s11.intoArray(lanes, 24 + h);
            s20.intoArray(lanes, 32 + h);
            s21.intoArray(lanes, 40 + h);
            s30.intoArray(lanes, 48 + h);
            s31.intoArray(lanes, 56 + h);
        }
    }

    private static void tile4x3(
            double[] a,
            int a0,
            int a1,
            int a2,
            int a3,
            double[] b,
            int b0,
            int b1,
            int b2,
            int length,
            double[] lanes) {
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
            for (int n = h; n < length; n += LANES) {
                DoubleVector v0 = DoubleVector.fromArray(SPECIES, b, b0 + n);
                DoubleVector v1 = DoubleVector.fromArray(SPECIES, b, b1 + n);
                DoubleVector v2 = DoubleVector.fromArray(SPECIES, b, b2 + n);
                DoubleVector u0 = DoubleVector.fromArray(SPECIES, a, a0 + n);
                s00 = u0.fma(v0, s00);
                s01 = u0.fma(v1, s01);
                s02 = u0.fma(v2, s02);
                DoubleVector u1 = DoubleVector.fromArray(SPECIES, a, a1 + n);
                s10 = u1.fma(v0, s10);
                s11 = u1.fma(v1, s11);
                s12 = u1.fma(v2, s12);
                DoubleVector u2 = DoubleVector.fromArray(SPECIES, a, a2 + n);
                s20 = u2.fma(v0, s20);
                s21 = u2.fma(v1, s21);
                s22 = u2.fma(v2, s22);
                DoubleVector u3 = DoubleVector.fromArray(SPECIES, a, a3 + n);
                s30 = u3.fma(v0, s30);
                s31 = u3.fma(v1, s31);
                s32 = u3.fma(v2, s32);
            }
            s00.intoArray(lanes, h);
            s01.intoArray(lanes, 8 + h);
            s02.intoArray(lanes, 16 + h);
            s10.intoArray(lanes, 24 + h);
            s11.intoArray(lanes, 32 + h);
            s12.intoArray(lanes, 40 + h);
            s20.intoArray(lanes, 48 + h);
            s21.intoArray(lanes, 56 + h);
            s22.intoArray(lanes, 64 + h);
            s30.intoArray(lanes, 72 + h);
            s31.intoArray(lanes, 80 + h);
            s32.intoArray(lanes, 88 + h);
        }
    }

    private static void tile4x4(
            double[] a,
            int a0,
            int a1,
            int a2,
            int a3,
            double[] b,
            int b0,
            int b1,
            int b2,
            int b3,
            int length,
            double[] lanes) {
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
            for (int n = h; n < length; n += LANES) {
                DoubleVector u0 = DoubleVector.fromArray(SPECIES, a, a0 + n);
                DoubleVector u1 = DoubleVector.fromArray(SPECIES, a, a1 + n);
                DoubleVector u2 = DoubleVector.fromArray(SPECIES, a, a2 + n);
                DoubleVector u3 = DoubleVector.fromArray(SPECIES, a, a3 + n);
                DoubleVector v0 = DoubleVector.fromArray(SPECIES, b, b0 + n);
                s00 = u0.fma(v0, s00);
                s10 = u1.fma(v0, s10);
                s20 = u2.fma(v0, s20);
                s30 = u3.fma(v0, s30);
                DoubleVector v1 = DoubleVector.fromArray(SPECIES, b, b1 + n);
                s01 = u0.fma(v1, s01);
                s11 = u1.fma(v1, s11);
                s21 = u2.fma(v1, s21);
                s31 = u3.fma(v1, s31);
                DoubleVector v2 = DoubleVector.fromArray(SPECIES, b, b2 + n);
                s02 = u0.fma(v2, s02);
                s12 = u1.fma(v2, s12);
                s22 = u2.fma(v2, s22);
                s32 = u3.fma(v2, s32);
                DoubleVector v3 = DoubleVector.fromArray(SPECIES, b, b3 + n);
                s03 = u0.fma(v3, s03);
                s13 = u1.fma(v3, s13);
                s23 = u2.fma(v3, s23);
                s33 = u3.fma(v3, s33);
            }
            s00.intoArray(lanes, h);
            s01.intoArray(lanes, 8 + h);
            s02.intoArray(lanes, 16 + h);
            s03.intoArray(lanes, 24 + h);
            s10.intoArray(lanes, 32 + h);
            s11.intoArray(lanes, 40 + h);
            s12.intoArray(lanes, 48 + h);
            s13.intoArray(lanes, 56 + h);
            s20.intoArray(lanes, 64 + h);
            s21.intoArray(lanes, 72 + h);
            s22.intoArray(lanes, 80 + h);
            s23.intoArray(lanes, 88 + h);
            s30.intoArray(lanes, 96 + h);
            s31.intoArray(lanes, 104 + h);
            s32.intoArray(lanes, 112 + h);
            s33.intoArray(lanes, 120 + h);
        }
    }

    private static void tile4x5(
            double[] a,
            int a0,
            int a1,
            int a2,
            int a3,
            double[] b,
            int b0,
            int b1,
            int b2,
            int b3,
            int b4,
            int length,
            double[] lanes) {
        for (int h = 0; h < LANES; h += STEP) {
            DoubleVector s00 = DoubleVector.zero(SPECIES);
            DoubleVector s01 = DoubleVector.zero(SPECIES);
            DoubleVector s02 = DoubleVector.zero(SPECIES);
            DoubleVector s03 = DoubleVector.zero(SPECIES);
            DoubleVector s04 = DoubleVector.zero(SPECIES);
            DoubleVector s10 = DoubleVector.zero(SPECIES);
            DoubleVector s11 = DoubleVector.zero(SPECIES);
            DoubleVector s12 = DoubleVector.zero(SPECIES);
            DoubleVector s13 = DoubleVector.zero(SPECIES);
            DoubleVector s14 = DoubleVector.zero(SPECIES);
            DoubleVector s20 = DoubleVector.zero(SPECIES);
            DoubleVector s21 = DoubleVector.zero(SPECIES);
            DoubleVector s22 = DoubleVector.zero(SPECIES);
            DoubleVector s23 = DoubleVector.zero(SPECIES);
            DoubleVector s24 = DoubleVector.zero(SPECIES);
            DoubleVector s30 = DoubleVector.zero(SPECIES);
            DoubleVector s31 = DoubleVector.zero(SPECIES);
            DoubleVector s32 = DoubleVector.zero(SPECIES);
            DoubleVector s33 = DoubleVector.zero(SPECIES);
            DoubleVector s34 = DoubleVector.zero(SPECIES);
            for (int n = h; n < length; n += LANES) {
                DoubleVector u0 = DoubleVector.fromArray(SPECIES, a, a0 + n);
                DoubleVector u1 = DoubleVector.fromArray(SPECIES, a, a1 + n);
                DoubleVector u2 = DoubleVector.fromArray(SPECIES, a, a2 + n);
                DoubleVector u3 = DoubleVector.fromArray(SPECIES, a, a3 + n);
                DoubleVector v0 = DoubleVector.fromArray(SPECIES, b, b0 + n);
                s00 = u0.fma(v0, s00);
                s10 = u1.fma(v0, s10);
                s20 = u2.fma(v0, s20);
                s30 = u3.fma(v0, s30);
                DoubleVector v1 = DoubleVector.fromArray(SPECIES, b, b1 + n);
                s01 = u0.fma(v1, s01);
                s11 = u1.fma(v1, s11);
                s21 = u2.fma(v1, s21);
                s31 = u3.fma(v1, s31);
                DoubleVector v2 = DoubleVector.fromArray(SPECIES, b, b2 + n);
                s02 = u0.fma(v2, s02);
                s12 = u1.fma(v2, s12);
                s22 = u2.fma(v2, s22);
                s32 = u3.fma(v2, s32);
                DoubleVector v3 = DoubleVector.fromArray(SPECIES, b, b3 + n);
                s03 = u0.fma(v3, s03);
                s13 = u1.fma(v3, s13);
                s23 = u2.fma(v3, s23);
                s33 = u3.fma(v3, s33);
                DoubleVector v4 = DoubleVector.fromArray(SPECIES, b, b4 + n);
                s04 = u0.fma(v4, s04);
                s14 = u1.fma(v4, s14);
                s24 = u2.fma(v4, s24);
                s34 = u3.fma(v4, s34);
            }
            s00.intoArray(lanes, h);
            s01.intoArray(lanes, 8 + h);
            s02.intoArray(lanes, 16 + h);
            s03.intoArray(lanes, 24 + h);
            s04.intoArray(lanes, 32 + h);
            s10.intoArray(lanes, 40 + h);
            s11.intoArray(lanes, 48 + h);
            s12.intoArray(lanes, 56 + h);
            s13.intoArray(lanes, 64 + h);
            s14.intoArray(lanes, 72 + h);
            s20.intoArray(lanes, 80 + h);
            s21.intoArray(lanes, 88 + h);
            s22.intoArray(lanes, 96 + h);
            s23.intoArray(lanes, 104 + h);
            s24.intoArray(lanes, 112 + h);
            s30.intoArray(lanes, 120 + h);
            s31.intoArray(lanes, 128 + h);
            s32.intoArray(lanes, 136 + h);
            s33.intoArray(lanes, 144 + h);
            s34.intoArray(lanes, 152 + h);
        }
    }
}
