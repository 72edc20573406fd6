/**
 * Smooth activations with three derivatives, accurate in the tails: tanh, sigmoid, softplus, gelu and others.
 *
 * <p>Each is an immutable {@link org.thalweg.core.network.Activation} with three derivatives; its {@code name()} is the text
 * that a network's text form and the command line use. Errors in ulps are listed in {@code docs/accuracy.md}.
 *
 * <pre>{@code
 * Layer hidden = Layer.of(5, new Softplus());
 * double slope = new Softplus().derivative(1, -2.0);
 * }</pre>
 */
package org.thalweg.activations.smooth;
