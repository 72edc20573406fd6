package org.thalweg.core.objective;

/**
 * Operations on numbers of type T, as far as objectives need them: decimals with many digits, intervals that enclose the
 * result, dual numbers. {@link ObjectiveFormula} is written in it. Implemented by the analysis, used by objectives.
 */
public interface Arithmetic<T> {

    /** The number that is exactly {@code value}. */
    T of(double value);

    /** a + b. */
    T add(T a, T b);

    /** a − b. */
    T subtract(T a, T b);

    /** a · b. */
    T multiply(T a, T b);

    /** a / b. */
    T divide(T a, T b);

    /** e<sup>a</sup>. */
    T exp(T a);

    /** Natural logarithm of a positive number. */
    T log(T a);

    /** tanh a. */
    T tanh(T a);

    /** 1 / (1 + e<sup>−a</sup>). */
    T sigmoid(T a);

    /** log(1 + e<sup>a</sup>). */
    T softplus(T a);

    /** sin a. */
    T sin(T a);

    /** cos a. */
    T cos(T a);

    /** Distribution function Φ of the standard normal distribution. */
    T normalCdf(T a);

    /** Density of the standard normal distribution. */
    T normalDensity(T a);

    /** √a of a positive number. */
    T squareRoot(T a);

    /** P(x &lt; h, y &lt; k) for two standard normal variables with correlation ρ, |ρ| &lt; 1. */
    T bivariateNormalCdf(T h, T k, T rho);

    /** max(a, 0). */
    T positivePart(T a);

    /** 1 if a &gt; 0, else 0; no number is promised where the sign of a is not certain. */
    T step(T a);

    /** −a. */
    default T negate(T a) {
        return subtract(of(0), a);
    }
}
