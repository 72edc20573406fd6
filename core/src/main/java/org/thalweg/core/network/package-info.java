/**
 * Descriptions of multilayer perceptrons and the layout of their parameters.
 *
 * <p>{@link org.thalweg.core.network.Mlp} is the entry: an immutable description made of
 * {@link org.thalweg.core.network.Layer}s, each with one {@link org.thalweg.core.network.Activation} for all neurons or
 * one per neuron. {@link org.thalweg.core.network.ParameterLayout} says where each weight and bias lies in the flat
 * vector θ, {@link org.thalweg.core.network.Parameters} is a θ with its layout, and
 * {@link org.thalweg.core.network.ParameterInitializer} draws one.
 *
 * <pre>{@code
 * Mlp network = Mlp.of(2, Layer.of(5, softplus), Layer.of(1, identity));
 * Parameters theta = ParameterInitializer.glorotNormal().draw(network, Xoshiro256PlusPlus.seeded(7));
 * double w = theta.layout().block("layer1.weights").rows();
 * }</pre>
 */
package org.thalweg.core.network;
