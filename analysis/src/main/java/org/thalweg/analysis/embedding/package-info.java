/**
 * A stationary point of a narrow network as a point of a wider one, with its Morse index predicted.
 *
 * <p>{@link org.thalweg.analysis.embedding.Embedding} adds neurons that are zero or splits a neuron in two; the network
 * keeps its function, and the inertia of a small matrix decides what the point becomes.
 *
 * <pre>{@code
 * EmbeddedPoint wide = Embedding.zeroNeurons(objective, theta, 1, 4);
 * int index = wide.predictedMorseIndex();
 * }</pre>
 */
package org.thalweg.analysis.embedding;
