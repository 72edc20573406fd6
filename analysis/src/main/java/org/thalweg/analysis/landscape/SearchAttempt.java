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
public record SearchAttempt(long number, String method, OptionalLong point, boolean isNew, long evaluations) {}
