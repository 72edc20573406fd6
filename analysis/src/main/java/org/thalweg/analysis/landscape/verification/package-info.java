/**
 * Tests of claims about stationary points: before a point of other origin enters a landscape, and of a landscape as a whole.
 *
 * <p>{@link org.thalweg.analysis.landscape.verification.PointCandidate} polishes and certifies one point, {@link
 * org.thalweg.analysis.landscape.verification.LandscapeVerification} proves again what a landscape says.
 */
package org.thalweg.analysis.landscape.verification;
