/** Exponential Rosenbrock methods by the eigendecomposition of the Hessian; exact where the Hessian is constant. */
package org.thalweg.solvers.gradientflow.exponential;
