package org.thalweg.core.internal.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** Rows times rows, entry by entry. */
final class VectorScaling {

    private static final VectorSpecies<Double> SPECIES = VectorRowOps.SPECIES;
    private static final int STEP = SPECIES.length();

    private VectorScaling() {}

    static void scaleRows(
            double[] a, int i, int aStep, int count, double[] b, int j, double[] out, int to, int outStep, int length) {
        int r = 0;
        for (int from = i, at = to; r + 3 <= count; r += 3, from += 3 * aStep, at += 3 * outStep) {
            int i1 = from + aStep;
            int i2 = i1 + aStep;
            int to1 = at + outStep;
            int to2 = to1 + outStep;
            for (int n = 0; n < length; n += STEP) {
                DoubleVector f = DoubleVector.fromArray(SPECIES, b, j + n);
                DoubleVector.fromArray(SPECIES, a, from + n).mul(f).intoArray(out, at + n);
                DoubleVector.fromArray(SPECIES, a, i1 + n).mul(f).intoArray(out, to1 + n);
                DoubleVector.fromArray(SPECIES, a, i2 + n).mul(f).intoArray(out, to2 + n);
            }
        }
        for (int from = i + r * aStep, at = to + r * outStep; r < count; r++, from += aStep, at += outStep) {
            for (int n = 0; n < length; n += STEP) {
                DoubleVector u = DoubleVector.fromArray(SPECIES, a, from + n);
                u.mul(DoubleVector.fromArray(SPECIES, b, j + n)).intoArray(out, at + n);
            }
        }
    }

    static void multiply(double[] a, int i, double[] b, int j, double[] out, int to, int length) {
        for (int n = 0; n < length; n += STEP) {
            DoubleVector u = DoubleVector.fromArray(SPECIES, a, i + n);
            u.mul(DoubleVector.fromArray(SPECIES, b, j + n)).intoArray(out, to + n);
        }
    }

    static void addProduct(double[] a, int i, double[] b, int j, double[] out, int to, int length) {
        for (int n = 0; n < length; n += STEP) {
            DoubleVector u = DoubleVector.fromArray(SPECIES, a, i + n);
            DoubleVector v = DoubleVector.fromArray(SPECIES, b, j + n);
            u.fma(v, DoubleVector.fromArray(SPECIES, out, to + n)).intoArray(out, to + n);
        }
    }
}
