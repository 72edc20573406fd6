package org.thalweg.activations.smooth;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.ActivationTraits;

/**
 * c₀ + c₁ z + c₂ z² + …
 *
 * <p>By Horner's rule in fused multiply-adds, each derivative from its own coefficients; error at most 2n + 1 roundings of
 * Σ |c<sub>j</sub> z<sup>j</sup>|. Overflows to infinity. Immutable.
 */
public final class Polynomial implements Activation {

    /** Coefficients of the polynomial and its derivatives, lowest first; an empty array is the zero polynomial. */
    private final double[][] coefficients = new double[6][];

    private Polynomial(double[] values) {
        coefficients[0] = values;
        for (int k = 1; k < coefficients.length; k++) {
            double[] above = coefficients[k - 1];
            coefficients[k] = new double[Math.max(0, above.length - 1)];
            for (int j = 0; j < coefficients[k].length; j++) {
                coefficients[k][j] = (j + 1) * above[j + 1];
            }
        }
    }

    /**
     * {@return the polynomial with these coefficients}
     *
     * @param coefficients c₀, c₁, …, at least one; zeros at the end are dropped
     * @throws IllegalArgumentException if there is none, or one (or a coefficient of the fifth derivative) is not finite
     */
    public static Polynomial of(double... coefficients) {
        if (coefficients.length == 0) {
            throw new IllegalArgumentException("A polynomial needs at least one coefficient, but none was given.");
        }
        for (int j = 0; j < coefficients.length; j++) {
            double ofFifth = coefficients[j];
            for (int k = 0; k < 5; k++) {
                ofFifth *= Math.max(1, j - k);
            }
            if (!Double.isFinite(ofFifth)) {
                throw new IllegalArgumentException("Coefficient c" + j + " of a polynomial is " + coefficients[j]
                        + ", but every coefficient must be finite, also those of the fifth derivative.");
            }
        }
        int length = coefficients.length;
        while (length > 1 && coefficients[length - 1] == 0) {
            length--;
        }
        return new Polynomial(Arrays.copyOf(coefficients, length));
    }

    /** {@return a copy of the coefficients c₀, c₁, … in ascending powers} */
    public double[] coefficients() {
        return coefficients[0].clone();
    }

    @Override
    public String name() {
        return Arrays.stream(coefficients[0])
                .mapToObj(Double::toString)
                .collect(Collectors.joining(",", "polynomial(", ")"));
    }

    @Override
    public int maxOrder() {
        return 5;
    }

    @Override
    public void evaluate(int order, double[] z, int from, int to, double[][] derivatives) {
        // The value last, because its array may be z.
        for (int k = order; k >= 0; k--) {
            horner(coefficients[k], z, from, to, derivatives[k]);
        }
    }

    private static void horner(double[] c, double[] z, int from, int to, double[] result) {
        int degree = c.length - 1;
        double leading = degree < 0 ? 0 : c[degree];
        for (int i = from; i < to; i++) {
            double x = z[i];
            double sum = leading;
            for (int j = degree - 1; j >= 0; j--) {
                sum = Math.fma(sum, x, c[j]);
            }
            // A constant would swallow NaN.
            result[i] = x != x ? x : sum;
        }
    }

    @Override
    public ActivationTraits traits() {
        boolean odd = true;
        for (int j = 0; j < coefficients[0].length; j += 2) {
            odd &= coefficients[0][j] == 0;
        }
        return ActivationTraits.smooth(odd, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Polynomial p && Arrays.equals(coefficients[0], p.coefficients[0]);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(coefficients[0]);
    }

    @Override
    public String toString() {
        return name();
    }
}
