package org.thalweg.core.solve;

import java.util.List;
import java.util.Optional;
import org.thalweg.core.network.ParameterLayout;
import org.thalweg.core.objective.Norms;

/**
 * Watches a solve for parameters that run to infinity while the loss keeps falling.
 *
 * <p>Two laws are recognised at the end of a solve, each from the recorded losses and, independently, from the radial
 * slope θ·∇E at the last point, which must agree:
 *
 * <ul>
 *   <li>E = E<sub>∞</sub> + c‖θ‖<sup>−p</sup>: from the losses at the last norm, half and a quarter of it (Aitken's
 *       extrapolation), where −θ·∇E must be p(E − E<sub>∞</sub>);
 *   <li>E → 0 faster than any checkpoint allows to extrapolate, as for separable classes, where −θ·∇E/E must be the
 *       logarithmic slope of the record.
 * </ul>
 *
 * A run that has reached a minimum has no radial slope left, and one that is leaving a saddle falls faster, not slower,
 * as its norm doubles; neither passes.
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

    /** A loss on its way to 0 must have fallen by this factor. */
    private static final double VANISHED = 1e-6;

    /** Below this a squared loss is rounding error. */
    private static final double ROUNDING_FLOOR = 1e-24;

    private final GrowthRecord record = new GrowthRecord();
    private final Optional<ParameterLayout> layout;
    private double firstLoss = Double.NaN;

    EscapeWatch(Optional<ParameterLayout> layout) {
        this.layout = layout;
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
        double slope = -dot(last.point(), last.gradient());
        if (!(slope > 0) || norm < record.last().norm() / 1.25) {
            return Optional.empty();
        }
        Optional<Escape> power = powerLaw(last, norm, slope);
        return power.isPresent() ? power : vanishing(last, norm, slope);
    }

    private Optional<Escape> powerLaw(Iterate last, double norm, double slope) {
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

    private Optional<Escape> vanishing(Iterate last, double norm, double slope) {
        double value = last.value();
        List<GrowthRecord.Checkpoint> tail = record.tail(4);
        boolean vanished = value > ROUNDING_FLOOR && value < VANISHED * firstLoss;
        if (!vanished || tail.size() < 4 || norm < 2 * record.first().norm()) {
            return Optional.empty();
        }
        GrowthRecord.Checkpoint before = tail.get(2);
        double recorded = StrictMath.log(before.loss() / value) / StrictMath.log(norm / before.norm());
        double earlier = StrictMath.log(tail.get(0).loss() / before.loss())
                / StrictMath.log(before.norm() / tail.get(0).norm());
        boolean steady = recorded > 0.5 && agree(recorded, earlier);
        return steady && agree(slope / value, recorded)
                ? Optional.of(escape(last, norm, recorded, 0))
                : Optional.empty();
    }

    private Escape escape(Iterate last, double norm, double exponent, double limit) {
        double[] before = record.pointBelow(norm / 4);
        return new Escape(
                norm / record.first().norm(),
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
