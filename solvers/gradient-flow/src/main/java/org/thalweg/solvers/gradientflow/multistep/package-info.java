/** Backward differentiation formulas of variable order on a variable grid. */
package org.thalweg.solvers.gradientflow.multistep;
