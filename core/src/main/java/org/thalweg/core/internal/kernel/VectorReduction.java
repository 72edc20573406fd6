package org.thalweg.core.internal.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** Horizontal sums ((s0+s4)+(s2+s6)) + ((s1+s5)+(s3+s7)) of many products at a time. */
final class VectorReduction {

    /** Where in lanes the sums begin. */
    static final int RESULT = 24 * RowOps.LANES;

    private static final VectorSpecies<Double> SPECIES = VectorRowOps.SPECIES;
    private static final int LANES = RowOps.LANES;
    /** Shuffles of JDK 17 are slower than eight scalar sums. */
    private static final boolean EIGHT =
            SPECIES.length() == LANES && Runtime.version().feature() > 17;

    private static final VectorShuffle<Double> SWAP_4 = swap(4);
    private static final VectorShuffle<Double> SWAP_2 = swap(2);
    private static final VectorShuffle<Double> SWAP_1 = swap(1);
    private static final VectorMask<Double> MASK_4 = VectorMask.fromLong(SPECIES, 0xF0);
    private static final VectorMask<Double> MASK_2 = VectorMask.fromLong(SPECIES, 0xCC);
    private static final VectorMask<Double> MASK_1 = VectorMask.fromLong(SPECIES, 0xAA);

    private VectorReduction() {}

    private static VectorShuffle<Double> swap(int distance) {
        return VectorShuffle.fromOp(SPECIES, i -> EIGHT ? i ^ distance : i);
    }

    /** lanes[RESULT + k] = sum of lanes[8k …] for k &lt; count. */
    static void sums(double[] lanes, int count) {
        if (EIGHT) {
            for (int k = 0; k < count; k += LANES) {
                eightSums(lanes, k * LANES, RESULT + k);
            }
        } else {
            for (int k = 0; k < count; k++) {
                lanes[RESULT + k] = RowOps.sum(lanes, k * LANES);
            }
        }
    }

    /** Eight at once by butterflies: each level adds halves of two vectors and keeps both results in one. */
    private static void eightSums(double[] lanes, int at, int to) {
        DoubleVector v0 = DoubleVector.fromArray(SPECIES, lanes, at);
        DoubleVector v1 = DoubleVector.fromArray(SPECIES, lanes, at + 8);
        DoubleVector v2 = DoubleVector.fromArray(SPECIES, lanes, at + 16);
        DoubleVector v3 = DoubleVector.fromArray(SPECIES, lanes, at + 24);
        DoubleVector v4 = DoubleVector.fromArray(SPECIES, lanes, at + 32);
        DoubleVector v5 = DoubleVector.fromArray(SPECIES, lanes, at + 40);
        DoubleVector v6 = DoubleVector.fromArray(SPECIES, lanes, at + 48);
        DoubleVector v7 = DoubleVector.fromArray(SPECIES, lanes, at + 56);
        DoubleVector a0 = v0.blend(v4, MASK_4).add(v4.blend(v0, MASK_4).rearrange(SWAP_4));
        DoubleVector a1 = v2.blend(v6, MASK_4).add(v6.blend(v2, MASK_4).rearrange(SWAP_4));
        DoubleVector a2 = v1.blend(v5, MASK_4).add(v5.blend(v1, MASK_4).rearrange(SWAP_4));
        DoubleVector a3 = v3.blend(v7, MASK_4).add(v7.blend(v3, MASK_4).rearrange(SWAP_4));
        DoubleVector b0 = a0.blend(a1, MASK_2).add(a1.blend(a0, MASK_2).rearrange(SWAP_2));
        DoubleVector b1 = a2.blend(a3, MASK_2).add(a3.blend(a2, MASK_2).rearrange(SWAP_2));
        b0.blend(b1, MASK_1).add(b1.blend(b0, MASK_1).rearrange(SWAP_1)).intoArray(lanes, to);
    }
}
