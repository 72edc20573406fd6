package org.thalweg.core.oracle;

/**
 * A number v + a·ε₁ + b·ε₂ + c·ε₁ε₂ with ε₁² = ε₂² = 0: carries two first derivatives and one second derivative
 * without truncation error (J. Fike and J. Alonso, AIAA 2011-886).
 */
public record HyperDual(double v, double a, double b, double c) {

    public static final HyperDual ZERO = constant(0);

    public static HyperDual constant(double v) {
        return new HyperDual(v, 0, 0, 0);
    }

    public HyperDual plus(HyperDual o) {
        return new HyperDual(v + o.v, a + o.a, b + o.b, c + o.c);
    }

    public HyperDual plus(double o) {
        return new HyperDual(v + o, a, b, c);
    }

    public HyperDual minus(HyperDual o) {
        return plus(o.times(-1));
    }

    public HyperDual times(HyperDual o) {
        return new HyperDual(v * o.v, a * o.v + v * o.a, b * o.v + v * o.b, c * o.v + a * o.b + b * o.a + v * o.c);
    }

    public HyperDual times(double o) {
        return new HyperDual(v * o, a * o, b * o, c * o);
    }

    public HyperDual reciprocal() {
        double r = 1 / v;
        return chain(r, -r * r, 2 * r * r * r);
    }

    public HyperDual square() {
        return times(this);
    }

    public HyperDual exp() {
        double e = StrictMath.exp(v);
        return chain(e, e, e);
    }

    public HyperDual log() {
        return chain(StrictMath.log(v), 1 / v, -1 / (v * v));
    }

    public HyperDual sin() {
        return chain(StrictMath.sin(v), StrictMath.cos(v), -StrictMath.sin(v));
    }

    /** f(this) for a function with value f, slope f1 and second derivative f2 at v. */
    private HyperDual chain(double f, double f1, double f2) {
        return new HyperDual(f, f1 * a, f1 * b, f1 * c + f2 * a * b);
    }
}
