package org.thalweg.core.objective;

/**
 * Operations on numbers of type T, as far as objectives need them: decimals with many digits, intervals that enclose the
 * result, dual numbers. {@link ObjectiveFormula} is written in it. Implemented by the analysis, used by objectives.
 *
 * @param <T> a number of this arithmetic
 */
public interface Arithmetic<T> {

    /**
     * {@return the number that is exactly {@code value}}
     *
     * @param value any double
     */
    T of(double value);

    /**
     * {@return a + b}
     *
     * @param a the number, or the first of two
     * @param b the second number
     */
    T add(T a, T b);

    /**
     * {@return a − b}
     *
     * @param a the number, or the first of two
     * @param b the second number
     */
    T subtract(T a, T b);

    /**
     * {@return a · b}
     *
     * @param a the number, or the first of two
     * @param b the second number
     */
    T multiply(T a, T b);

    /**
     * {@return a / b}
     *
     * @param a the number, or the first of two
     * @param b the second number
     */
    T divide(T a, T b);

    /**
     * {@return e<sup>a</sup>}
     *
     * @param a the number, or the first of two
     */
    T exp(T a);

    /**
     * {@return the natural logarithm of a positive number}
     *
     * @param a the number, or the first of two
     */
    T log(T a);

    /**
     * {@return tanh a}
     *
     * @param a the number, or the first of two
     */
    T tanh(T a);

    /**
     * {@return 1 / (1 + e<sup>−a</sup>)}
     *
     * @param a the number, or the first of two
     */
    T sigmoid(T a);

    /**
     * {@return log(1 + e<sup>a</sup>)}
     *
     * @param a the number, or the first of two
     */
    T softplus(T a);

    /**
     * {@return sin a}
     *
     * @param a the number, or the first of two
     */
    T sin(T a);

    /**
     * {@return cos a}
     *
     * @param a the number, or the first of two
     */
    T cos(T a);

    /**
     * {@return the distribution function Φ of the standard normal distribution}
     *
     * @param a the number, or the first of two
     */
    T normalCdf(T a);

    /**
     * {@return the density of the standard normal distribution}
     *
     * @param a the number, or the first of two
     */
    T normalDensity(T a);

    /**
     * {@return √a of a positive number}
     *
     * @param a the number, or the first of two
     */
    T squareRoot(T a);

    /**
     * {@return P(x &lt; h, y &lt; k) for two standard normal variables with correlation ρ, |ρ| &lt; 1}
     *
     * @param h upper end for the first variable
     * @param k upper end for the second variable
     * @param rho correlation, between −1 and 1
     */
    T bivariateNormalCdf(T h, T k, T rho);

    /**
     * {@return max(a, 0)}
     *
     * @param a the number, or the first of two
     */
    T positivePart(T a);

    /**
     * {@return 1 if a &gt; 0, else 0; no number is promised where the sign of a is not certain}
     *
     * @param a the number, or the first of two
     */
    T step(T a);

    /**
     * {@return −a}
     *
     * @param a the number, or the first of two
     */
    default T negate(T a) {
        return subtract(of(0), a);
    }
}
