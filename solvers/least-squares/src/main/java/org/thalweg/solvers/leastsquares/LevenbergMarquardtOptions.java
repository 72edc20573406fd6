package org.thalweg.solvers.leastsquares;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Options of {@link LevenbergMarquardt}.
 *
 * @param gradientTolerance the run converges when the largest absolute gradient entry is at or below this; absolute, mean
 *     loss; 0 asks for an exact zero
 * @param initialDamping first λ, relative to the squared column norms of J
 * @param accelerationLimit largest 2|Da|/|Dv| for which the acceleration is trusted; 0 turns it off
 * @param boldness exponent b of the rule for uphill steps: at cosine β with the last step, one to value E is taken if
 *     (1 − β)<sup>b</sup> E is no more than the lowest value; 0 for descent only
 */
public record LevenbergMarquardtOptions(
        double gradientTolerance, double initialDamping, double accelerationLimit, double boldness) {

    /** α = 0.75 and b = 2 after Transtrum and Sethna; with b = 2 a wide student took a fifth of the steps it takes with b = 0. */
    private static final LevenbergMarquardtOptions DEFAULTS = new LevenbergMarquardtOptions(1e-15, 1e-2, 0.75, 2);

    /** Checks every option. */
    public LevenbergMarquardtOptions {
        if (!(gradientTolerance >= 0) || Double.isInfinite(gradientTolerance)) {
            throw new IllegalArgumentException(
                    "The gradient tolerance must be finite and not negative, but is " + gradientTolerance + ".");
        }
        if (!(initialDamping > 0) || Double.isInfinite(initialDamping)) {
            throw new IllegalArgumentException(
                    "The initial damping must be positive and finite, but is " + initialDamping + ".");
        }
        if (!(accelerationLimit >= 0) || Double.isInfinite(accelerationLimit)) {
            throw new IllegalArgumentException(
                    "The acceleration limit must be finite and not negative, but is " + accelerationLimit + ".");
        }
        if (!(boldness >= 0) || Double.isInfinite(boldness)) {
            throw new IllegalArgumentException(
                    "The boldness must be finite and not negative, but is " + boldness + ".");
        }
    }

    /** {@return the defaults} */
    public static LevenbergMarquardtOptions defaults() {
        return DEFAULTS;
    }

    /**
     * {@return a copy with another gradient tolerance}
     *
     * @param tolerance the run converges when the largest absolute gradient entry is at or below this; absolute, mean
     *     loss; 0 asks for an exact zero
     */
    public LevenbergMarquardtOptions withGradientTolerance(double tolerance) {
        return new LevenbergMarquardtOptions(tolerance, initialDamping, accelerationLimit, boldness);
    }

    /**
     * {@return a copy with another first damping}
     *
     * @param damping first λ, relative to the squared column norms of J
     */
    public LevenbergMarquardtOptions withInitialDamping(double damping) {
        return new LevenbergMarquardtOptions(gradientTolerance, damping, accelerationLimit, boldness);
    }

    /**
     * {@return a copy with another limit of the acceleration}
     *
     * @param limit largest 2|Da|/|Dv| for which the acceleration is trusted; 0 turns it off
     */
    public LevenbergMarquardtOptions withAccelerationLimit(double limit) {
        return new LevenbergMarquardtOptions(gradientTolerance, initialDamping, limit, boldness);
    }

    /**
     * {@return a copy with another exponent of the rule for uphill steps}
     *
     * @param exponent exponent b of the rule for uphill steps: at cosine β with the last step, one to value E is taken
     *     if (1 − β)<sup>b</sup> E is no more than the lowest value; 0 for descent only
     */
    public LevenbergMarquardtOptions withBoldness(double exponent) {
        return new LevenbergMarquardtOptions(gradientTolerance, initialDamping, accelerationLimit, exponent);
    }

    Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(LevenbergMarquardtProvider.GRADIENT_TOLERANCE, gradientTolerance);
        map.put(LevenbergMarquardtProvider.INITIAL_DAMPING, initialDamping);
        map.put(LevenbergMarquardtProvider.ACCELERATION_LIMIT, accelerationLimit);
        map.put(LevenbergMarquardtProvider.BOLDNESS, boldness);
        return map;
    }
}
