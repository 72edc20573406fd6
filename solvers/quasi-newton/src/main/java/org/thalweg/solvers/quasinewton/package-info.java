/**
 * The quasi-Newton family: gradients only, curvature learned from their differences.
 *
 * <p>{@link org.thalweg.solvers.quasinewton.Bfgs} keeps the full inverse Hessian, O(n²) memory and work per step.
 *
 * <pre>{@code
 * SolveResult result = SolveDriver.solve(objective, start, new Bfgs(), SolveControls.defaults());
 * }</pre>
 */
package org.thalweg.solvers.quasinewton;
