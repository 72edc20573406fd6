package org.thalweg.analysis.arithmetic;

import java.util.Optional;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.ObjectiveFormula;

/** The formula of an objective: of losses on data from this module, of others from themselves. */
public final class GenericFormula {

    private GenericFormula() {}

    /** Why there is no formula, in words; empty if {@link #of} succeeds. */
    public static Optional<String> obstacle(Objective objective) {
        if (objective instanceof NetworkObjective network) {
            return GenericNetwork.obstacle(network);
        }
        return objective.formula().isPresent()
                ? Optional.empty()
                : Optional.of("this objective has no formula that intervals could be put into");
    }

    /**
     * The formula.
     *
     * @throws IllegalArgumentException if there is an {@link #obstacle}
     */
    public static ObjectiveFormula of(Objective objective) {
        if (objective instanceof NetworkObjective network) {
            return GenericNetwork.of(network);
        }
        return objective
                .formula()
                .orElseThrow(
                        () -> new IllegalArgumentException("This objective cannot be evaluated in other arithmetics: "
                                + obstacle(objective).orElseThrow() + "."));
    }

    /** How many samples it is a sum over; 1 for an objective that is none. */
    public static int samples(Objective objective) {
        return objective instanceof NetworkObjective network ? network.data().samples() : 1;
    }
}
