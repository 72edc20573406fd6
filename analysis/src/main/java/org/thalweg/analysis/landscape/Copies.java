package org.thalweg.analysis.landscape;

import java.util.Optional;
import org.thalweg.analysis.symmetry.SignedPermutation;
import org.thalweg.analysis.symmetry.SymmetryGroup;
import org.thalweg.core.objective.Norms;

/**
 * Whether two points are copies of one.
 *
 * <p>A certificate bounds how far a stationary point lies from θ. If both points have one, a symmetry that carries the first
 * stationary point to the second carries the first θ to within the sum of both bounds of the second, and no wider tolerance is
 * used: so two orbits that are both certified are never taken for one, unless both proofs leave that open.
 */
public final class Copies {

    /** How far apart two results for one point may lie without proofs, relative to the size of the parameters. */
    public static final double MATCH = 1e-6;

    private static final double ROUNDING = 0x1p-50;
    private static final double LOSS = 1e-9;

    private Copies() {}

    /**
     * {@return the element that carries the representative of the first point to that of the second, if they are copies}
     *
     * @param first a point
     * @param second another one of the same problem
     * @param group the symmetries of the problem
     */
    public static Optional<SignedPermutation> match(LandscapePoint first, LandscapePoint second, SymmetryGroup group) {
        double[] to = second.theta();
        if (first.morseIndex() != second.morseIndex() || !nearInLoss(first, second)) {
            return Optional.empty();
        }
        return group.match(first.theta(), to, tolerance(first, second, 1 + Norms.inf(to)));
    }

    private static double tolerance(LandscapePoint first, LandscapePoint second, double size) {
        return first.certificate().isPresent() && second.certificate().isPresent()
                ? Math.min(
                        MATCH * size,
                        first.certificate().get().distance()
                                + second.certificate().get().distance()
                                + ROUNDING * size)
                : MATCH * size;
    }

    private static boolean nearInLoss(LandscapePoint first, LandscapePoint second) {
        double loss = second.loss().doubleValue();
        return Math.abs(first.loss().doubleValue() - loss) <= LOSS * Math.max(1e-3, Math.abs(loss));
    }
}
