/**
 * Comparison of the ways two solves took: {@link org.thalweg.analysis.trajectory.TrajectoryDistance}.
 */
package org.thalweg.analysis.trajectory;
