/**
 * What kind of stationary point a point is, or that it cannot be said.
 *
 * <p>{@link org.thalweg.analysis.stationary.StationaryPointClassifier} is the entry, and
 * {@link org.thalweg.analysis.stationary.StationaryPoint} its answer: a verdict with the numbers it rests on.
 *
 * <pre>{@code
 * StationaryPoint point = StationaryPointClassifier.withDefaults().classify(objective, theta);
 * String summary = point.sentence();
 * }</pre>
 */
package org.thalweg.analysis.stationary;
