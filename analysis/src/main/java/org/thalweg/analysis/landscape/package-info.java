/**
 * Whole landscapes: the stationary points of an objective up to symmetry, and the paths that join them.
 *
 * <p>A {@link org.thalweg.analysis.landscape.LandscapeProblem} is an objective with its symmetry group. A search commits
 * {@link org.thalweg.analysis.landscape.SearchBatch}es of what it found to a
 * {@link org.thalweg.analysis.landscape.LandscapeStore}; a {@link org.thalweg.analysis.landscape.Landscape} is a snapshot
 * of the store, from which audits and graphs are made.
 */
package org.thalweg.analysis.landscape;
