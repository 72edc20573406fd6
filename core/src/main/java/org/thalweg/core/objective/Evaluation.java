package org.thalweg.core.objective;

import java.util.Arrays;
import java.util.Optional;

/** Immutable snapshot of an objective at a point: value and, as far as they were evaluated, derivatives. */
public final class Evaluation {

    private final double value;
    private final double[] gradient;

    private Evaluation(double value, double[] gradient) {
        this.value = value;
        this.gradient = gradient;
    }

    /** A snapshot without derivatives. */
    public static Evaluation of(double value) {
        return new Evaluation(value, null);
    }

    /** A snapshot with a copy of the gradient. */
    public static Evaluation of(double value, double[] gradient) {
        return new Evaluation(value, gradient.clone());
    }

    /** E(θ). */
    public double value() {
        return value;
    }

    /** A copy of ∇E(θ), if it was evaluated. */
    public Optional<double[]> gradient() {
        return Optional.ofNullable(gradient).map(double[]::clone);
    }

    /** Largest absolute entry of the gradient; NaN if it was not evaluated. */
    public double gradientNormInf() {
        return gradient == null ? Double.NaN : Norms.inf(gradient);
    }

    @Override
    public String toString() {
        return "Evaluation[value=" + value + ", gradient=" + Arrays.toString(gradient) + "]";
    }
}
