package org.thalweg.core.solve;

import java.util.List;
import java.util.Optional;
import org.thalweg.core.network.ParameterLayout;
import org.thalweg.core.objective.Norms;
import org.thalweg.core.objective.Objective;

/**
 * Watches a solve for parameters that run to infinity while the loss keeps falling.
 *
 * <p>Three laws are recognised at the end of a solve:
 *
 * <ul>
 *   <li>E = E<sub>∞</sub> + c‖θ‖<sup>−p</sup> and E = E<sub>∞</sub> + c exp(−k‖θ‖): the losses at three norms give the limit
 *       (Aitken's extrapolation) and the exponent; independently of the record, the radial slope −θ·∇E at the last point
 *       must be what the law predicts.
 *   <li>E → 0, as for separable classes: the loss had all but vanished, and went on falling while the norm went on growing;
 *       or the slope at the last point is that of E = E<sub>0</sub> exp(−k‖θ‖), −θ·∇E / E = ln(E<sub>0</sub>/E). Next to a zero
 *       at a finite point, where E falls like a power of the distance d, −θ·∇E / E is of the size of ‖θ‖/d.
 * </ul>
 *
 * A run that has reached a minimum has no radial slope left and stays where it is; one that is leaving a saddle falls
 * faster, not slower, as its norm doubles. Neither passes.
 */
final class EscapeWatch {

    /** How the distance to the limit shrinks with the norm, and where the record is looked at to see it. */
    private enum Law {
        /** ‖θ‖<sup>−p</sup>: equal ratios of the norm; p = −ln(ratio) / ln 2. */
        POWER(0.5, 0.25, 1 / StrictMath.log(2), 8),
        /** exp(−k‖θ‖): equal differences of the norm; d ln / d ln ‖θ‖ = k‖θ‖ = −4 ln(ratio). */
        EXPONENTIAL(0.75, 0.5, 4, 2);

        private final double near;
        private final double far;
        private final double exponentFactor;
        private final double leastGrowth;

        Law(double near, double far, double exponentFactor, double leastGrowth) {
            this.near = near;
            this.far = far;
            this.exponentFactor = exponentFactor;
            this.leastGrowth = leastGrowth;
        }
    }

    /** The last stride of the norm gains at most this share of what the whole solve has gained. */
    private static final double SLOW = 1e-2;

    /** Largest ratio of the gains of consecutive strides that still is a decay. */
    private static final double LARGEST_RATIO = 0.95;

    /** Gains below this share of the loss are rounding error. */
    private static final double ROUNDING = 1e-14;

    /** How well slope and record must agree, as a factor. */
    private static final double AGREEMENT = 4;

    /** A loss on its way to 0 has fallen by this factor and then goes on falling … */
    private static final double VANISHED = 1e-5;

    /** … to this factor at least … */
    private static final double VANISHED_FURTHER = 1e-8;

    /** … while the norm grows by this factor; a run that converges to loss 0 stays where it is. */
    private static final double AFTER_VANISHING = 1.25;

    /** No rounded polynomial is as small as this beside its zero; only an exponential is. */
    private static final double EXPONENTIALLY_SMALL = 1e-70;

    /** A loss on its way to 0 falls along the ray at least like this power of the norm. */
    private static final double LEAST_EXPONENT = 0.5;

    /** A sum of squares falls by no more than its value; beyond what the extrapolation may err, the law is another. */
    private static final double NOT_BELOW_ZERO = 1.1;

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
        // Of a loss that has all but vanished, the extrapolated limit is a difference of numbers as small as itself.
        return vanishing(last, norm)
                .or(() -> decay(Law.POWER, last, norm))
                .or(() -> decay(Law.EXPONENTIAL, last, norm));
    }

    private Optional<Escape> decay(Law law, Iterate last, double norm) {
        double near = record.lossAt(norm * law.near);
        double far = record.lossAt(norm * law.far);
        double earlier = far - near;
        double later = near - last.value();
        double ratio = later / earlier;
        boolean decays = later > ROUNDING * Math.abs(last.value()) && earlier > 0 && ratio < LARGEST_RATIO;
        boolean slow = later <= SLOW * (firstLoss - last.value());
        if (!decays || !slow || norm < law.leastGrowth * record.first().norm()) {
            return Optional.empty();
        }
        double gap = later * ratio / (1 - ratio);
        double exponent = -StrictMath.log(ratio) * law.exponentFactor;
        if (squares && gap > NOT_BELOW_ZERO * last.value()) {
            return Optional.empty();
        }
        double slope = -dot(last.point(), last.gradient());
        return agree(slope, exponent * gap) ? Optional.of(escape(last, norm, exponent, gap)) : Optional.empty();
    }

    private Optional<Escape> vanishing(Iterate last, double norm) {
        double value = last.value();
        // An objective below 0 has passed by 0 and is not on its way there.
        boolean vanished = value >= 0 && value < VANISHED_FURTHER * firstLoss;
        if (!vanished || squares && value < ROUNDING_FLOOR) {
            return Optional.empty();
        }
        boolean grew = norm > AFTER_VANISHING * record.firstNormBelow(VANISHED * firstLoss);
        boolean exponentiallySmall = value > 0 && value < EXPONENTIALLY_SMALL * firstLoss;
        double exponent = value == 0 ? Double.POSITIVE_INFINITY : logarithmicSlope(last);
        boolean exponential =
                norm > AFTER_VANISHING * record.first().norm() && agree(exponent, StrictMath.log(firstLoss / value));
        return (grew || exponentiallySmall || exponential) && exponent > LEAST_EXPONENT
                ? Optional.of(escape(last, norm, exponent, value))
                : Optional.empty();
    }

    /** −d ln E / d ln ‖θ‖ along the ray through the point. */
    private static double logarithmicSlope(Iterate last) {
        return -dot(last.point(), last.gradient()) / last.value();
    }

    /** An escape on which the loss will still fall by {@code gap}. */
    private Escape escape(Iterate last, double norm, double exponent, double gap) {
        double[] before = record.pointBelow(norm / 4);
        return new Escape(
                record.first().norm(),
                norm,
                exponent,
                squares ? Math.max(0, last.value() - gap) : last.value() - gap,
                gap,
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
