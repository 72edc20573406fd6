/** Rosenbrock methods: linearly implicit, one factorization of I + hγSH per step. */
package org.thalweg.solvers.gradientflow.rosenbrock;
