package org.thalweg.analysis.landscape;

import org.thalweg.core.objective.CrossEntropy;
import org.thalweg.core.objective.L2;
import org.thalweg.core.objective.MaxNorm;
import org.thalweg.core.objective.Merge;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Regularizer;

/** Whether an objective is known to grow beyond all bounds whichever way θ goes to infinity. */
public final class Coercivity {

    private Coercivity() {}

    /**
     * {@return whether coercivity is certain: L2 with λ &gt; 0 on all parameters, a loss that is never negative
     * (squared errors or cross-entropy) and no negative regularizer} False if it is not known.
     *
     * @param objective any objective; of others than network objectives nothing is known
     */
    public static boolean isCertain(Objective objective) {
        return objective instanceof NetworkObjective network
                && lambdaOnAll(network) > 0
                && (network.loss().isSumOfSquares() || network.loss() instanceof CrossEntropy)
                && network.regularizers().stream().allMatch(Coercivity::isKnown);
    }

    private static boolean isKnown(Regularizer regularizer) {
        return regularizer instanceof L2 || regularizer instanceof Merge || regularizer instanceof MaxNorm;
    }

    /** The sum of the factors λ of L2 terms on all parameters. */
    private static double lambdaOnAll(NetworkObjective objective) {
        return objective.regularizers().stream()
                .filter(r -> r instanceof L2 l2 && l2.on() == L2.Scope.ALL)
                .mapToDouble(r -> ((L2) r).lambda())
                .sum();
    }
}
