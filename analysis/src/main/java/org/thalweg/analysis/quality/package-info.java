/**
 * How good a point is apart from its loss: class probabilities, confusion, ROC, and which neurons take part.
 *
 * <pre>{@code
 * double auc = ClassificationQuality.of(objective, theta).areaUnderRoc(1);
 * int idle = Connectivity.of(network, theta, 1e-8).disconnectedNeurons().size();
 * }</pre>
 */
package org.thalweg.analysis.quality;
