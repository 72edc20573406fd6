package org.thalweg.core.internal.elementary;

import static org.thalweg.core.internal.elementary.Coefficients.*;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link ScalarSilu} in vectors.
 *
 * <p>One method with everything in it: a second one that the JVM's compiler would not inline, for its size or because it has
 * been compiled alone, would box every vector that crosses the call.
 */
final class VectorSilu {

    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = S.length();

    private VectorSilu() {}

    /** silu. Returns the index after the last full vector. */
    static int silu(int order, double[] z, int from, int to, double[] d0, double[] d1, double[] d2, double[] d3) {
        DoubleVector limit = DoubleVector.broadcast(S, EXP_ZERO);
        DoubleVector one = DoubleVector.broadcast(S, 1);
        DoubleVector two = DoubleVector.broadcast(S, 2);
        DoubleVector zero = DoubleVector.broadcast(S, 0);
        DoubleVector sixth = DoubleVector.broadcast(S, -6 * UNSHIFT);
        DoubleVector unshift = DoubleVector.broadcast(S, UNSHIFT);
        DoubleVector magic = DoubleVector.broadcast(S, MAGIC);
        DoubleVector minusLog2e = DoubleVector.broadcast(S, -LOG2_E);
        DoubleVector minusHigh = DoubleVector.broadcast(S, -LN2_HIGH);
        DoubleVector minusLow = DoubleVector.broadcast(S, -LN2_LOW);
        DoubleVector c0 = DoubleVector.broadcast(S, EXP_0);
        DoubleVector c1 = DoubleVector.broadcast(S, EXP_1);
        DoubleVector c2 = DoubleVector.broadcast(S, EXP_2);
        DoubleVector c3 = DoubleVector.broadcast(S, EXP_3);
        DoubleVector c4 = DoubleVector.broadcast(S, EXP_4);
        DoubleVector c5 = DoubleVector.broadcast(S, EXP_5);
        DoubleVector c6 = DoubleVector.broadcast(S, EXP_6);
        DoubleVector c7 = DoubleVector.broadcast(S, EXP_7);
        DoubleVector c8 = DoubleVector.broadcast(S, EXP_8);
        DoubleVector c9 = DoubleVector.broadcast(S, EXP_9);
        DoubleVector c10 = DoubleVector.broadcast(S, EXP_10);
        int i = from;
        for (; i <= to - LANES; i += LANES) {
            DoubleVector x = DoubleVector.fromArray(S, z, i);
            DoubleVector magnitude = x.abs();
            DoubleVector y = magnitude.blend(limit, magnitude.compare(VectorOperators.GT, limit));
            DoubleVector t = y.fma(minusLog2e, magic);
            DoubleVector k = t.sub(magic);
            DoubleVector r = k.fma(minusLow, k.fma(minusHigh, y.neg()));
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector low = r2.fma(r.fma(c3, c2), r.fma(c1, c0));
            DoubleVector middle = r2.fma(r.fma(c7, c6), r.fma(c5, c4));
            DoubleVector high = r2.fma(c10, r.fma(c9, c8));
            DoubleVector q = r2.fma(r4.fma(r4.fma(high, middle), low), r);
            DoubleVector w = t.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHL, 52)
                    .add(SHIFTED_ONE_BITS)
                    .reinterpretAsDoubles();
            DoubleVector shifted = w.fma(q, w);
            DoubleVector e = shifted.mul(UNSHIFT);
            DoubleVector inverse = one.div(e.add(1));
            DoubleVector small = shifted.mul(inverse);
            VectorMask<Double> negative = x.compare(VectorOperators.LT, 0);
            DoubleVector c = y.blend(y.neg(), negative);
            DoubleVector below = zero.blend(c, negative);
            DoubleVector above = x.blend(zero, negative).mul(inverse);
            below.mul(small).fma(unshift, above).intoArray(d0, i);
            if (order >= 1) {
                DoubleVector lost = inverse.neg().fma(e, one.sub(inverse));
                DoubleVector roughSlope = small.mul(inverse);
                DoubleVector slope = roughSlope.fma(lost.add(lost), roughSlope);
                DoubleVector sigmoid = one.blend(e, negative).mul(inverse);
                c.mul(slope).fma(unshift, sigmoid).intoArray(d1, i);
                if (order >= 2) {
                    DoubleVector s = w.mul(UNSHIFT);
                    DoubleVector rough = s.neg().fma(q, one.sub(s)).mul(inverse);
                    DoubleVector halfTanh = rough.fma(lost, rough)
                            .reinterpretAsLongs()
                            .or(x.reinterpretAsLongs().and(SIGN_BIT))
                            .reinterpretAsDoubles();
                    slope.mul(c.neg().fma(halfTanh, two)).mul(UNSHIFT).intoArray(d2, i);
                    if (order >= 3) {
                        DoubleVector curved = c.fma(slope.fma(sixth, one), halfTanh.mul(-3));
                        slope.mul(curved).mul(UNSHIFT).intoArray(d3, i);
                    }
                }
            }
        }
        return i;
    }
}
