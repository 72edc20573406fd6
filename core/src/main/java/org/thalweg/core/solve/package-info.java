/**
 * Solving: algorithm, run, driver and result.
 *
 * <p>A {@link org.thalweg.core.solve.Solver} is an algorithm as an immutable value; {@link
 * org.thalweg.core.solve.SolveDriver} starts a {@link org.thalweg.core.solve.SolverRun} and steps it until it stops,
 * a {@link org.thalweg.core.solve.Termination} fires or a budget is spent, and returns a {@link
 * org.thalweg.core.solve.SolveResult} that keeps no reference to the run.
 *
 * <pre>{@code
 * SolveResult result = SolveDriver.solve(objective, start, solver,
 *         SolveControls.defaults().withMaxEvaluations(10_000));
 * System.Logger.Level level = result.reason().status().isSuccess() ? INFO : WARNING;
 * }</pre>
 */
package org.thalweg.core.solve;
