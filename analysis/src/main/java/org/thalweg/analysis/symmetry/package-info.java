/**
 * Changes of the parameters that leave the network's function as it is.
 *
 * <p>{@link org.thalweg.analysis.symmetry.CanonicalForm} factors out the discrete ones, permutations of neurons and sign
 * flips of neurons with odd activation; {@link org.thalweg.analysis.symmetry.SymmetryDirections} lists the continuous ones
 * as directions, each of which explains a zero eigenvalue of the Hessian at a stationary point.
 *
 * <pre>{@code
 * boolean same = CanonicalForm.of(network, a).equals(CanonicalForm.of(network, b));
 * }</pre>
 */
package org.thalweg.analysis.symmetry;
