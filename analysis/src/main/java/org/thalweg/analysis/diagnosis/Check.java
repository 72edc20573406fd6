package org.thalweg.analysis.diagnosis;

import java.util.Optional;

/** Looks for one cause. Immutable. */
interface Check {

    /** Code of the cause. */
    String code();

    /** Whether the cause can apply to this problem at all. */
    default boolean applies(Situation situation) {
        return true;
    }

    /** The finding, or empty if the cause is ruled out. */
    Optional<Finding> look(Situation situation);

    /** A finding proved by an argument that the check states in its comment. */
    default Optional<Finding> proved(String sentence, double value) {
        return Optional.of(new Finding(code(), sentence, value, true));
    }

    /** A finding that rests on a threshold. */
    default Optional<Finding> suspected(String sentence, double value) {
        return Optional.of(new Finding(code(), sentence, value, false));
    }
}
