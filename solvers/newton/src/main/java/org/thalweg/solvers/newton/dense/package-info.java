/**
 * Dense symmetric factorizations for small n and the quadratic subproblem built on them; not exported.
 *
 * <p>Their own, since one Newton step at ten to fifty parameters costs microseconds: a Cholesky factorization where it
 * serves, a reduction to tridiagonal form where it does not, never a full eigendecomposition.
 */
package org.thalweg.solvers.newton.dense;
