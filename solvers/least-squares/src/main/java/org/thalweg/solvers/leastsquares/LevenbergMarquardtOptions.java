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
 */
public record LevenbergMarquardtOptions(double gradientTolerance, double initialDamping, double accelerationLimit) {

    /** α = 0.75 after Transtrum and Sethna, section 5. */
    private static final LevenbergMarquardtOptions DEFAULTS = new LevenbergMarquardtOptions(1e-15, 1e-2, 0.75);

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
    }

    /** The defaults. */
    public static LevenbergMarquardtOptions defaults() {
        return DEFAULTS;
    }

    /** With another gradient tolerance. */
    public LevenbergMarquardtOptions withGradientTolerance(double tolerance) {
        return new LevenbergMarquardtOptions(tolerance, initialDamping, accelerationLimit);
    }

    /** With another first damping. */
    public LevenbergMarquardtOptions withInitialDamping(double damping) {
        return new LevenbergMarquardtOptions(gradientTolerance, damping, accelerationLimit);
    }

    /** With another limit of the acceleration. */
    public LevenbergMarquardtOptions withAccelerationLimit(double limit) {
        return new LevenbergMarquardtOptions(gradientTolerance, initialDamping, limit);
    }

    Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(LevenbergMarquardtProvider.GRADIENT_TOLERANCE, gradientTolerance);
        map.put(LevenbergMarquardtProvider.INITIAL_DAMPING, initialDamping);
        map.put(LevenbergMarquardtProvider.ACCELERATION_LIMIT, accelerationLimit);
        return map;
    }
}
