package org.thalweg.objectives.gaussian;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.objective.Arithmetic;
import org.thalweg.core.objective.ObjectiveFormula;

/**
 * The population loss of φ(z) = scale · Φ(z) + shift in any arithmetic.
 *
 * <p>Shares no code with {@link NormalCdfMoments}. With two more independent standard normal variables added to z₁ and z₂, E
 * Φ(z₁)Φ(z₂) is the distribution function G(b₁, b₂) of two normal variables with covariances s₁ = 1 + |w₁|², s₂ = 1 + |w₂|²
 * and c = w₁·w₂. It obeys the heat equation ∂G/∂s₁ = ½ ∂²G/∂b₁², ∂G/∂c = ∂²G/∂b₁∂b₂ (R. L. Plackett, 1954), hence
 * ∇<sub>w₁</sub>G = w₁ ∂²G/∂b₁² + w₂ D with the bivariate density D, and ∂²G/∂b₁² = −(b₁ ∂G/∂b₁ + c D)/s₁. Nothing is
 * singular where neurons are zero, parallel or equal.
 */
final class NormalCdfFormula implements ObjectiveFormula {

    private final Mlp student;
    private final Teacher teacher;
    private final double scale;
    private final double shift;

    NormalCdfFormula(Mlp student, Teacher teacher, double scale, double shift) {
        this.student = student;
        this.teacher = teacher;
        this.scale = scale;
        this.shift = shift;
    }

    /** Σ<sub>o</sub> Σ<sub>mn</sub> α<sub>om</sub> α<sub>on</sub> E φφ + 2γ<sub>o</sub> Σ<sub>m</sub> α<sub>om</sub> E φ + γ<sub>o</sub>². */
    @Override
    public <T> T value(Arithmetic<T> a, List<T> theta) {
        FormulaNeurons<T> all = neurons(a, theta);
        T sum = a.of(0);
        for (int m = 0; m < all.count(); m++) {
            for (int n = 0; n <= m; n++) {
                T coupling = all.coupling(m, n);
                T part = a.multiply(coupling, pair(a, all, m, n));
                sum = a.add(sum, n < m ? a.add(part, part) : part);
            }
            T linear = a.multiply(all.biasCoupling(m), mean(a, all, m));
            sum = a.add(sum, a.add(linear, linear));
        }
        return a.add(sum, all.biasSquare());
    }

    private <T> FormulaNeurons<T> neurons(Arithmetic<T> a, List<T> theta) {
        return new FormulaNeurons<>(a, student, theta, teacher);
    }

    @Override
    public <T> List<T> gradient(Arithmetic<T> a, List<T> theta) {
        FormulaNeurons<T> all = neurons(a, theta);
        List<T> gradient = new ArrayList<>(theta);
        for (int o = 0; o < all.outputs(); o++) {
            for (int i = 0; i < all.students(); i++) {
                T sum = a.multiply(all.outputDifference(o), mean(a, all, i));
                for (int n = 0; n < all.count(); n++) {
                    sum = a.add(sum, a.multiply(all.out(o, n), pair(a, all, i, n)));
                }
                gradient.set(student.layout().weight(2, o, i), a.add(sum, sum));
            }
            if (student.layout().hasBias(2)) {
                T sum = all.outputDifference(o);
                for (int m = 0; m < all.count(); m++) {
                    sum = a.add(sum, a.multiply(all.out(o, m), mean(a, all, m)));
                }
                gradient.set(student.layout().bias(2, o), a.add(sum, sum));
            }
        }
        for (int i = 0; i < all.students(); i++) {
            inputs(a, all, i, gradient);
        }
        return gradient;
    }

    /** Derivatives in the input weights and the bias of a neuron. */
    private <T> void inputs(Arithmetic<T> a, FormulaNeurons<T> all, int i, List<T> gradient) {
        T meanSlope = a.multiply(a.of(scale), a.divide(a.normalDensity(all.threshold(i)), all.spread(i)));
        T bias = a.multiply(all.biasCoupling(i), meanSlope);
        T own = a.negate(a.divide(a.multiply(all.bias(i), bias), all.variance(i)));
        List<T> weights = new ArrayList<>();
        for (int n = 0; n < all.count(); n++) {
            T coupling = all.coupling(i, n);
            T density = density(a, all, i, n);
            T slope = a.multiply(meanSlope, neuron(a, conditional(a, all, i, n)));
            T bent = a.negate(a.divide(
                    a.add(a.multiply(all.bias(i), slope), a.multiply(all.covariance(i, n), density)), all.variance(i)));
            bias = a.add(bias, a.multiply(coupling, slope));
            own = a.add(own, a.multiply(coupling, bent));
            weights.add(a.multiply(coupling, density));
        }
        if (student.layout().hasBias(1)) {
            gradient.set(student.layout().bias(1, i), a.add(bias, bias));
        }
        for (int k = 0; k < student.inputWidth(); k++) {
            T sum = a.multiply(own, all.weight(i, k));
            for (int n = 0; n < all.count(); n++) {
                sum = a.add(sum, a.multiply(weights.get(n), all.weight(n, k)));
            }
            gradient.set(student.layout().weight(1, i, k), a.add(sum, sum));
        }
    }

    /** φ with Φ of a number. */
    private <T> T neuron(Arithmetic<T> a, T z) {
        return a.add(a.multiply(a.of(scale), a.normalCdf(z)), a.of(shift));
    }

    /** E φ(z). */
    private <T> T mean(Arithmetic<T> a, FormulaNeurons<T> all, int m) {
        return neuron(a, all.threshold(m));
    }

    /** E φ(z<sub>m</sub>)φ(z<sub>n</sub>). */
    private <T> T pair(Arithmetic<T> a, FormulaNeurons<T> all, int m, int n) {
        T h = all.threshold(m);
        T k = all.threshold(n);
        T rho = a.divide(all.covariance(m, n), a.multiply(all.spread(m), all.spread(n)));
        T both = a.multiply(a.of(scale * scale), a.bivariateNormalCdf(h, k, rho));
        T single = a.multiply(a.of(scale * shift), a.add(a.normalCdf(h), a.normalCdf(k)));
        return a.add(a.add(both, single), a.of(shift * shift));
    }

    /** (b<sub>n</sub>s<sub>m</sub> − c b<sub>m</sub>) / √(s<sub>m</sub> det): what is left of n's threshold once m is at its own. */
    private <T> T conditional(Arithmetic<T> a, FormulaNeurons<T> all, int m, int n) {
        T numerator =
                a.subtract(a.multiply(all.bias(n), all.variance(m)), a.multiply(all.covariance(m, n), all.bias(m)));
        return a.divide(numerator, a.multiply(all.spread(m), a.squareRoot(all.determinant(m, n))));
    }

    /** scale² times the bivariate density at (b<sub>m</sub>, b<sub>n</sub>). */
    private <T> T density(Arithmetic<T> a, FormulaNeurons<T> all, int m, int n) {
        T product = a.multiply(a.normalDensity(all.threshold(m)), a.normalDensity(conditional(a, all, m, n)));
        return a.divide(a.multiply(a.of(scale * scale), product), a.squareRoot(all.determinant(m, n)));
    }
}
