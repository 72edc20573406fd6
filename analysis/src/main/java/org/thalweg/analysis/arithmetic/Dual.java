package org.thalweg.analysis.arithmetic;

/**
 * A value with its derivative in one direction.
 *
 * @param value the value
 * @param slope the derivative
 */
public record Dual<T>(T value, T slope) {}
