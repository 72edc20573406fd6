package org.thalweg.analysis.landscape.verification;

import java.util.List;
import org.thalweg.analysis.internal.landscape.SubspaceMorseCount;
import org.thalweg.analysis.landscape.Landscape;
import org.thalweg.analysis.landscape.LandscapeProblem;
import org.thalweg.analysis.landscape.SubspaceMorseSum;

/** The Morse sums of a landscape on each subspace of points with tied and zero neurons, a sharper check than the one sum. */
public final class SubspaceMorse {

    private SubspaceMorse() {}

    /**
     * The sums, those of fewer distinct neurons first; the last is the Morse sum of all points.
     *
     * <p>Empty where they are not counted: for objectives other than networks with one hidden layer of at most 8 neurons of
     * one activation whose exchanges are symmetries, or if the inertia of a Hessian contradicts the certified index. One
     * Hessian and some factorizations for each point.
     *
     * @param problem the objective with its symmetries
     * @param landscape the points to count
     * @return one sum for each subspace
     */
    public static List<SubspaceMorseSum> sums(LandscapeProblem problem, Landscape landscape) {
        SubspaceMorseCount count = new SubspaceMorseCount(problem);
        landscape.points().forEach(count::add);
        return count.sums();
    }
}
