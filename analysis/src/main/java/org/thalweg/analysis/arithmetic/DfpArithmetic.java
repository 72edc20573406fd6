package org.thalweg.analysis.arithmetic;

import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.thalweg.core.objective.Arithmetic;

/** Decimal floating point with many digits (Hipparchus). Confined to one thread, as its field keeps flags. */
public final class DfpArithmetic implements Arithmetic<Dfp> {

    private static final int DIGITS_PER_WORD = 4;

    /** a² per digit from which e<sup>−a²/2</sup>, the error of the asymptotic series, is below the last digit. */
    private static final double TAIL = 5;

    private final DfpField field;
    private Dfp lastArgument;
    private Dfp lastTanh;

    /** Numbers of at least {@code digits} decimal digits. */
    public DfpArithmetic(int digits) {
        this.field = new DfpField(digits);
    }

    @Override
    public Dfp of(double value) {
        return field.newDfp(value);
    }

    @Override
    public Dfp add(Dfp a, Dfp b) {
        return a.add(b);
    }

    @Override
    public Dfp subtract(Dfp a, Dfp b) {
        return a.subtract(b);
    }

    @Override
    public Dfp multiply(Dfp a, Dfp b) {
        return a.multiply(b);
    }

    @Override
    public Dfp divide(Dfp a, Dfp b) {
        return a.divide(b);
    }

    @Override
    public Dfp exp(Dfp a) {
        return a.exp();
    }

    @Override
    public Dfp log(Dfp a) {
        return a.log();
    }

    /** Through e<sup>−2|a|</sup>; loses the digits that |a| lies below 1. */
    @Override
    public Dfp tanh(Dfp a) {
        // An activation and its derivative ask for the same one after the other.
        if (a != lastArgument) {
            lastTanh = newTanh(a);
            lastArgument = a;
        }
        return lastTanh;
    }

    private Dfp newTanh(Dfp a) {
        Dfp e = a.abs().multiply(-2).exp();
        Dfp t = field.getOne().subtract(e).divide(field.getOne().add(e));
        return a.strictlyNegative() ? t.negate() : t;
    }

    @Override
    public Dfp sigmoid(Dfp a) {
        return field.getOne().divide(field.getOne().add(a.negate().exp()));
    }

    @Override
    public Dfp softplus(Dfp a) {
        Dfp log = field.getOne().add(a.abs().negate().exp()).log();
        return a.strictlyPositive() ? a.add(log) : log;
    }

    @Override
    public Dfp sin(Dfp a) {
        return a.sin();
    }

    @Override
    public Dfp cos(Dfp a) {
        return a.cos();
    }

    /** Far below 0, before the tail takes over, digits are lost as far as the value lies below 1. */
    @Override
    public Dfp normalCdf(Dfp a) {
        double size = Math.abs(a.toDouble());
        if (size * size > TAIL * DIGITS_PER_WORD * field.getRadixDigits()) {
            return a.strictlyPositive() ? field.getOne().subtract(upperTail(a)) : upperTail(a.negate());
        }
        // ½ + density(a)·(a + a³/3 + a⁵/15 + …), whose terms have one sign.
        Dfp square = a.multiply(a);
        Dfp term = a;
        Dfp sum = a;
        Dfp before = null;
        for (int k = 3; !sum.equals(before); k += 2) {
            term = term.multiply(square).divide(k);
            before = sum;
            sum = sum.add(term);
        }
        return field.getOne().divide(2).add(normalDensity(a).multiply(sum));
    }

    /** density(a)/a·(1 − 1/a² + 3/a⁴ − …), asymptotic: its terms fall below the last digit before they grow. */
    private Dfp upperTail(Dfp a) {
        Dfp square = a.multiply(a);
        Dfp term = field.getOne();
        Dfp sum = term;
        Dfp before = null;
        for (int k = 1; !sum.equals(before); k += 2) {
            term = term.multiply(-k).divide(square);
            before = sum;
            sum = sum.add(term);
        }
        return normalDensity(a).multiply(sum).divide(a);
    }

    @Override
    public Dfp normalDensity(Dfp a) {
        return a.multiply(a)
                .divide(2)
                .negate()
                .exp()
                .divide(field.getPi().multiply(2).sqrt());
    }

    @Override
    public Dfp squareRoot(Dfp a) {
        return a.sqrt();
    }

    /** By its series in ρ, which takes the longer the nearer |ρ| is to 1. */
    @Override
    public Dfp bivariateNormalCdf(Dfp h, Dfp k, Dfp rho) {
        double digits = DIGITS_PER_WORD * field.getRadixDigits();
        int terms = TetrachoricSeries.terms(Math.abs(rho.toDouble()), StrictMath.pow(10, -digits), Integer.MAX_VALUE);
        return terms < 0 ? field.newDfp(Double.NaN) : TetrachoricSeries.sum(this, h, k, rho, terms);
    }

    @Override
    public Dfp positivePart(Dfp a) {
        return a.strictlyPositive() ? a : field.getZero();
    }

    @Override
    public Dfp step(Dfp a) {
        return a.strictlyPositive() ? field.getOne() : field.getZero();
    }
}
