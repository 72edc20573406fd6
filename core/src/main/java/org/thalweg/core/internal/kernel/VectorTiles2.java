package org.thalweg.core.internal.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Dot products of 2 rows with 1 to 5 rows, kept in registers: the 8 partial sums of product (i, j) go to lanes[8 · (i · columns
 * + j) …]. A machine with fewer than 8 lanes takes several turns, each for some of the partial sums.
 *
 * <p>Written out, one method per shape: a vector that crosses a call that is not inlined is boxed.
 */
final class VectorTiles2 {

    private static final VectorSpecies<Double> SPECIES = VectorRowOps.SPECIES;
    private static final int LANES = RowOps.LANES;
    private static final int STEP = SPECIES.length();

    private VectorTiles2() {}

    /** Tile of 2 rows and {@code columns} rows. */
    static void tile(
            double[] a, int a0, int a1, double[] b, int at, int step, int columns, int length, double[] lanes) {
        switch (columns) {
            case 1 -> tile2x1(a, a0, a1, b, at, length, lanes);
            case 2 -> tile2x2(a, a0, a1, b, at, at + step, length, lanes);
            case 3 -> tile2x3(a, a0, a1, b, at, at + step, at + 2 * step, length, lanes);
            case 4 -> tile2x4(a, a0, a1, b, at, at + step, at + 2 * step, at + 3 * step, length, lanes);
            default -> tile2x5(a, a0, a1, b, at, at + step, at + 2 * step, at + 3 * step, at + 4 * step, length, lanes);
        }
    }

    private static void tile2x1(double[] a, int a0, int a1, double[] b, int b0, int length, double[] lanes) {
        for (int h = 0; h < LANES; h += STEP) {
            DoubleVector s00 = DoubleVector.zero(SPECIES);
            DoubleVector s10 = DoubleVector.zero(SPECIES);
            for (int n = h; n < length; n += LANES) {
                DoubleVector v0 = DoubleVector.fromArray(SPECIES, b, b0 + n);
                DoubleVector u0 = DoubleVector.fromArray(SPECIES, a, a0 + n);
                s00 = u0.fma(v0, s00);
                DoubleVector u1 = DoubleVector.fromArray(SPECIES, a, a1 + n);
                s10 = u1.fma(v0, s10);
            }
            s00.intoArray(lanes, h);
            s10.intoArray(lanes, 8 + h);
        }
    }

    private static void tile2x2(double[] a, int a0, int a1, double[] b, int b0, int b1, int length, double[] lanes) {
        for (int h = 0; h < LANES; h += STEP) {
            DoubleVector s00 = DoubleVector.zero(SPECIES);
            DoubleVector s01 = DoubleVector.zero(SPECIES);
            DoubleVector s10 = DoubleVector.zero(SPECIES);
            DoubleVector s11 = DoubleVector.zero(SPECIES);
            for (int n = h; n < length; n += LANES) {
                DoubleVector u0 = DoubleVector.fromArray(SPECIES, a, a0 + n);
                DoubleVector u1 = DoubleVector.fromArray(SPECIES, a, a1 + n);
                DoubleVector v0 = DoubleVector.fromArray(SPECIES, b, b0 + n);
                s00 = u0.fma(v0, s00);
                s10 = u1.fma(v0, s10);
                DoubleVector v1 = DoubleVector.fromArray(SPECIES, b, b1 + n);
                s01 = u0.fma(v1, s01);
                s11 = u1.fma(v1, s11);
            }
            s00.intoArray(lanes, h);
            s01.intoArray(lanes, 8 + h);
            s10.intoArray(lanes, 16 + h);
            s11.intoArray(lanes, 24 + h);
        }
    }

