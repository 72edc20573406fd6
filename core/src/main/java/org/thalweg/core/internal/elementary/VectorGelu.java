package org.thalweg.core.internal.elementary;

import static org.thalweg.core.internal.elementary.Coefficients.*;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link ScalarGaussian}'s gelu in vectors.
 *
 * <p>One method with everything in it: a second one that the JVM's compiler would not inline, for its size or because it has
 * been compiled alone, would box every vector that crosses the call.
 */
final class VectorGelu {

    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = S.length();

    private VectorGelu() {}

    /** gelu. Returns the index after the last full vector. */
    static int gelu(int order, double[] z, int from, int to, double[] d0, double[] d1, double[] d2, double[] d3) {
        DoubleVector limit = DoubleVector.broadcast(S, DENSITY_ZERO);
        DoubleVector one = DoubleVector.broadcast(S, 1);
        DoubleVector two = DoubleVector.broadcast(S, 2);
        DoubleVector zero = DoubleVector.broadcast(S, 0);
        DoubleVector minusHalf = DoubleVector.broadcast(S, -0.5);
        DoubleVector minusFour = DoubleVector.broadcast(S, -4);
        DoubleVector unshift = DoubleVector.broadcast(S, UNSHIFT);
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
        DoubleVector t0 = DoubleVector.broadcast(S, TAIL_0);
        DoubleVector t1 = DoubleVector.broadcast(S, TAIL_1);
        DoubleVector t2 = DoubleVector.broadcast(S, TAIL_2);
        DoubleVector t3 = DoubleVector.broadcast(S, TAIL_3);
        DoubleVector t4 = DoubleVector.broadcast(S, TAIL_4);
        DoubleVector t5 = DoubleVector.broadcast(S, TAIL_5);
        DoubleVector t6 = DoubleVector.broadcast(S, TAIL_6);
        DoubleVector t7 = DoubleVector.broadcast(S, TAIL_7);
        DoubleVector t8 = DoubleVector.broadcast(S, TAIL_8);
        DoubleVector t9 = DoubleVector.broadcast(S, TAIL_9);
        DoubleVector t10 = DoubleVector.broadcast(S, TAIL_10);
        DoubleVector t11 = DoubleVector.broadcast(S, TAIL_11);
        DoubleVector t12 = DoubleVector.broadcast(S, TAIL_12);
        DoubleVector t13 = DoubleVector.broadcast(S, TAIL_13);
        DoubleVector t14 = DoubleVector.broadcast(S, TAIL_14);
        DoubleVector t15 = DoubleVector.broadcast(S, TAIL_15);
        DoubleVector t16 = DoubleVector.broadcast(S, TAIL_16);
        DoubleVector t17 = DoubleVector.broadcast(S, TAIL_17);
        DoubleVector t18 = DoubleVector.broadcast(S, TAIL_18);
        DoubleVector t19 = DoubleVector.broadcast(S, TAIL_19);
        DoubleVector t20 = DoubleVector.broadcast(S, TAIL_20);
        DoubleVector t21 = DoubleVector.broadcast(S, TAIL_21);
        DoubleVector t22 = DoubleVector.broadcast(S, TAIL_22);
        DoubleVector t0Low = DoubleVector.broadcast(S, TAIL_0_LOW);
        int i = from;
        for (; i <= to - LANES; i += LANES) {
            DoubleVector x = DoubleVector.fromArray(S, z, i);
            DoubleVector magnitude = x.abs();
            DoubleVector y = magnitude.blend(limit, magnitude.compare(VectorOperators.GT, limit));
            DoubleVector ySquare = y.mul(y);
            DoubleVector error = y.fma(y, ySquare.neg());
            DoubleVector a = ySquare.mul(-0.5);
            DoubleVector t = a.fma(log2e, magic);
            DoubleVector k = t.sub(magic);
            DoubleVector r = error.fma(minusHalf, k.fma(minusLow, k.fma(minusHigh, a)));
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
            DoubleVector bell = w.fma(q, w);
            DoubleVector u = y.sub(TAIL_CENTER).div(y.add(TAIL_CENTER));
            DoubleVector u2 = u.mul(u);
            DoubleVector u4 = u2.mul(u2);
            DoubleVector u8 = u4.mul(u4);
            DoubleVector p9 = u2.fma(u.fma(t11, t10), u.fma(t9, t8));
            DoubleVector p13 = u2.fma(u.fma(t15, t14), u.fma(t13, t12));
            DoubleVector p1 = u2.fma(u.fma(t3, t2), u.fma(t1, t0Low));
            DoubleVector p5 = u2.fma(u.fma(t7, t6), u.fma(t5, t4));
            DoubleVector p17 = u2.fma(u.fma(t19, t18), u.fma(t17, t16));
            DoubleVector p21 = u2.fma(t22, u.fma(t21, t20));
            DoubleVector highF = u4.fma(p21, p17);
            DoubleVector middleF = u4.fma(p13, p9);
            DoubleVector lowF = u4.fma(p5, p1);
            DoubleVector correction = u8.fma(u8.fma(highF, middleF), lowF);
            DoubleVector f = t0.add(correction);
            DoubleVector fLow = correction.sub(f.sub(t0));
            DoubleVector product = bell.mul(f);
            DoubleVector productLow = bell.fma(fLow, bell.fma(f, product.neg()));
            DoubleVector inverse = one.div(y.add(1));
            DoubleVector lost = inverse.neg().fma(y, one.sub(inverse));
            DoubleVector rough = product.mul(inverse);
            DoubleVector roughLow = inverse.fma(productLow, product.fma(inverse, rough.neg()));
            DoubleVector tail = rough.add(rough.fma(lost, roughLow));
            VectorMask<Double> positive = x.compare(VectorOperators.GT, 0);
            DoubleVector c = x.reinterpretAsLongs()
                    .and(SIGN_BIT)
                    .or(y.reinterpretAsLongs())
                    .reinterpretAsDoubles();
            DoubleVector below = c.blend(zero, positive);
            DoubleVector above = zero.blend(x, positive).mul(tail.neg().fma(unshift, one));
            below.mul(tail).fma(unshift, above).intoArray(d0, i);
            if (order >= 1) {
                DoubleVector density = bell.mul(INVERSE_SQRT_2PI);
                DoubleVector lower = c.fma(density, tail.blend(tail.neg(), positive));
                lower.fma(unshift, zero.blend(one, positive)).intoArray(d1, i);
                if (order >= 2) {
                    density.mul(c.neg().fma(c, two)).mul(UNSHIFT).intoArray(d2, i);
                    if (order >= 3) {
                        density.mul(c.mul(c.fma(c, minusFour))).mul(UNSHIFT).intoArray(d3, i);
                    }
                }
            }
        }
        return i;
    }
}
