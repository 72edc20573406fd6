package org.thalweg.core.internal.elementary;

import static org.thalweg.core.internal.elementary.Coefficients.*;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link ScalarExp} in vectors.
 *
 * <p>One method with everything in it: a second one that the JVM's compiler would not inline, for its size or because it has
 * been compiled alone, would box every vector that crosses the call.
 */
final class VectorExp {

    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = S.length();

    private VectorExp() {}

    /** e^x. Returns the index after the last full vector. */
    static int exp(double[] x, int from, int to, double[] result) {
        DoubleVector limit = DoubleVector.broadcast(S, EXP_INFINITE);
        DoubleVector least = DoubleVector.broadcast(S, -EXP_ZERO);
        DoubleVector halves = DoubleVector.broadcast(S, 0.5);
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
        int i = from;
        for (; i <= to - LANES; i += LANES) {
            DoubleVector argument = DoubleVector.fromArray(S, x, i);
            DoubleVector raised = argument.blend(least, argument.compare(VectorOperators.LT, least));
            DoubleVector y = raised.blend(limit, raised.compare(VectorOperators.GT, limit));
            DoubleVector k = y.fma(log2e, magic).sub(magic);
            DoubleVector r = k.fma(minusLow, k.fma(minusHigh, y));
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector low = r2.fma(r.fma(c3, c2), r.fma(c1, c0));
            DoubleVector middle = r2.fma(r.fma(c7, c6), r.fma(c5, c4));
            DoubleVector high = r2.fma(c10, r.fma(c9, c8));
            DoubleVector q = r2.fma(r4.fma(r4.fma(high, middle), low), r);
            DoubleVector half = k.fma(halves, magic);
            DoubleVector rest = k.sub(half.sub(magic)).add(magic);
            DoubleVector a = half.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHL, 52)
                    .add(ONE_BITS)
                    .reinterpretAsDoubles();
            DoubleVector b = rest.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHL, 52)
                    .add(ONE_BITS)
                    .reinterpretAsDoubles();
            a.fma(q, a).mul(b).intoArray(result, i);
        }
        return i;
    }

    /** e^x − 1. Returns the index after the last full vector. */
    static int expm1(double[] x, int from, int to, double[] result) {
        DoubleVector limit = DoubleVector.broadcast(S, EXP_INFINITE);
        DoubleVector least = DoubleVector.broadcast(S, -EXPM1_FLAT);
        DoubleVector halves = DoubleVector.broadcast(S, 0.5);
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
        int i = from;
        for (; i <= to - LANES; i += LANES) {
            DoubleVector argument = DoubleVector.fromArray(S, x, i);
            DoubleVector raised = argument.blend(least, argument.compare(VectorOperators.LT, least));
            DoubleVector y = raised.blend(limit, raised.compare(VectorOperators.GT, limit));
            DoubleVector k = y.fma(log2e, magic).sub(magic);
            DoubleVector r = k.fma(minusLow, k.fma(minusHigh, y));
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector low = r2.fma(r.fma(c3, c2), r.fma(c1, c0));
            DoubleVector middle = r2.fma(r.fma(c7, c6), r.fma(c5, c4));
            DoubleVector high = r2.fma(c10, r.fma(c9, c8));
            DoubleVector q = r2.fma(r4.fma(r4.fma(high, middle), low), r);
            DoubleVector half = k.fma(halves, magic);
            DoubleVector rest = k.sub(half.sub(magic)).add(magic);
            DoubleVector a = half.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHL, 52)
                    .add(ONE_BITS)
                    .reinterpretAsDoubles();
            DoubleVector b = rest.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHL, 52)
                    .add(ONE_BITS)
                    .reinterpretAsDoubles();
            DoubleVector value = a.fma(q, a.sub(one.div(b))).mul(b);
            value.abs()
                    .reinterpretAsLongs()
                    .or(argument.reinterpretAsLongs().and(SIGN_BIT))
                    .reinterpretAsDoubles()
                    .intoArray(result, i);
        }
        return i;
    }
}
