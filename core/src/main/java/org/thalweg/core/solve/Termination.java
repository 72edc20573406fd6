package org.thalweg.core.solve;

import java.util.Optional;

/**
 * A criterion checked after each step; makes the reason itself.
 *
 * <p>Values are immutable; one with memory (patience) keeps it in the {@link Check} of each solve.
 */
@FunctionalInterface
public interface Termination {

    /** The criterion at work in one solve. */
    @FunctionalInterface
    interface Check {
        /**
         * {@return the reason to stop now, if there is one}
         *
         * @param state the state after a step, live and read only
         */
        Optional<StopReason> test(SolveState state);
    }

    /** {@return a fresh check for one solve} */
    Check newCheck();

    /** {@return a criterion that never holds} */
    static Termination none() {
        return () -> state -> Optional.empty();
    }

    /**
     * Stops when either does; this one's reason comes first.
     *
     * @param other the other criterion
     * @return the criterion of either
     */
    default Termination or(Termination other) {
        return () -> {
            Check first = newCheck();
            Check second = other.newCheck();
            return state -> {
                // Both are asked at every step, since one may have memory.
                Optional<StopReason> a = first.test(state);
                Optional<StopReason> b = second.test(state);
                return a.isPresent() ? a : b;
            };
        };
    }

    /**
     * Stops when both do at the same step; the reason joins both.
     *
     * @param other the other criterion
     * @return the criterion of both
     */
    default Termination and(Termination other) {
        return () -> {
            Check first = newCheck();
            Check second = other.newCheck();
            return state -> {
                Optional<StopReason> a = first.test(state);
                Optional<StopReason> b = second.test(state);
                return a.flatMap(x -> b.map(y -> new StopReason(
                        x.status(),
                        x.criterion() + "+" + y.criterion(),
                        x.measured(),
                        x.threshold(),
                        x.text() + " and " + y.text())));
            };
        };
    }
}
