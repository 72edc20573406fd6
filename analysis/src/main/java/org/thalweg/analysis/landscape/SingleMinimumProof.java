package org.thalweg.analysis.landscape;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.thalweg.analysis.arithmetic.GenericNetwork;
import org.thalweg.analysis.arithmetic.Interval;
import org.thalweg.analysis.arithmetic.IntervalArithmetic;
import org.thalweg.analysis.arithmetic.IntervalDerivatives;
import org.thalweg.analysis.internal.NumberText;
import org.thalweg.core.objective.L2;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.Norms;
import org.thalweg.core.objective.Regularizer;

/**
 * A proof that an objective with strong L2 has one stationary point, its minimum.
 *
 * <p>With E = L + λ|θ|² every stationary point obeys θ = −∇L(θ)/2λ. So if all stationary points lie in a box B they also lie in
 * −∇L(B)/2λ, evaluated with outward rounded intervals; begun with all of space and repeated, this shrinks B as long as it
 * can. If then every Hessian in B is positive definite, E is strictly convex on B and has at most one stationary point there,
 * hence at most one at all; as E is coercive and bounded below, there is one. Positive definite: (∇²L + 2λ)<sub>ii</sub>
 * d<sub>i</sub> &gt; Σ<sub>j≠i</sub> |∇²L|<sub>ij</sub> d<sub>j</sub> for some d &gt; 0 over all of B (Gershgorin, scaled).
 *
 * @param largestParameter no stationary point has a parameter beyond it, in absolute value
 */
public record SingleMinimumProof(double largestParameter) {

    private static final IntervalArithmetic INTERVALS = new IntervalArithmetic();
    private static final int MOST_SHRINKS = 200;
    private static final double WORTH_SHRINKING = 0.999;
    private static final int SCALINGS = 50;

    /** Interval operations, about, beyond which no proof is attempted. */
    private static final double LARGEST_WORK = 2e8;

    /**
     * Attempts the proof; O(n²N) interval operations.
     *
     * @param objective the objective of a network with L2 on all parameters
     * @return empty if it fails, which tells nothing, or if the objective is not one of those that {@link
     *     org.thalweg.analysis.stationary.Certifier} knows, with L2 on all parameters as its only regularizers
     */
    public static Optional<SingleMinimumProof> of(NetworkObjective objective) {
        double n = objective.dimension();
        boolean suited = objective.regularizers().stream().allMatch(r -> r instanceof L2 l2 && l2.on() == L2.Scope.ALL)
                && GenericNetwork.obstacle(objective).isEmpty()
                && n * n * objective.data().samples() <= LARGEST_WORK;
        return suited ? attempt(objective) : Optional.empty();
    }

    private static Optional<SingleMinimumProof> attempt(NetworkObjective objective) {
        Interval twoLambda = INTERVALS.of(0);
        for (Regularizer regularizer : objective.regularizers()) {
            twoLambda = INTERVALS.add(twoLambda, INTERVALS.of(2 * ((L2) regularizer).lambda()));
        }
        if (!(twoLambda.low() > 0)) {
            return Optional.empty();
        }
        NetworkObjective bare = NetworkObjective.of(objective.network(), objective.data(), objective.loss(), List.of());
        Interval[] box = stationaryBox(bare, twoLambda);
        double largest =
                Arrays.stream(box).mapToDouble(Interval::magnitude).max().orElse(0);
        if (!Double.isFinite(largest)) {
            return Optional.empty();
        }
        Interval[] hessian = new IntervalDerivatives(bare).hessian(box);
        return isPositiveDefinite(hessian, box.length, twoLambda.low())
                ? Optional.of(new SingleMinimumProof(largest))
                : Optional.empty();
    }

    /** A box that holds every stationary point. */
    private static Interval[] stationaryBox(NetworkObjective bare, Interval twoLambda) {
        GenericNetwork network = GenericNetwork.of(bare);
        Interval[] box = Collections.nCopies(bare.dimension(), Interval.ENTIRE).toArray(Interval[]::new);
        Interval factor = INTERVALS.negate(twoLambda);
        double size = Double.POSITIVE_INFINITY;
        int entire = box.length + 1;
        for (int round = 0; round < MOST_SHRINKS; round++) {
            List<Interval> gradient = network.gradient(INTERVALS, List.of(box));
            for (int i = 0; i < box.length; i++) {
                box[i] = box[i].intersect(INTERVALS.divide(gradient.get(i), factor));
            }
            double next = Arrays.stream(box).mapToDouble(Interval::magnitude).sum();
            int unbounded = (int) Arrays.stream(box)
                    .filter(b -> Double.isInfinite(b.magnitude()))
                    .count();
            if (unbounded == entire && !(next < WORTH_SHRINKING * size)) {
                break;
            }
            size = next;
            entire = unbounded;
        }
        return box;
    }

    private static boolean isPositiveDefinite(Interval[] hessian, int n, double twoLambda) {
        double[] scale = new double[n];
        Arrays.fill(scale, 1);
        for (int round = 0; round < SCALINGS; round++) {
            double[] ratio = new double[n];
            boolean holds = true;
            for (int i = 0; i < n; i++) {
                double row = 0;
                for (int j = 0; j < n; j++) {
                    row = j == i ? row : Math.nextUp(row + Math.nextUp(hessian[i * n + j].magnitude() * scale[j]));
                }
                double diagonal = Math.nextDown(hessian[i * n + i].low() + twoLambda);
                holds &= Math.nextDown(diagonal * scale[i]) > row;
                ratio[i] = row / diagonal;
                if (!(diagonal > 0)) {
                    return false;
                }
            }
            if (holds) {
                return true;
            }
            double largest = Norms.inf(ratio);
            for (int i = 0; i < n; i++) {
                // Half the old scale keeps the iteration from swinging between two vectors.
                scale[i] = 0.5 * (scale[i] + Math.max(ratio[i] / largest, 1e-12));
            }
        }
        return false;
    }

    /** {@return what is proved, in one sentence} */
    public String sentence() {
        return "There is exactly one stationary point: all of them lie where no parameter exceeds "
                + NumberText.brief(largestParameter) + ", and there the loss is strictly convex.";
    }
}
