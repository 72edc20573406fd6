/**
 * Newton's method made global: exact second derivatives, steps safeguarded where the Hessian is indefinite or singular.
 *
 * <p>{@link org.thalweg.solvers.newton.NewtonTrustRegion} is the method of choice up to some hundred parameters.
 *
 * <pre>{@code
 * SolveResult result = SolveDriver.solve(objective, start, new NewtonTrustRegion(), SolveControls.defaults());
 * }</pre>
 */
package org.thalweg.solvers.newton;
