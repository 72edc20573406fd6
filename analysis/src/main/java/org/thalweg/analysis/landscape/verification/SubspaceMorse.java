package org.thalweg.analysis.landscape.verification;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.analysis.internal.landscape.MirrorMorseCount;
import org.thalweg.analysis.internal.landscape.SubspaceMorseCount;
import org.thalweg.analysis.landscape.Landscape;
import org.thalweg.analysis.landscape.LandscapeProblem;
import org.thalweg.analysis.landscape.SubspaceMorseSum;

/** The Morse sums of a landscape on each subspace of points with tied, zero and mirrored neurons, a sharper check than the one sum. */
public final class SubspaceMorse {

    private SubspaceMorse() {}

    /**
     * All sums that an audit can ask for: {@link #sums}, then {@link #mirroredSums}.
     *
     * @param problem the objective with its symmetries
     * @param landscape the points to count
     * @return one sum for each subspace
     */
    public static List<SubspaceMorseSum> allSums(LandscapeProblem problem, Landscape landscape) {
        List<SubspaceMorseSum> all = new ArrayList<>(sums(problem, landscape));
        if (!all.isEmpty()) {
            all.addAll(mirroredSums(problem, landscape));
        }
        return all;
    }

    /**
     * The sums on subspaces that a symmetry of the data leaves fixed together with an exchange of neurons.
     *
     * <p>Empty where {@link #sums} is, and for data without symmetries of order two or with more than 64 symmetries. A point
     * on one of them is looked for by {@link #sums} too, so that these sums tell apart what those confuse.
     *
     * @param problem the objective with its symmetries
     * @param landscape the points to count
     * @return one sum for each subspace, those of fewer groups of neurons first
     */
    public static List<SubspaceMorseSum> mirroredSums(LandscapeProblem problem, Landscape landscape) {
        MirrorMorseCount count = new MirrorMorseCount(problem);
        landscape.points().forEach(count::add);
        return count.sums();
    }

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
