package org.thalweg.core.internal.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Sums of three factors, {@link RowOps#pairs} and {@link RowOps#crosses}: the product of two of them is formed in registers.
 *
 * <p>Six sums of each product share its multiplication. Rows of slabs are a constant apart, so that few registers address them.
 */
final class VectorPairs {

    private static final VectorSpecies<Double> SPECIES = VectorRowOps.SPECIES;
    private static final int LANES = RowOps.LANES;
    private static final int STEP = SPECIES.length();
    private static final int SIX = RowOps.SIX;
    private static final int THREE = RowOps.THREE;
    private static final int RESULT = VectorReduction.RESULT;

    private VectorPairs() {}

    /** {@link RowOps#pairs}. */
    static void pairs(
            Rows a,
            int i,
            int rows,
            Rows x,
            int products,
            int length,
            double[] sums,
            int at,
            int next,
            double[] lanes) {
        int last = i + rows - 1;
        for (int j = 0; j <= last; j += 2) {
            int j1 = a.at(Math.min(j + 1, last));
            for (int q = 0; q < products; q += SIX) {
                fourBySix(a.data, a.at(i), a.at(last), a.at(j), j1, x.data, x.at(q), length, lanes);
                VectorReduction.sums(lanes, 4 * SIX);
                int count = Math.min(SIX, products - q);
                add(lanes, 0, count, sums, at, SampleBlocks.pad(i + 1), q, i, j);
                if (rows == 2) {
                    add(lanes, 2 * SIX, count, sums, next, SampleBlocks.pad(i + 2), q, i + 1, j);
                }
            }
        }
    }

    /** Adds the sums of neuron i with j and, if it is not after i, j + 1. */
    private static void add(
            double[] lanes, int from, int count, double[] sums, int at, int stride, int q, int i, int j) {
        int to = at + q * stride + j;
        add(lanes, RESULT + from, count, sums, to, stride);
        if (j < i) {
            add(lanes, RESULT + from + SIX, count, sums, to + 1, stride);
        }
    }

    /** Six sums in straight code: a loop over so few costs several times what it adds. */
    private static void add(double[] lanes, int from, int count, double[] sums, int to, int stride) {
        if (count == SIX) {
            sums[to] += lanes[from];
            sums[to + stride] += lanes[from + 1];
            sums[to + 2 * stride] += lanes[from + 2];
            sums[to + 3 * stride] += lanes[from + 3];
            sums[to + 4 * stride] += lanes[from + 4];
            sums[to + 5 * stride] += lanes[from + 5];
            return;
        }
        for (int k = 0, at = to; k < count; k++, at += stride) {
            sums[at] += lanes[from + k];
        }
    }

    private static void fourBySix(
            double[] a, int i0, int i1, int j0, int j1, double[] x, int from, int length, double[] lanes) {
        for (int h = 0; h < LANES; h += STEP) {
            DoubleVector s00 = DoubleVector.zero(SPECIES);
            DoubleVector s01 = DoubleVector.zero(SPECIES);
            DoubleVector s02 = DoubleVector.zero(SPECIES);
            DoubleVector s03 = DoubleVector.zero(SPECIES);
            DoubleVector s04 = DoubleVector.zero(SPECIES);
            DoubleVector s05 = DoubleVector.zero(SPECIES);
            DoubleVector s10 = DoubleVector.zero(SPECIES);
            DoubleVector s11 = DoubleVector.zero(SPECIES);
            DoubleVector s12 = DoubleVector.zero(SPECIES);
            DoubleVector s13 = DoubleVector.zero(SPECIES);
            DoubleVector s14 = DoubleVector.zero(SPECIES);
            DoubleVector s15 = DoubleVector.zero(SPECIES);
            DoubleVector s20 = DoubleVector.zero(SPECIES);
            DoubleVector s21 = DoubleVector.zero(SPECIES);
            DoubleVector s22 = DoubleVector.zero(SPECIES);
            DoubleVector s23 = DoubleVector.zero(SPECIES);
            DoubleVector s24 = DoubleVector.zero(SPECIES);
            DoubleVector s25 = DoubleVector.zero(SPECIES);
            DoubleVector s30 = DoubleVector.zero(SPECIES);
            DoubleVector s31 = DoubleVector.zero(SPECIES);
            DoubleVector s32 = DoubleVector.zero(SPECIES);
            DoubleVector s33 = DoubleVector.zero(SPECIES);
            DoubleVector s34 = DoubleVector.zero(SPECIES);
            DoubleVector s35 = DoubleVector.zero(SPECIES);
            int k = from - 5 * h;
            for (int n = h; n < length; n += LANES) {
                DoubleVector u0 = DoubleVector.fromArray(SPECIES, a, i0 + n);
                DoubleVector u1 = DoubleVector.fromArray(SPECIES, a, i1 + n);
                DoubleVector v0 = DoubleVector.fromArray(SPECIES, a, j0 + n);
                DoubleVector v1 = DoubleVector.fromArray(SPECIES, a, j1 + n);
                DoubleVector d0 = u0.mul(v0);
                DoubleVector d1 = u0.mul(v1);
                DoubleVector d2 = u1.mul(v0);
                DoubleVector d3 = u1.mul(v1);
                DoubleVector x0 = DoubleVector.fromArray(SPECIES, x, k + SIX * n);
                s00 = d0.fma(x0, s00);
                s10 = d1.fma(x0, s10);
                s20 = d2.fma(x0, s20);
                s30 = d3.fma(x0, s30);
                DoubleVector x1 = DoubleVector.fromArray(SPECIES, x, k + SIX * n + LANES);
                s01 = d0.fma(x1, s01);
                s11 = d1.fma(x1, s11);
                s21 = d2.fma(x1, s21);
                s31 = d3.fma(x1, s31);
                DoubleVector x2 = DoubleVector.fromArray(SPECIES, x, k + SIX * n + 2 * LANES);
                s02 = d0.fma(x2, s02);
                s12 = d1.fma(x2, s12);
                s22 = d2.fma(x2, s22);
                s32 = d3.fma(x2, s32);
                DoubleVector x3 = DoubleVector.fromArray(SPECIES, x, k + SIX * n + 3 * LANES);
                s03 = d0.fma(x3, s03);
                s13 = d1.fma(x3, s13);
                s23 = d2.fma(x3, s23);
                s33 = d3.fma(x3, s33);
                DoubleVector x4 = DoubleVector.fromArray(SPECIES, x, k + SIX * n + 4 * LANES);
                s04 = d0.fma(x4, s04);
                s14 = d1.fma(x4, s14);
                s24 = d2.fma(x4, s24);
                s34 = d3.fma(x4, s34);
                DoubleVector x5 = DoubleVector.fromArray(SPECIES, x, k + SIX * n + 5 * LANES);
                s05 = d0.fma(x5, s05);
                s15 = d1.fma(x5, s15);
                s25 = d2.fma(x5, s25);
                s35 = d3.fma(x5, s35);
            }
            s00.intoArray(lanes, h);
            s01.intoArray(lanes, LANES + h);
            s02.intoArray(lanes, 2 * LANES + h);
            s03.intoArray(lanes, 3 * LANES + h);
            s04.intoArray(lanes, 4 * LANES + h);
            s05.intoArray(lanes, 5 * LANES + h);
            s10.intoArray(lanes, 6 * LANES + h);
            s11.intoArray(lanes, 7 * LANES + h);
            s12.intoArray(lanes, 8 * LANES + h);
            s13.intoArray(lanes, 9 * LANES + h);
            s14.intoArray(lanes, 10 * LANES + h);
            s15.intoArray(lanes, 11 * LANES + h);
            s20.intoArray(lanes, 12 * LANES + h);
            s21.intoArray(lanes, 13 * LANES + h);
            s22.intoArray(lanes, 14 * LANES + h);
            s23.intoArray(lanes, 15 * LANES + h);
            s24.intoArray(lanes, 16 * LANES + h);
            s25.intoArray(lanes, 17 * LANES + h);
            s30.intoArray(lanes, 18 * LANES + h);
            s31.intoArray(lanes, 19 * LANES + h);
            s32.intoArray(lanes, 20 * LANES + h);
            s33.intoArray(lanes, 21 * LANES + h);
            s34.intoArray(lanes, 22 * LANES + h);
            s35.intoArray(lanes, 23 * LANES + h);
        }
    }

    /** {@link RowOps#crosses}. */
    static void crosses(
            Rows a,
            int i,
            Rows u,
            int columns,
            Rows v,
            int count,
            int length,
            double[] sums,
            int at,
            int stride,
            double[] lanes) {
        for (int p = 0; p < columns; p += THREE) {
            for (int j = 0; j < count; j += SIX) {
                threeBySix(a.data, a.at(i), u.data, u.at(p), v.data, v.at(j), length, lanes);
                VectorReduction.sums(lanes, THREE * SIX);
                int wanted = Math.min(SIX, count - j);
                for (int r = 0, to = at + p * stride + j; r < Math.min(THREE, columns - p); r++, to += stride) {
                    add(lanes, RESULT + r * SIX, wanted, sums, to, 1);
                }
            }
        }
    }

    private static void threeBySix(
            double[] a, int i, double[] u, int uFrom, double[] v, int vFrom, int length, double[] lanes) {
        for (int h = 0; h < LANES; h += STEP) {
            DoubleVector s00 = DoubleVector.zero(SPECIES);
            DoubleVector s01 = DoubleVector.zero(SPECIES);
            DoubleVector s02 = DoubleVector.zero(SPECIES);
            DoubleVector s03 = DoubleVector.zero(SPECIES);
            DoubleVector s04 = DoubleVector.zero(SPECIES);
            DoubleVector s05 = DoubleVector.zero(SPECIES);
            DoubleVector s10 = DoubleVector.zero(SPECIES);
            DoubleVector s11 = DoubleVector.zero(SPECIES);
            DoubleVector s12 = DoubleVector.zero(SPECIES);
            DoubleVector s13 = DoubleVector.zero(SPECIES);
            DoubleVector s14 = DoubleVector.zero(SPECIES);
            DoubleVector s15 = DoubleVector.zero(SPECIES);
            DoubleVector s20 = DoubleVector.zero(SPECIES);
            DoubleVector s21 = DoubleVector.zero(SPECIES);
            DoubleVector s22 = DoubleVector.zero(SPECIES);
            DoubleVector s23 = DoubleVector.zero(SPECIES);
            DoubleVector s24 = DoubleVector.zero(SPECIES);
            DoubleVector s25 = DoubleVector.zero(SPECIES);
            int c = uFrom - 2 * h;
            int k = vFrom - 5 * h;
            for (int n = h; n < length; n += LANES) {
                DoubleVector f = DoubleVector.fromArray(SPECIES, a, i + n);
                DoubleVector f0 = f.mul(DoubleVector.fromArray(SPECIES, u, c + THREE * n));
                DoubleVector f1 = f.mul(DoubleVector.fromArray(SPECIES, u, c + THREE * n + LANES));
                DoubleVector f2 = f.mul(DoubleVector.fromArray(SPECIES, u, c + THREE * n + 2 * LANES));
                DoubleVector v0 = DoubleVector.fromArray(SPECIES, v, k + SIX * n);
                s00 = f0.fma(v0, s00);
                s10 = f1.fma(v0, s10);
                s20 = f2.fma(v0, s20);
                DoubleVector v1 = DoubleVector.fromArray(SPECIES, v, k + SIX * n + LANES);
                s01 = f0.fma(v1, s01);
                s11 = f1.fma(v1, s11);
                s21 = f2.fma(v1, s21);
                DoubleVector v2 = DoubleVector.fromArray(SPECIES, v, k + SIX * n + 2 * LANES);
                s02 = f0.fma(v2, s02);
                s12 = f1.fma(v2, s12);
                s22 = f2.fma(v2, s22);
                DoubleVector v3 = DoubleVector.fromArray(SPECIES, v, k + SIX * n + 3 * LANES);
                s03 = f0.fma(v3, s03);
                s13 = f1.fma(v3, s13);
                s23 = f2.fma(v3, s23);
                DoubleVector v4 = DoubleVector.fromArray(SPECIES, v, k + SIX * n + 4 * LANES);
                s04 = f0.fma(v4, s04);
                s14 = f1.fma(v4, s14);
                s24 = f2.fma(v4, s24);
                DoubleVector v5 = DoubleVector.fromArray(SPECIES, v, k + SIX * n + 5 * LANES);
                s05 = f0.fma(v5, s05);
                s15 = f1.fma(v5, s15);
                s25 = f2.fma(v5, s25);
            }
            s00.intoArray(lanes, h);
            s01.intoArray(lanes, LANES + h);
            s02.intoArray(lanes, 2 * LANES + h);
            s03.intoArray(lanes, 3 * LANES + h);
            s04.intoArray(lanes, 4 * LANES + h);
            s05.intoArray(lanes, 5 * LANES + h);
            s10.intoArray(lanes, 6 * LANES + h);
            s11.intoArray(lanes, 7 * LANES + h);
            s12.intoArray(lanes, 8 * LANES + h);
            s13.intoArray(lanes, 9 * LANES + h);
            s14.intoArray(lanes, 10 * LANES + h);
            s15.intoArray(lanes, 11 * LANES + h);
            s20.intoArray(lanes, 12 * LANES + h);
            s21.intoArray(lanes, 13 * LANES + h);
            s22.intoArray(lanes, 14 * LANES + h);
            s23.intoArray(lanes, 15 * LANES + h);
            s24.intoArray(lanes, 16 * LANES + h);
            s25.intoArray(lanes, 17 * LANES + h);
        }
    }

    /** {@link RowOps#slabs} for one row. */
    static void slab(double[] a, int i, double[] b, int j, double[] out, int to, int group, int length) {
        for (int h = 0; h < LANES; h += STEP) {
            for (int n = 0, k = to + h; n < length; n += LANES, k += group * LANES) {
                DoubleVector u = DoubleVector.fromArray(SPECIES, a, i + n + h);
                u.mul(DoubleVector.fromArray(SPECIES, b, j + n + h)).intoArray(out, k);
            }
        }
    }
}
