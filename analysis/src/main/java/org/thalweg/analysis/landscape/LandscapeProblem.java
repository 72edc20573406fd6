package org.thalweg.analysis.landscape;

import org.thalweg.analysis.symmetry.SymmetryGroup;
import org.thalweg.core.objective.Objective;

/**
 * What is searched: an objective and the symmetries that are divided out.
 *
 * @param objective E with derivatives up to second order
 * @param symmetry signed permutations of θ that leave E unchanged
 */
public record LandscapeProblem(Objective objective, SymmetryGroup symmetry) {

    /** Checks that both speak of the same parameters. */
    public LandscapeProblem {
        if (objective.maxOrder() < 2) {
            throw new IllegalArgumentException("A landscape search needs second derivatives, but this objective has"
                    + " derivatives up to order " + objective.maxOrder() + ".");
        }
        if (objective.dimension() != symmetry.dimension()) {
            throw new IllegalArgumentException("The objective has " + objective.dimension()
                    + " parameters, but the symmetry group acts on " + symmetry.dimension() + ".");
        }
    }
}
