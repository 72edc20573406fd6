package org.thalweg.core.internal.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Products of three rows with one to four panels of eight: one factor is broadcast, the other a vector of rows.
 *
 * <p>Written out, one method per shape: a vector that crosses a call that is not inlined is boxed. The panels of a group are a
 * constant apart, so that one register addresses them all: of pointers for which no register is left, the JVM's compiler keeps copies in
 * vector registers, and each turn of the loop then fetches them with the unit that multiplies.
 */
final class VectorThreeRows {

    private static final VectorSpecies<Double> SPECIES = VectorRowOps.SPECIES;
    private static final int LANES = RowOps.LANES;
    private static final int GROUP = RowOps.GROUP;
    private static final int STEP = SPECIES.length();

    private VectorThreeRows() {}

    /** Rows of a, of which the first {@code rows} count, against the first {@code panels} panels of the group at {@code from}. */
    static void tile(
            double[] a,
            int a0,
            int a1,
            int a2,
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
            case 1 -> one(a, a0, a1, a2, b, from, samples, sums, at, sumStride, rows, fresh);
            case 2 -> two(a, a0, a1, a2, b, from, samples, sums, at, sumStride, rows, fresh);
            case 3 -> three(a, a0, a1, a2, b, from, samples, sums, at, sumStride, rows, fresh);
            default -> four(a, a0, a1, a2, b, from, samples, sums, at, sumStride, rows, fresh);
        }
    }

    private static void one(
            double[] a,
            int a0,
            int a1,
            int a2,
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
            int k = from + h;
            for (int n = 0; n < samples; n++) {
                DoubleVector b0 = DoubleVector.fromArray(SPECIES, b, k + GROUP * n);
                DoubleVector f0 = DoubleVector.broadcast(SPECIES, a[a0 + n]);
                s00 = f0.fma(b0, s00);
                DoubleVector f1 = DoubleVector.broadcast(SPECIES, a[a1 + n]);
                s10 = f1.fma(b0, s10);
                DoubleVector f2 = DoubleVector.broadcast(SPECIES, a[a2 + n]);
                s20 = f2.fma(b0, s20);
            }
            int to = at + h;
            if (!fresh) {
                s00 = s00.add(DoubleVector.fromArray(SPECIES, sums, to));
                to += rows > 1 ? sumStride : 0;
                s10 = s10.add(DoubleVector.fromArray(SPECIES, sums, to));
                to += rows > 2 ? sumStride : 0;
                s20 = s20.add(DoubleVector.fromArray(SPECIES, sums, to));
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
        }
    }

    private static void two(
            double[] a,
            int a0,
            int a1,
            int a2,
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
        }
    }

    private static void three(
            double[] a,
            int a0,
            int a1,
            int a2,
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
        }
    }

    private static void four(
            double[] a,
            int a0,
            int a1,
            int a2,
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
            DoubleVector s03 = DoubleVector.zero(SPECIES);
            DoubleVector s10 = DoubleVector.zero(SPECIES);
            DoubleVector s11 = DoubleVector.zero(SPECIES);
            DoubleVector s12 = DoubleVector.zero(SPECIES);
            DoubleVector s13 = DoubleVector.zero(SPECIES);
            DoubleVector s20 = DoubleVector.zero(SPECIES);
            DoubleVector s21 = DoubleVector.zero(SPECIES);
            DoubleVector s22 = DoubleVector.zero(SPECIES);
            DoubleVector s23 = DoubleVector.zero(SPECIES);
            int k = from + h;
            for (int n = 0; n < samples; n++) {
                DoubleVector b0 = DoubleVector.fromArray(SPECIES, b, k + GROUP * n);
                DoubleVector b1 = DoubleVector.fromArray(SPECIES, b, k + GROUP * n + LANES);
                DoubleVector b2 = DoubleVector.fromArray(SPECIES, b, k + GROUP * n + 2 * LANES);
                DoubleVector b3 = DoubleVector.fromArray(SPECIES, b, k + GROUP * n + 3 * LANES);
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
            }
            int to = at + h;
            if (!fresh) {
                s00 = s00.add(DoubleVector.fromArray(SPECIES, sums, to));
                s01 = s01.add(DoubleVector.fromArray(SPECIES, sums, to + LANES));
                s02 = s02.add(DoubleVector.fromArray(SPECIES, sums, to + 2 * LANES));
                s03 = s03.add(DoubleVector.fromArray(SPECIES, sums, to + 3 * LANES));
                to += rows > 1 ? sumStride : 0;
                s10 = s10.add(DoubleVector.fromArray(SPECIES, sums, to));
                s11 = s11.add(DoubleVector.fromArray(SPECIES, sums, to + LANES));
                s12 = s12.add(DoubleVector.fromArray(SPECIES, sums, to + 2 * LANES));
                s13 = s13.add(DoubleVector.fromArray(SPECIES, sums, to + 3 * LANES));
                to += rows > 2 ? sumStride : 0;
                s20 = s20.add(DoubleVector.fromArray(SPECIES, sums, to));
                s21 = s21.add(DoubleVector.fromArray(SPECIES, sums, to + LANES));
                s22 = s22.add(DoubleVector.fromArray(SPECIES, sums, to + 2 * LANES));
                s23 = s23.add(DoubleVector.fromArray(SPECIES, sums, to + 3 * LANES));
                to = at + h;
            }
            s00.intoArray(sums, to);
            s01.intoArray(sums, to + LANES);
            s02.intoArray(sums, to + 2 * LANES);
            s03.intoArray(sums, to + 3 * LANES);
            if (rows > 1) {
                to += sumStride;
                s10.intoArray(sums, to);
                s11.intoArray(sums, to + LANES);
                s12.intoArray(sums, to + 2 * LANES);
                s13.intoArray(sums, to + 3 * LANES);
            }
            if (rows > 2) {
                to += sumStride;
                s20.intoArray(sums, to);
                s21.intoArray(sums, to + LANES);
                s22.intoArray(sums, to + 2 * LANES);
                s23.intoArray(sums, to + 3 * LANES);
            }
        }
    }
}