    private static void tile2x3(
            double[] a, int a0, int a1, double[] b, int b0, int b1, int b2, int length, double[] lanes) {
        for (int h = 0; h < LANES; h += STEP) {
            DoubleVector s00 = DoubleVector.zero(SPECIES);
            DoubleVector s01 = DoubleVector.zero(SPECIES);
            DoubleVector s02 = DoubleVector.zero(SPECIES);
            DoubleVector s10 = DoubleVector.zero(SPECIES);
            DoubleVector s11 = DoubleVector.zero(SPECIES);
            DoubleVector s12 = DoubleVector.zero(SPECIES);
            for (int n = h; n < length; n += LANES) {
                DoubleVector u0 = DoubleVector.fromArray(SPECIES, a, a0 + n);
                DoubleVector u1 = DoubleVector.fromArray(SPECIES, a, a1 + n);
                DoubleVector v0 = DoubleVector.fromArray(SPECIES, b, b0 + n);
                s00 = u0.fma(v0, s00);
                s10 = u1.fma(v0, s10);
                DoubleVector v1 = DoubleVector.fromArray(SPECIES, b, b1 + n);
                s01 = u0.fma(v1, s01);
                s11 = u1.fma(v1, s11);
                DoubleVector v2 = DoubleVector.fromArray(SPECIES, b, b2 + n);
                s02 = u0.fma(v2, s02);
                s12 = u1.fma(v2, s12);
            }
            s00.intoArray(lanes, h);
            s01.intoArray(lanes, 8 + h);
            s02.intoArray(lanes, 16 + h);
            s10.intoArray(lanes, 24 + h);
            s11.intoArray(lanes, 32 + h);
            s12.intoArray(lanes, 40 + h);
        }
    }

    private static void tile2x4(
            double[] a, int a0, int a1, double[] b, int b0, int b1, int b2, int b3, int length, double[] lanes) {
        for (int h = 0; h < LANES; h += STEP) {
            DoubleVector s00 = DoubleVector.zero(SPECIES);
            DoubleVector s01 = DoubleVector.zero(SPECIES);
            DoubleVector s02 = DoubleVector.zero(SPECIES);
            DoubleVector s03 = DoubleVector.zero(SPECIES);
            DoubleVector s10 = DoubleVector.zero(SPECIES);
            DoubleVector s11 = DoubleVector.zero(SPECIES);
            DoubleVector s12 = DoubleVector.zero(SPECIES);
            DoubleVector s13 = DoubleVector.zero(SPECIES);
            for (int n = h; n < length; n += LANES) {
                DoubleVector u0 = DoubleVector.fromArray(SPECIES, a, a0 + n);
                DoubleVector u1 = DoubleVector.fromArray(SPECIES, a, a1 + n);
                DoubleVector v0 = DoubleVector.fromArray(SPECIES, b, b0 + n);
                s00 = u0.fma(v0, s00);
                s10 = u1.fma(v0, s10);
                DoubleVector v1 = DoubleVector.fromArray(SPECIES, b, b1 + n);
                s01 = u0.fma(v1, s01);
                s11 = u1.fma(v1, s11);
                DoubleVector v2 = DoubleVector.fromArray(SPECIES, b, b2 + n);
                s02 = u0.fma(v2, s02);
                s12 = u1.fma(v2, s12);
                DoubleVector v3 = DoubleVector.fromArray(SPECIES, b, b3 + n);
                s03 = u0.fma(v3, s03);
                s13 = u1.fma(v3, s13);
            }
            s00.intoArray(lanes, h);
            s01.intoArray(lanes, 8 + h);
            s02.intoArray(lanes, 16 + h);
            s03.intoArray(lanes, 24 + h);
            s10.intoArray(lanes, 32 + h);
            s11.intoArray(lanes, 40 + h);
            s12.intoArray(lanes, 48 + h);
            s13.intoArray(lanes, 56 + h);
        }
    }

    private static void tile2x5(
            double[] a,
            int a0,
            int a1,
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
            for (int n = h; n < length; n += LANES) {
                DoubleVector u0 = DoubleVector.fromArray(SPECIES, a, a0 + n);
                DoubleVector u1 = DoubleVector.fromArray(SPECIES, a, a1 + n);
                DoubleVector v0 = DoubleVector.fromArray(SPECIES, b, b0 + n);
                s00 = u0.fma(v0, s00);
                s10 = u1.fma(v0, s10);
                DoubleVector v1 = DoubleVector.fromArray(SPECIES, b, b1 + n);
                s01 = u0.fma(v1, s01);
                s11 = u1.fma(v1, s11);
                DoubleVector v2 = DoubleVector.fromArray(SPECIES, b, b2 + n);
                s02 = u0.fma(v2, s02);
                s12 = u1.fma(v2, s12);
                DoubleVector v3 = DoubleVector.fromArray(SPECIES, b, b3 + n);
                s03 = u0.fma(v3, s03);
                s13 = u1.fma(v3, s13);
                DoubleVector v4 = DoubleVector.fromArray(SPECIES, b, b4 + n);
                s04 = u0.fma(v4, s04);
                s14 = u1.fma(v4, s14);
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
        }
    }
}
