package org.thalweg.analysis.landscape;

import java.util.OptionalLong;

/**
 * One line of a search's journal: what was tried and what came of it. Estimates of what is missing are made from how often
 * each point was met.
 *
 * @param number running number within the store, from 0
 * @param method name of the search method
 * @param point number of the point it ended at; empty if it ended at none
 * @param isNew whether the point was found for the first time
 * @param evaluations gradients and Hessians computed, a Hessian counted as one
 */
public record SearchAttempt(long number, String method, OptionalLong point, boolean isNew, long evaluations) {

    /** Method of attempts that lead from a saddle to one of the next lower index. */
    public static final String LINK = "link";

    /**
     * Whether estimates of what is missing count it: it ended at a point, and is no link to a known one, because those lead to
     * the neighbors of known points and not to points drawn at random.
     *
     * @return true if so
     */
    public boolean isMeeting() {
        return point.isPresent() && (isNew || !method.equals(LINK));
    }
}
