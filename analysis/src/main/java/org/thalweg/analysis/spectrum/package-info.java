/**
 * Eigenvalues of Hessians, each with a statement of its error.
 *
 * <p>{@link org.thalweg.analysis.spectrum.HessianSpectrum} is the full dense spectrum.
 *
 * <pre>{@code
 * HessianSpectrum spectrum = HessianSpectrum.of(objective, theta);
 * double smallest = spectrum.eigenvalue(0);
 * boolean certain = Math.abs(smallest) > spectrum.errorBound() + spectrum.evaluationError();
 * }</pre>
 */
package org.thalweg.analysis.spectrum;
