package org.thalweg.core.internal.elementary;

import static org.thalweg.core.internal.elementary.Coefficients.*;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link ScalarTanh} in vectors.
 *
 * <p>One method with everything in it: a second one that the JVM's compiler would not inline, for its size or because it has
 * been compiled alone, would box every vector that crosses the call. Signs are carried so that nothing needs to be negated.
 */
final class VectorTanh {

    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = S.length();

    private VectorTanh() {}

    /** tanh. Returns the index after the last full vector. */
    static int tanh(int order, double[] z, int from, int to, double[] d0, double[] d1, double[] d2, double[] d3) {
        DoubleVector limit = DoubleVector.broadcast(S, -EXP_ZERO);
        DoubleVector one = DoubleVector.broadcast(S, 1);
        DoubleVector magic = DoubleVector.broadcast(S, MAGIC);
        DoubleVector log2e = DoubleVector.broadcast(S, LOG2_E);
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
        DoubleVector minusTwo = DoubleVector.broadcast(S, -2);
        DoubleVector minusUnshift = DoubleVector.broadcast(S, -UNSHIFT);
        int i = from;
        for (; i <= to - LANES; i += LANES) {
            DoubleVector x = DoubleVector.fromArray(S, z, i);
            DoubleVector negative = x.reinterpretAsLongs().or(SIGN_BIT).reinterpretAsDoubles();
            DoubleVector twice = negative.add(negative);
            DoubleVector y = twice.blend(limit, twice.compare(VectorOperators.LT, limit));
            DoubleVector t = y.fma(log2e, magic);
            DoubleVector k = t.sub(magic);
            DoubleVector r = k.fma(minusLow, k.fma(minusHigh, y));
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
            DoubleVector minusE = shifted.mul(minusUnshift);
            DoubleVector inverse = one.div(one.sub(minusE));
            DoubleVector lost = inverse.fma(minusE, one.sub(inverse));
            DoubleVector minusS = w.mul(minusUnshift);
            DoubleVector rough = minusS.fma(q, minusS.add(1)).mul(inverse);
            DoubleVector value = rough.fma(lost, rough)
                    .reinterpretAsLongs()
                    .or(x.reinterpretAsLongs().and(SIGN_BIT))
                    .reinterpretAsDoubles();
            value.intoArray(d0, i);
            if (order >= 1) {
                DoubleVector roughSlope = shifted.mul(inverse).mul(inverse);
                DoubleVector slope = roughSlope.fma(lost.add(lost), roughSlope).mul(4 * UNSHIFT);
                slope.intoArray(d1, i);
                if (order >= 2) {
                    value.mul(-2).mul(slope).intoArray(d2, i);
                    if (order >= 3) {
                        slope.mul(value.mul(6).fma(value, minusTwo)).intoArray(d3, i);
                    }
                }
            }
        }
        return i;
    }
}
