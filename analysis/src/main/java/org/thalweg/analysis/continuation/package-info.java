/**
 * Stationary points followed while a scalar of the objective changes, usually the strength of a regularizer.
 *
 * <pre>{@code
 * Branch branch = Continuation.of(lambda -> objectiveWith(lambda), theta, 1e-2).follow(1e-3, 400);
 * branch.events().forEach(event -> show(event.kind(), event.parameter()));
 * }</pre>
 */
package org.thalweg.analysis.continuation;
