/** Cost of eigenvalues: of a dense Hessian of some hundred parameters and of extremes without forming a matrix. */
package org.thalweg.bench.spectrum;
