package org.thalweg.core.internal.elementary;

import static org.thalweg.core.internal.elementary.Coefficients.*;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The softplus of {@link ScalarLogistic} in vectors.
 *
 * <p>One method with everything in it: a second one that the JVM's compiler would not inline, for its size or because it has
 * been compiled alone, would box every vector that crosses the call. Signs are carried so that little needs to be negated.
 */
final class VectorSoftplus {

    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = S.length();

    private VectorSoftplus() {}

    /** softplus. Returns the index after the last full vector. */
    static int softplus(int order, double[] z, int from, int to, double[] d0, double[] d1, double[] d2, double[] d3) {
        DoubleVector limit = DoubleVector.broadcast(S, -EXP_ZERO);
        DoubleVector one = DoubleVector.broadcast(S, 1);
        DoubleVector zero = DoubleVector.broadcast(S, 0);
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
        DoubleVector a0 = DoubleVector.broadcast(S, ATANH_0);
        DoubleVector a1 = DoubleVector.broadcast(S, ATANH_1);
        DoubleVector a2 = DoubleVector.broadcast(S, ATANH_2);
        DoubleVector a3 = DoubleVector.broadcast(S, ATANH_3);
        DoubleVector a4 = DoubleVector.broadcast(S, ATANH_4);
        DoubleVector a5 = DoubleVector.broadcast(S, ATANH_5);
        DoubleVector a6 = DoubleVector.broadcast(S, ATANH_6);
        DoubleVector a7 = DoubleVector.broadcast(S, ATANH_7);
        DoubleVector a8 = DoubleVector.broadcast(S, ATANH_8);
        DoubleVector a9 = DoubleVector.broadcast(S, ATANH_9);
        int i = from;
        for (; i <= to - LANES; i += LANES) {
            DoubleVector x = DoubleVector.fromArray(S, z, i);
            DoubleVector minus = x.reinterpretAsLongs().or(SIGN_BIT).reinterpretAsDoubles();
            DoubleVector y = minus.blend(limit, minus.compare(VectorOperators.LT, limit));
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
            DoubleVector e = w.fma(q, w).mul(UNSHIFT);
            DoubleVector a = e.div(e.add(2));
            DoubleVector v = a.mul(a);
            DoubleVector v2 = v.mul(v);
            DoubleVector v4 = v2.mul(v2);
            DoubleVector lowW = v2.fma(v.fma(a3, a2), v.fma(a1, a0));
            DoubleVector middleW = v2.fma(v.fma(a7, a6), v.fma(a5, a4));
            DoubleVector tailW = v4.fma(v4.fma(v.fma(a9, a8), middleW), lowW);
            DoubleVector log = a.fma(v.fma(tailW, e.neg()), e);
            VectorMask<Double> negative = x.compare(VectorOperators.LT, 0);
            x.blend(zero, negative).add(log).intoArray(d0, i);
            if (order >= 1) {
                DoubleVector inverse = one.div(e.add(1));
                one.blend(e, negative).mul(inverse).intoArray(d1, i);
                if (order >= 2) {
                    DoubleVector lost = inverse.neg().fma(e, one.sub(inverse));
                    DoubleVector roughSlope = e.mul(inverse).mul(inverse);
                    DoubleVector slope = roughSlope.fma(lost.add(lost), roughSlope);
                    slope.intoArray(d2, i);
                    if (order >= 3) {
                        DoubleVector s = w.mul(UNSHIFT);
                        DoubleVector rough = s.neg().fma(q, one.sub(s)).mul(inverse);
                        DoubleVector halfTanh = rough.fma(lost, rough)
                                .reinterpretAsLongs()
                                .or(x.reinterpretAsLongs().and(SIGN_BIT))
                                .reinterpretAsDoubles();
                        slope.mul(halfTanh).neg().intoArray(d3, i);
                    }
                }
            }
        }
        return i;
    }
}
