/**
 * What a network is fitted to: {@link org.thalweg.core.data.Dataset}.
 *
 * <pre>{@code
 * double[][] inputs = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
 * Dataset xor = Dataset.ofLabels(inputs, new int[] {0, 1, 1, 0}, 2);
 * }</pre>
 */
package org.thalweg.core.data;
