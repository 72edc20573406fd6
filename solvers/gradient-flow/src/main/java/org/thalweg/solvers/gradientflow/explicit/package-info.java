/** Explicit Runge–Kutta methods. */
package org.thalweg.solvers.gradientflow.explicit;
