/**
 * Least squares: the objective is a sum of squares and its Jacobian says most of the curvature.
 *
 * <p>{@link org.thalweg.solvers.leastsquares.LevenbergMarquardt} needs the loss {@code mse} and regularizers that are squares.
 *
 * <pre>{@code
 * SolveResult result = SolveDriver.solve(objective, start, new LevenbergMarquardt(), SolveControls.defaults());
 * }</pre>
 */
package org.thalweg.solvers.leastsquares;
