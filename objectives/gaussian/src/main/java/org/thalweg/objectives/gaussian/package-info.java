/**
 * Standard normal inputs: teachers that make targets, and losses over infinitely many samples.
 *
 * <p>Start with {@link org.thalweg.objectives.gaussian.Teacher}; {@link org.thalweg.objectives.gaussian.PopulationLoss} is
 * the loss of a student with infinite data, {@link org.thalweg.objectives.gaussian.GaussianSamples} makes finite data and
 * quadrature nodes for any network, {@link org.thalweg.objectives.gaussian.NeuronMatching} says what a student has found.
 */
package org.thalweg.objectives.gaussian;
