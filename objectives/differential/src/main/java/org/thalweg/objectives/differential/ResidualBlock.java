package org.thalweg.objectives.differential;

import java.util.List;

/**
 * Residuals of one kind at consecutive points: equations at collocation points, a condition, or data.
 *
 * @param name what they are
 * @param tapes the formulas that shall be 0
 * @param from number of the first point among all points
 * @param count number of points
 * @param scale factor of each residual, √(weight / count)
 * @param offset number of the first residual; formula e at point p of the block has number offset + e · count + p
 */
record ResidualBlock(String name, List<Tape> tapes, int from, int count, double scale, int offset) {

    /** Number of residuals. */
    int size() {
        return tapes.size() * count;
    }
}
