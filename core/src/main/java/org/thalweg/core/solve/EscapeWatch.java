package org.thalweg.core.solve;

import java.util.List;
import java.util.Optional;
import org.thalweg.core.network.ParameterLayout;
import org.thalweg.core.objective.Norms;
import org.thalweg.core.objective.Objective;

/**
 * Watches a solve for parameters that run to infinity while the loss keeps falling.
 *
 * <p>Two laws are recognised at the end of a solve:
 *
 * <ul>
 *   <li>E = E<sub>∞</sub> + c‖θ‖<sup>−p</sup>: E<sub>∞</sub> and p come from the losses at the last norm, half and a
 *       quarter of it (Aitken's extrapolation); independently of the record, the radial slope −θ·∇E at the last point
 *       must be p(E − E<sub>∞</sub>).
 *   <li>E → 0, as for separable classes: the loss had all but vanished, and went on falling while the norm went on growing.
 * </ul>
 *
 * A run that has reached a minimum has no radial slope left and stays where it is; one that is leaving a saddle falls
 * faster, not slower, as its norm doubles. Neither passes.
 */
final class EscapeWatch {

    /** A power law needs this much growth of the norm over the whole solve. */
    private static final double LEAST_GROWTH = 8;

    /** In a power law a doubling of the norm gains at most this share of what the solve has gained. */
    private static final double SLOW = 1e-2;

    /** Largest ratio of the gains of consecutive doublings that still is a decay. */
    private static final double LARGEST_RATIO = 0.95;

    /** How well slope and record must agree, as a factor. */
    private static final double AGREEMENT = 4;

    /** A loss on its way to 0 has fallen by this factor and then goes on falling … */
    private static final double VANISHED = 1e-5;

    /** … while the norm grows by this factor; a run that converges to loss 0 stays where it is. */
    private static final double AFTER_VANISHING = 1.4;

    /** Below this a sum of squares is rounding error. */
    private static final double ROUNDING_FLOOR = 1e-24;

    private final GrowthRecord record = new GrowthRecord();
    private final Optional<ParameterLayout> layout;
    private final boolean squares;
    private double firstLoss = Double.NaN;

    EscapeWatch(Objective objective) {
        this.layout = objective.layout();
        this.squares = objective.leastSquares().isPresent();
    }

    /** Takes note of an accepted iterate. */
    void accepted(Iterate iterate) {
        double value = iterate.value();
        if (Double.isNaN(value)) {
            return;
        }
        if (Double.isNaN(firstLoss)) {
            firstLoss = value;
        }
        record.add(Norms.euclidean(iterate.point()), value, iterate.point());
    }

    /** The escape that the record and the last iterate agree on, if they do. */
    Optional<Escape> assess(Iterate last) {
        if (record.isEmpty() || !last.hasGradient()) {
            return Optional.empty();
        }
        double norm = Norms.euclidean(last.point());
        if (norm < record.last().norm() / 1.25) {
            return Optional.empty();
        }
        Optional<Escape> power = powerLaw(last, norm);
        return power.isPresent() ? power : vanishing(last, norm);
    }

    private Optional<Escape> powerLaw(Iterate last, double norm) {
        double slope = -dot(last.point(), last.gradient());
        double half = record.lossAt(norm / 2);
        double quarter = record.lossAt(norm / 4);
        double earlier = quarter - half;
        double later = half - last.value();
        double ratio = later / earlier;
        boolean decays = later > 0 && earlier > 0 && ratio < LARGEST_RATIO;
        boolean slow = later <= SLOW * (firstLoss - last.value());
        if (!decays || !slow || norm < LEAST_GROWTH * record.first().norm()) {
            return Optional.empty();
        }
        double gap = later * ratio / (1 - ratio);
        double exponent = -StrictMath.log(ratio) / StrictMath.log(2);
        return agree(slope, exponent * gap)
                ? Optional.of(escape(last, norm, exponent, last.value() - gap))
                : Optional.empty();
    }

    private Optional<Escape> vanishing(Iterate last, double norm) {
        double value = last.value();
        double before = record.lossAt(norm / AFTER_VANISHING);
        boolean vanished = before < VANISHED * firstLoss && value < before / 100;
        if (!vanished || norm < 2 * record.first().norm() || squares && value < ROUNDING_FLOOR) {
            return Optional.empty();
        }
        double exponent = value == 0 ? Double.POSITIVE_INFINITY : logarithmicSlope(last);
        return exponent > 0 ? Optional.of(escape(last, norm, exponent, 0)) : Optional.empty();
    }

    /** −d ln E / d ln ‖θ‖ along the ray through the point. */
    private static double logarithmicSlope(Iterate last) {
        return -dot(last.point(), last.gradient()) / last.value();
    }

    private Escape escape(Iterate last, double norm, double exponent, double limit) {
        double[] before = record.pointBelow(norm / 4);
        return new Escape(
                record.first().norm(),
                norm,
                exponent,
                limit,
                layout.map(l -> NeuronMotion.between(l, before, last.point())).orElse(List.of()));
    }

    private static boolean agree(double a, double b) {
        return a > 0 && b > 0 && a <= AGREEMENT * b && b <= AGREEMENT * a;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum = Math.fma(a[i], b[i], sum);
        }
        return sum;
    }
}
