/**
 * The figures and claims of "The loss surface of XOR artificial neural networks" (D. Mehta, X. Zhao, E. A. Bernal, D. J.
 * Wales, Phys. Rev. E 97, 052307, 2018), made again from its equations.
 *
 * <p>{@link org.thalweg.cli.reproduce.XorLandscapes} searches the landscapes and keeps them in stores; the classes named
 * {@code …Claims} compute what the paper says of them; nothing but the printed statements is taken from the paper.
 */
package org.thalweg.cli.reproduce;
