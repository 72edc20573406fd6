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

    /**
     * {@return a snapshot without derivatives}
     *
     * @param value E(θ)
     */
    public static Evaluation of(double value) {
        return new Evaluation(value, null);
    }

    /**
     * {@return a snapshot with a copy of the gradient}
     *
     * @param value E(θ)
     * @param gradient gradient[n], copied
     */
    public static Evaluation of(double value, double[] gradient) {
        return new Evaluation(value, gradient.clone());
    }

    /** {@return the value E(θ)} */
    public double value() {
        return value;
    }

    /** {@return a copy of ∇E(θ), if it was evaluated} */
    public Optional<double[]> gradient() {
        return Optional.ofNullable(gradient).map(double[]::clone);
    }

    /** {@return largest absolute entry of the gradient; NaN if it was not evaluated} */
    public double gradientNormInf() {
        return gradient == null ? Double.NaN : Norms.inf(gradient);
    }

    @Override
    public String toString() {
        return "Evaluation[value=" + value + ", gradient=" + Arrays.toString(gradient) + "]";
    }
}
