/** Diagonally implicit Runge–Kutta methods whose first stage is explicit. */
package org.thalweg.solvers.gradientflow.esdirk;
