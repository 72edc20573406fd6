/**
 * Functions of the parameter vector θ with exact derivatives.
 *
 * <p>{@link org.thalweg.core.objective.Objective} is what solvers and analysis work on;
 * {@link org.thalweg.core.objective.NetworkObjective} is the one made of a network, data, a
 * {@link org.thalweg.core.objective.Loss} and {@link org.thalweg.core.objective.Regularizer}s. Every evaluation needs a
 * {@link org.thalweg.core.objective.Workspace}, which belongs to one thread.
 *
 * <pre>{@code
 * NetworkObjective objective = NetworkObjective.of(network, data, new MeanSquaredError());
 * Workspace workspace = objective.newWorkspace();
 * double[] gradient = new double[objective.dimension()];
 * double value = objective.gradient(theta, gradient, workspace);
 * }</pre>
 */
package org.thalweg.core.objective;
