/**
 * Eigenvalues of Hessians, each with a statement of its error.
 *
 * <p>{@link org.thalweg.analysis.spectrum.HessianSpectrum} is the full dense spectrum. For networks whose Hessian is too
 * large to be formed, {@link org.thalweg.analysis.spectrum.ExtremeEigenvalues},
 * {@link org.thalweg.analysis.spectrum.SpectralDensity} and {@link org.thalweg.analysis.spectrum.TraceEstimator} work with
 * products of the Hessian and vectors only.
 *
 * <pre>{@code
 * HessianSpectrum spectrum = HessianSpectrum.of(objective, theta);
 * double smallest = spectrum.eigenvalue(0);
 * boolean certain = Math.abs(smallest) > spectrum.errorBound() + spectrum.evaluationError();
 * }</pre>
 */
package org.thalweg.analysis.spectrum;
