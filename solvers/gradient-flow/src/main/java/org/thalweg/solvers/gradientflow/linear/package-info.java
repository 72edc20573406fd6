/** Linear systems with the shifted Hessian I + c·S·H, dense and matrix-free. */
package org.thalweg.solvers.gradientflow.linear;
