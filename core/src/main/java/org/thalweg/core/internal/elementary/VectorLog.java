package org.thalweg.core.internal.elementary;

import static org.thalweg.core.internal.elementary.Coefficients.*;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link ScalarLog} in vectors.
 *
 * <p>One method with everything in it: a second one that the JVM's compiler would not inline, for its size or because it has
 * been compiled alone, would box every vector that crosses the call.
 */
final class VectorLog {

    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = S.length();

    private VectorLog() {}

    /** log x. Returns the index after the last full vector. */
    static int log(double[] x, int from, int to, double[] result) {
        DoubleVector c0 = DoubleVector.broadcast(S, LOG_0);
        DoubleVector c1 = DoubleVector.broadcast(S, LOG_1);
        DoubleVector c2 = DoubleVector.broadcast(S, LOG_2);
        DoubleVector c3 = DoubleVector.broadcast(S, LOG_3);
        DoubleVector c4 = DoubleVector.broadcast(S, LOG_4);
        DoubleVector c5 = DoubleVector.broadcast(S, LOG_5);
        DoubleVector c6 = DoubleVector.broadcast(S, LOG_6);
        DoubleVector high = DoubleVector.broadcast(S, LN2_HIGH);
        DoubleVector low = DoubleVector.broadcast(S, LN2_LOW);
        DoubleVector nan = DoubleVector.broadcast(S, Double.NaN);
        DoubleVector minusInfinity = DoubleVector.broadcast(S, Double.NEGATIVE_INFINITY);
        DoubleVector zero = DoubleVector.broadcast(S, 0);
        DoubleVector shifts = DoubleVector.broadcast(S, -54);
        int i = from;
        for (; i <= to - LANES; i += LANES) {
            DoubleVector argument = DoubleVector.fromArray(S, x, i);
            VectorMask<Double> subnormal = argument.compare(VectorOperators.LT, Double.MIN_NORMAL);
            DoubleVector u = argument.blend(argument.mul(0x1p54), subnormal);
            DoubleVector shift = zero.blend(shifts, subnormal);
            LongVector bits = u.reinterpretAsLongs();
            LongVector exponent = bits.add(ONE_BITS - SQRT_HALF_BITS).lanewise(VectorOperators.LSHR, 52);
            DoubleVector k = exponent.add(MAGIC_BITS)
                    .reinterpretAsDoubles()
                    .sub(MAGIC + 1023)
                    .add(shift);
            DoubleVector f = bits.sub(exponent.sub(1023).lanewise(VectorOperators.LSHL, 52))
                    .reinterpretAsDoubles()
                    .sub(1);
            DoubleVector s = f.div(f.add(2));
            DoubleVector z = s.mul(s);
            DoubleVector z2 = z.mul(z);
            DoubleVector w = z2.fma(z2.fma(z2.fma(c6, z.fma(c5, c4)), z.fma(c3, c2)), z.fma(c1, c0));
            DoubleVector halfSquare = f.mul(0.5).mul(f);
            DoubleVector small = s.fma(z.fma(w, halfSquare), k.mul(low));
            DoubleVector value = k.fma(high, f.sub(halfSquare.sub(small)));
            value.blend(argument, argument.compare(VectorOperators.EQ, Double.POSITIVE_INFINITY))
                    .blend(minusInfinity, argument.compare(VectorOperators.EQ, 0))
                    .blend(nan, argument.compare(VectorOperators.GE, 0).not())
                    .intoArray(result, i);
        }
        return i;
    }

    /** log(1 + x). Returns the index after the last full vector. */
    static int log1p(double[] x, int from, int to, double[] result) {
        DoubleVector c0 = DoubleVector.broadcast(S, LOG_0);
        DoubleVector c1 = DoubleVector.broadcast(S, LOG_1);
        DoubleVector c2 = DoubleVector.broadcast(S, LOG_2);
        DoubleVector c3 = DoubleVector.broadcast(S, LOG_3);
        DoubleVector c4 = DoubleVector.broadcast(S, LOG_4);
        DoubleVector c5 = DoubleVector.broadcast(S, LOG_5);
        DoubleVector c6 = DoubleVector.broadcast(S, LOG_6);
        DoubleVector high = DoubleVector.broadcast(S, LN2_HIGH);
        DoubleVector low = DoubleVector.broadcast(S, LN2_LOW);
        DoubleVector one = DoubleVector.broadcast(S, 1);
        DoubleVector nan = DoubleVector.broadcast(S, Double.NaN);
        DoubleVector minusInfinity = DoubleVector.broadcast(S, Double.NEGATIVE_INFINITY);
        int i = from;
        for (; i <= to - LANES; i += LANES) {
            DoubleVector argument = DoubleVector.fromArray(S, x, i);
            DoubleVector u = argument.add(1);
            DoubleVector v = u.sub(argument);
            DoubleVector lost = one.sub(v).add(argument.sub(u.sub(v)));
            LongVector bits = u.reinterpretAsLongs();
            LongVector exponent = bits.add(ONE_BITS - SQRT_HALF_BITS).lanewise(VectorOperators.LSHR, 52);
            DoubleVector k = exponent.add(MAGIC_BITS).reinterpretAsDoubles().sub(MAGIC + 1023);
            DoubleVector f = bits.sub(exponent.sub(1023).lanewise(VectorOperators.LSHL, 52))
                    .reinterpretAsDoubles()
                    .sub(1);
            DoubleVector s = f.div(f.add(2));
            DoubleVector z = s.mul(s);
            DoubleVector z2 = z.mul(z);
            DoubleVector w = z2.fma(z2.fma(z2.fma(c6, z.fma(c5, c4)), z.fma(c3, c2)), z.fma(c1, c0));
            DoubleVector halfSquare = f.mul(0.5).mul(f);
            DoubleVector small = s.fma(z.fma(w, halfSquare), k.fma(low, lost.div(u)));
            DoubleVector value = k.fma(high, f.sub(halfSquare.sub(small)));
            value.abs()
                    .reinterpretAsLongs()
                    .or(argument.reinterpretAsLongs().and(SIGN_BIT))
                    .reinterpretAsDoubles()
                    .blend(argument, argument.compare(VectorOperators.EQ, Double.POSITIVE_INFINITY))
                    .blend(minusInfinity, argument.compare(VectorOperators.EQ, -1))
                    .blend(nan, argument.compare(VectorOperators.GE, -1).not())
                    .intoArray(result, i);
        }
        return i;
    }
}
