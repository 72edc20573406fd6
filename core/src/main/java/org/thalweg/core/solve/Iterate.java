package org.thalweg.core.solve;

import java.util.OptionalDouble;
import org.thalweg.core.objective.Norms;

/**
 * The current point of a run with its value and gradient; owned and changed by the run, read by the driver.
 *
 * <p>Only finite points get in, so every result is a real iterate. Confined to the run's thread.
 */
public final class Iterate {

    private final double[] point;
    private final double[] gradient;
    private double value = Double.NaN;
    private boolean hasGradient;
    private double time = Double.NaN;

    /**
     * A holder for points of the given dimension, starting at {@code start} with unknown value.
     *
     * @param start θ[n], copied
     */
    public Iterate(double[] start) {
        point = start.clone();
        gradient = new double[start.length];
    }

    /**
     * Moves to a point.
     *
     * @param newPoint θ[n], copied
     * @param newValue E(θ)
     * @param newGradient ∇E(θ), copied
     * @return whether all entries are finite; if not, nothing changes
     * @throws IllegalArgumentException if an array has another length than the start
     */
    public boolean commit(double[] newPoint, double newValue, double[] newGradient) {
        requireLength(newPoint, "point");
        requireLength(newGradient, "gradient");
        if (!Double.isFinite(newValue) || !isFinite(newPoint) || !isFinite(newGradient)) {
            return false;
        }
        System.arraycopy(newPoint, 0, point, 0, point.length);
        System.arraycopy(newGradient, 0, gradient, 0, gradient.length);
        value = newValue;
        hasGradient = true;
        return true;
    }

    /**
     * As {@link #commit(double[], double, double[])} for a solver without derivatives.
     *
     * @param newPoint θ[n], copied if it is taken
     * @param newValue E at the new point
     * @return whether the point was taken: false if anything is not finite
     */
    public boolean commit(double[] newPoint, double newValue) {
        requireLength(newPoint, "point");
        if (!Double.isFinite(newValue) || !isFinite(newPoint)) {
            return false;
        }
        System.arraycopy(newPoint, 0, point, 0, point.length);
        value = newValue;
        hasGradient = false;
        return true;
    }

    /**
     * As {@link #commit(double[], double, double[])} at time {@code newTime} of a flow.
     *
     * @param newTime time of the flow at the new point
     * @param newPoint θ[n], copied if it is taken
     * @param newValue E at the new point
     * @param newGradient ∇E[n] at the new point, copied if the point is taken
     * @return whether the point was taken: false if anything is not finite
     */
    public boolean commit(double newTime, double[] newPoint, double newValue, double[] newGradient) {
        if (!Double.isFinite(newTime) || !commit(newPoint, newValue, newGradient)) {
            return false;
        }
        time = newTime;
        return true;
    }

    /** {@return the point θ[n]: the live array, read only for everyone but this class} */
    public double[] point() {
        return point;
    }

    /** {@return the value E(θ); NaN until the first commit} */
    public double value() {
        return value;
    }

    /** {@return whether {@link #gradient()} is known at this point} */
    public boolean hasGradient() {
        return hasGradient;
    }

    /** {@return the gradient ∇E(θ)[n]: the live array, read only; meaningful if {@link #hasGradient()}} */
    public double[] gradient() {
        return gradient;
    }

    /** {@return largest absolute gradient entry; NaN if unknown} */
    public double gradientNormInf() {
        return hasGradient ? Norms.inf(gradient) : Double.NaN;
    }

    /** {@return time of a flow, if the run has one} */
    public OptionalDouble time() {
        return Double.isNaN(time) ? OptionalDouble.empty() : OptionalDouble.of(time);
    }

    private void requireLength(double[] array, String what) {
        if (array.length != point.length) {
            throw new IllegalArgumentException(
                    "The " + what + " has length " + array.length + ", but " + point.length + " is needed.");
        }
    }

    private static boolean isFinite(double[] values) {
        for (double v : values) {
            if (!Double.isFinite(v)) {
                return false;
            }
        }
        return true;
    }
}
