package org.thalweg.core.internal.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** The widest tiles of {@link VectorProducts}. */
final class VectorWideProducts {

    private static final VectorSpecies<Double> SPECIES = VectorRowOps.SPECIES;
    private static final int LANES = RowOps.LANES;
    private static final int STEP = SPECIES.length();

    private VectorWideProducts() {}

    static void five(
            double[] a,
            int a0,
            int a1,
            int a2,
            double[] b,
            int p0,
            int panel,
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
            int k0 = p0 + h;
            int k1 = k0 + panel;
            int k2 = k1 + panel;
            int k3 = k2 + panel;
            int k4 = k3 + panel;
            for (int n = 0; n < samples; n++) {
                DoubleVector b0 = DoubleVector.fromArray(SPECIES, b, k0 + LANES * n);
                DoubleVector b1 = DoubleVector.fromArray(SPECIES, b, k1 + LANES * n);
                DoubleVector b2 = DoubleVector.fromArray(SPECIES, b, k2 + LANES * n);
                DoubleVector b3 = DoubleVector.fromArray(SPECIES, b, k3 + LANES * n);
                DoubleVector b4 = DoubleVector.fromArray(SPECIES, b, k4 + LANES * n);
                DoubleVector f0 = DoubleVector.broadcast(SPECIES, a[a0 + n]);
                s00 = f0.fma(b0, s00);
                s01 = f0.fma(b1, s01);
                s02 = f0.fma(b2, s02);
                s03 = f0.fma(b3, s03);
                s04 = f0.fma(b4, s04);
                DoubleVector f1 = DoubleVector.broadcast(SPECIES, a[a1 + n]);
                s10 = f1.fma(b0, s10);
                s11 = f1.fma(b1, s11);
                s12 = f1.fma(b2, s12);
                s13 = f1.fma(b3, s13);
                s14 = f1.fma(b4, s14);
                DoubleVector f2 = DoubleVector.broadcast(SPECIES, a[a2 + n]);
                s20 = f2.fma(b0, s20);
                s21 = f2.fma(b1, s21);
                s22 = f2.fma(b2, s22);
                s23 = f2.fma(b3, s23);
                s24 = f2.fma(b4, s24);
            }
            int to = at + h;
            if (!fresh) {
                s00 = s00.add(DoubleVector.fromArray(SPECIES, sums, to));
                s01 = s01.add(DoubleVector.fromArray(SPECIES, sums, to + LANES));
                s02 = s02.add(DoubleVector.fromArray(SPECIES, sums, to + 2 * LANES));
                s03 = s03.add(DoubleVector.fromArray(SPECIES, sums, to + 3 * LANES));
                s04 = s04.add(DoubleVector.fromArray(SPECIES, sums, to + 4 * LANES));
                to += rows > 1 ? sumStride : 0;
                s10 = s10.add(DoubleVector.fromArray(SPECIES, sums, to));
                s11 = s11.add(DoubleVector.fromArray(SPECIES, sums, to + LANES));
                s12 = s12.add(DoubleVector.fromArray(SPECIES, sums, to + 2 * LANES));
                s13 = s13.add(DoubleVector.fromArray(SPECIES, sums, to + 3 * LANES));
                s14 = s14.add(DoubleVector.fromArray(SPECIES, sums, to + 4 * LANES));
                to += rows > 2 ? sumStride : 0;
                s20 = s20.add(DoubleVector.fromArray(SPECIES, sums, to));
                s21 = s21.add(DoubleVector.fromArray(SPECIES, sums, to + LANES));
                s22 = s22.add(DoubleVector.fromArray(SPECIES, sums, to + 2 * LANES));
                s23 = s23.add(DoubleVector.fromArray(SPECIES, sums, to + 3 * LANES));
                s24 = s24.add(DoubleVector.fromArray(SPECIES, sums, to + 4 * LANES));
                to = at + h;
            }
            s00.intoArray(sums, to);
            s01.intoArray(sums, to + LANES);
            s02.intoArray(sums, to + 2 * LANES);
            s03.intoArray(sums, to + 3 * LANES);
            s04.intoArray(sums, to + 4 * LANES);
            if (rows > 1) {
                to += sumStride;
                s10.intoArray(sums, to);
                s11.intoArray(sums, to + LANES);
                s12.intoArray(sums, to + 2 * LANES);
                s13.intoArray(sums, to + 3 * LANES);
                s14.intoArray(sums, to + 4 * LANES);
            }
            if (rows > 2) {
                to += sumStride;
                s20.intoArray(sums, to);
                s21.intoArray(sums, to + LANES);
                s22.intoArray(sums, to + 2 * LANES);
                s23.intoArray(sums, to + 3 * LANES);
                s24.intoArray(sums, to + 4 * LANES);
            }
        }
    }

    static void six(
            double[] a,
            int a0,
            int a1,
            int a2,
            double[] b,
            int p0,
            int panel,
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
            int k0 = p0 + h;
            int k1 = k0 + panel;
            int k2 = k1 + panel;
            int k3 = k2 + panel;
            int k4 = k3 + panel;
            int k5 = k4 + panel;
            for (int n = 0; n < samples; n++) {
                DoubleVector b0 = DoubleVector.fromArray(SPECIES, b, k0 + LANES * n);
                DoubleVector b1 = DoubleVector.fromArray(SPECIES, b, k1 + LANES * n);
                DoubleVector b2 = DoubleVector.fromArray(SPECIES, b, k2 + LANES * n);
                DoubleVector b3 = DoubleVector.fromArray(SPECIES, b, k3 + LANES * n);
                DoubleVector b4 = DoubleVector.fromArray(SPECIES, b, k4 + LANES * n);
                DoubleVector b5 = DoubleVector.fromArray(SPECIES, b, k5 + LANES * n);
                DoubleVector f0 = DoubleVector.broadcast(SPECIES, a[a0 + n]);
                s00 = f0.fma(b0, s00);
                s01 = f0.fma(b1, s01);
                s02 = f0.fma(b2, s02);
                s03 = f0.fma(b3, s03);
                s04 = f0.fma(b4, s04);
                s05 = f0.fma(b5, s05);
                DoubleVector f1 = DoubleVector.broadcast(SPECIES, a[a1 + n]);
                s10 = f1.fma(b0, s10);
                s11 = f1.fma(b1, s11);
                s12 = f1.fma(b2, s12);
                s13 = f1.fma(b3, s13);
                s14 = f1.fma(b4, s14);
                s15 = f1.fma(b5, s15);
                DoubleVector f2 = DoubleVector.broadcast(SPECIES, a[a2 + n]);
                s20 = f2.fma(b0, s20);
                s21 = f2.fma(b1, s21);
                s22 = f2.fma(b2, s22);
                s23 = f2.fma(b3, s23);
                s24 = f2.fma(b4, s24);
                s25 = f2.fma(b5, s25);
            }
            int to = at + h;
            if (!fresh) {
                s00 = s00.add(DoubleVector.fromArray(SPECIES, sums, to));
                s01 = s01.add(DoubleVector.fromArray(SPECIES, sums, to + LANES));
                s02 = s02.add(DoubleVector.fromArray(SPECIES, sums, to + 2 * LANES));
                s03 = s03.add(DoubleVector.fromArray(SPECIES, sums, to + 3 * LANES));
                s04 = s04.add(DoubleVector.fromArray(SPECIES, sums, to + 4 * LANES));
                s05 = s05.add(DoubleVector.fromArray(SPECIES, sums, to + 5 * LANES));
                to += rows > 1 ? sumStride : 0;
                s10 = s10.add(DoubleVector.fromArray(SPECIES, sums, to));
                s11 = s11.add(DoubleVector.fromArray(SPECIES, sums, to + LANES));
                s12 = s12.add(DoubleVector.fromArray(SPECIES, sums, to + 2 * LANES));
                s13 = s13.add(DoubleVector.fromArray(SPECIES, sums, to + 3 * LANES));
                s14 = s14.add(DoubleVector.fromArray(SPECIES, sums, to + 4 * LANES));
                s15 = s15.add(DoubleVector.fromArray(SPECIES, sums, to + 5 * LANES));
                to += rows > 2 ? sumStride : 0;
                s20 = s20.add(DoubleVector.fromArray(SPECIES, sums, to));
                s21 = s21.add(DoubleVector.fromArray(SPECIES, sums, to + LANES));
                s22 = s22.add(DoubleVector.fromArray(SPECIES, sums, to + 2 * LANES));
                s23 = s23.add(DoubleVector.fromArray(SPECIES, sums, to + 3 * LANES));
                s24 = s24.add(DoubleVector.fromArray(SPECIES, sums, to + 4 * LANES));
                s25 = s25.add(DoubleVector.fromArray(SPECIES, sums, to + 5 * LANES));
                to = at + h;
            }
            s00.intoArray(sums, to);
            s01.intoArray(sums, to + LANES);
            s02.intoArray(sums, to + 2 * LANES);
            s03.intoArray(sums, to + 3 * LANES);
            s04.intoArray(sums, to + 4 * LANES);
            s05.intoArray(sums, to + 5 * LANES);
            if (rows > 1) {
                to += sumStride;
                s10.intoArray(sums, to);
                s11.intoArray(sums, to + LANES);
                s12.intoArray(sums, to + 2 * LANES);
                s13.intoArray(sums, to + 3 * LANES);
                s14.intoArray(sums, to + 4 * LANES);
                s15.intoArray(sums, to + 5 * LANES);
            }
            if (rows > 2) {
                to += sumStride;
                s20.intoArray(sums, to);
                s21.intoArray(sums, to + LANES);
                s22.intoArray(sums, to + 2 * LANES);
                s23.intoArray(sums, to + 3 * LANES);
                s24.intoArray(sums, to + 4 * LANES);
                s25.intoArray(sums, to + 5 * LANES);
            }
        }
    }
}
