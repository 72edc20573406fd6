/**
 * Differential equations as objectives: {@link org.thalweg.objectives.differential.DifferentialProblem} describes equations,
 * conditions and points, {@link org.thalweg.objectives.differential.DifferentialObjective} joins it with a network.
 *
 * <pre>{@code
 * DifferentialProblem decay = DifferentialProblem.of(Box.interval(0, 2), 1, s -> List.of(s.d(0, 1).plus(s.u(0))))
 *         .withConditions(Condition.initial(0, 0, 0, 1))
 *         .withHardConditions();
 * Objective objective = DifferentialObjective.of(network, decay);
 * }</pre>
 */
package org.thalweg.objectives.differential;
