/**
 * Global search: solvers that run another solver from many points and keep the best end point.
 *
 * <p>{@link org.thalweg.solvers.global.MultiStart} takes independent seeded starts, in parallel and resumable;
 * {@link org.thalweg.solvers.global.BasinHopping} walks from end point to end point. Both are ordinary solvers:
 *
 * <pre>{@code
 * Solver search = new MultiStart(inner, MultiStartOptions.defaults().withStarts(1000).withThreads(2));
 * SolveResult best = SolveDriver.solve(objective, start, search, SolveControls.defaults().withSeed(1));
 * Map<String, Object> details = best.stages().get(0).details();
 * }</pre>
 *
 * <p>The inner solves run on {@link org.thalweg.core.solve.MeteredWork#unmetered()}; what they used is charged to the
 * driver in the order of the starts, so that results, counts and budgets are those of a sequential search.
 */
package org.thalweg.solvers.global;
