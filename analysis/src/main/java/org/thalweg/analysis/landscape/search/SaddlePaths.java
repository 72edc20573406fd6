package org.thalweg.analysis.landscape.search;

import java.util.Optional;
import org.thalweg.analysis.internal.landscape.DescentWorker;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.landscape.LandscapeProblem;

/**
 * The paths of steepest descent from single saddles, as a search follows them: among the points that the symmetries of saddle
 * and mode leave fixed, and on from a saddle that such a path ends at.
 *
 * <p>Confined to one thread.
 */
public final class SaddlePaths {

    private static final double TOLERANCE = 1e-5;

    private final DescentWorker worker;

    private SaddlePaths(LandscapeProblem problem) {
        this.worker = new DescentWorker(problem);
    }

    /**
     * Paths on the landscape of a problem.
     *
     * @param problem the objective with its symmetries
     * @return the paths; nothing is computed yet
     */
    public static SaddlePaths of(LandscapeProblem problem) {
        return new SaddlePaths(problem);
    }

    /**
     * The minimum that a path ends at, to double precision; empty if it ends nowhere. Some hundred Hessians with their
     * eigenvectors.
     *
     * @param saddle a saddle of the landscape
     * @param direction the mode ⌊direction / 2⌋, forward if the direction is even
     * @return θ[n] where the path ends; empty if it ends nowhere
     * @throws IllegalArgumentException if the direction is not one of the 2k of a saddle of index k
     */
    public Optional<double[]> end(LandscapePoint saddle, int direction) {
        if (direction < 0 || direction >= 2 * saddle.morseIndex()) {
            throw new IllegalArgumentException("A saddle of index " + saddle.morseIndex() + " has the directions 0 to "
                    + (2 * saddle.morseIndex() - 1) + ", but " + direction + " is asked for.");
        }
        return worker.end(saddle, direction, TOLERANCE);
    }
}
