package org.thalweg.analysis.arithmetic;

import org.thalweg.core.objective.Arithmetic;

/**
 * Dual numbers over another arithmetic: the derivative of a gradient along e<sub>j</sub> is column j of the Hessian.
 *
 * @param base arithmetic of value and slope
 */
public record DualArithmetic<T>(Arithmetic<T> base) implements Arithmetic<Dual<T>> {

    @Override
    public Dual<T> of(double value) {
        return new Dual<>(base.of(value), base.of(0));
    }

    @Override
    public Dual<T> add(Dual<T> a, Dual<T> b) {
        return new Dual<>(base.add(a.value(), b.value()), base.add(a.slope(), b.slope()));
    }

    @Override
    public Dual<T> subtract(Dual<T> a, Dual<T> b) {
        return new Dual<>(base.subtract(a.value(), b.value()), base.subtract(a.slope(), b.slope()));
    }

    @Override
    public Dual<T> multiply(Dual<T> a, Dual<T> b) {
        T slope = base.add(base.multiply(a.slope(), b.value()), base.multiply(a.value(), b.slope()));
        return new Dual<>(base.multiply(a.value(), b.value()), slope);
    }

    @Override
    public Dual<T> divide(Dual<T> a, Dual<T> b) {
        T quotient = base.divide(a.value(), b.value());
        T slope = base.divide(base.subtract(a.slope(), base.multiply(quotient, b.slope())), b.value());
        return new Dual<>(quotient, slope);
    }

    @Override
    public Dual<T> exp(Dual<T> a) {
        T e = base.exp(a.value());
        return new Dual<>(e, base.multiply(e, a.slope()));
    }

    @Override
    public Dual<T> log(Dual<T> a) {
        return new Dual<>(base.log(a.value()), base.divide(a.slope(), a.value()));
    }

    @Override
    public Dual<T> tanh(Dual<T> a) {
        T t = base.tanh(a.value());
        T one = base.of(1);
        T derivative = base.multiply(base.subtract(one, t), base.add(one, t));
        return new Dual<>(t, base.multiply(derivative, a.slope()));
    }

    @Override
    public Dual<T> sigmoid(Dual<T> a) {
        T s = base.sigmoid(a.value());
        T derivative = base.multiply(s, base.sigmoid(base.negate(a.value())));
        return new Dual<>(s, base.multiply(derivative, a.slope()));
    }

    @Override
    public Dual<T> softplus(Dual<T> a) {
        return new Dual<>(base.softplus(a.value()), base.multiply(base.sigmoid(a.value()), a.slope()));
    }

    @Override
    public Dual<T> sin(Dual<T> a) {
        return new Dual<>(base.sin(a.value()), base.multiply(base.cos(a.value()), a.slope()));
    }

    @Override
    public Dual<T> cos(Dual<T> a) {
        return new Dual<>(base.cos(a.value()), base.negate(base.multiply(base.sin(a.value()), a.slope())));
    }

    @Override
    public Dual<T> normalCdf(Dual<T> a) {
        return new Dual<>(base.normalCdf(a.value()), base.multiply(base.normalDensity(a.value()), a.slope()));
    }

    @Override
    public Dual<T> normalDensity(Dual<T> a) {
        T density = base.normalDensity(a.value());
        T derivative = base.negate(base.multiply(a.value(), density));
        return new Dual<>(density, base.multiply(derivative, a.slope()));
    }

    @Override
    public Dual<T> squareRoot(Dual<T> a) {
        T root = base.squareRoot(a.value());
        return new Dual<>(root, base.divide(a.slope(), base.multiply(base.of(2), root)));
    }

    /**
     * In h the derivative is density(h) Φ((k − ρh)/√(1 − ρ²)), in k likewise, and in ρ the bivariate density (R. L. Plackett,
     * Biometrika 41, 1954).
     */
    @Override
    public Dual<T> bivariateNormalCdf(Dual<T> h, Dual<T> k, Dual<T> rho) {
        T x = h.value();
        T y = k.value();
        T r = rho.value();
        T s = base.squareRoot(base.multiply(base.subtract(base.of(1), r), base.add(base.of(1), r)));
        T yGivenX = base.divide(base.subtract(y, base.multiply(r, x)), s);
        T xGivenY = base.divide(base.subtract(x, base.multiply(r, y)), s);
        T inH = base.multiply(base.normalDensity(x), base.normalCdf(yGivenX));
        T inK = base.multiply(base.normalDensity(y), base.normalCdf(xGivenY));
        T inRho = base.divide(base.multiply(base.normalDensity(x), base.normalDensity(yGivenX)), s);
        T slope = base.add(
                base.add(base.multiply(inH, h.slope()), base.multiply(inK, k.slope())),
                base.multiply(inRho, rho.slope()));
        return new Dual<>(base.bivariateNormalCdf(x, y, r), slope);
    }

    @Override
    public Dual<T> positivePart(Dual<T> a) {
        return new Dual<>(base.positivePart(a.value()), base.multiply(base.step(a.value()), a.slope()));
    }

    /** The slope is 0, and uncertain (through the base's step) where the sign of a is. */
    @Override
    public Dual<T> step(Dual<T> a) {
        T step = base.step(a.value());
        return new Dual<>(step, base.subtract(step, step));
    }
}
