package org.thalweg.analysis.internal.landscape;

import java.util.Optional;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.landscape.LandscapeProblem;
import org.thalweg.core.objective.Workspace;

/** Follows single descents, outside a search. Confined to one thread. */
public final class DescentWorker {

    private final SaddleDescent descent;

    /** Descents on the landscape of a problem. */
    public DescentWorker(LandscapeProblem problem) {
        Workspace workspace = problem.objective().newWorkspace();
        StratumDraw strata = new StratumDraw(problem);
        Surface whole =
                new Surface(problem.objective(), workspace, strata.whole().subspace());
        this.descent = new SaddleDescent(whole, strata, new SurfaceMaker(problem.objective(), workspace));
    }

    /** The end of the path along mode ⌊direction / 2⌋, forward if the direction is even. */
    public Optional<double[]> end(LandscapePoint saddle, int direction, double tolerance) {
        double[] theta = saddle.theta();
        boolean arrived = descent.run(theta, direction / 2, direction % 2 == 0 ? 1 : -1, tolerance);
        return arrived ? Optional.of(theta) : Optional.empty();
    }
}
