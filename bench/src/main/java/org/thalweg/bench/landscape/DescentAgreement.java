package org.thalweg.bench.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thalweg.analysis.landscape.Connection;
import org.thalweg.analysis.landscape.Landscape;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.landscape.LandscapeProblem;
import org.thalweg.analysis.landscape.search.LandscapeSearch;
import org.thalweg.analysis.landscape.LandscapeSearchOptions;
import org.thalweg.analysis.landscape.MemoryStore;
import org.thalweg.analysis.landscape.SearchListener;
import org.thalweg.analysis.spectrum.HessianSpectrum;
import org.thalweg.core.objective.Norms;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.solve.SolveControls;
import org.thalweg.core.solve.SolveDriver;
import org.thalweg.core.solve.Solver;
import org.thalweg.solvers.gradientflow.FlowExprb;
import org.thalweg.solvers.gradientflow.FlowOptions;

/**
 * The two minima below each index-1 saddle, as the search stored them, against an exponential Rosenbrock integration of the
 * flow at tolerance 1e-12, whose code shares nothing with the search.
 *
 * <p>Arguments: number of saddles (300), tolerance (1e-12). Prints one line for each landscape and each disagreement.
 */
public final class DescentAgreement {

    private static final double[] LAMBDAS = {1e-2, 1e-3, 1e-4, 1e-5, 1e-6};
    private static final int[] WIDTHS = {2, 3, 4, 5, 6};
    private static final long EVALUATIONS = 300_000;
    private static final double DISPLACEMENT = 1e-4;
    private static final double SAME = 1e-4;

    private DescentAgreement() {}

    /** Runs. */
    public static void main(String[] arguments) {
        int wanted = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300;
        double tolerance = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 1e-12;
        int checked = 0;
        int agreeing = 0;
        for (int hidden : WIDTHS) {
            for (double lambda : LAMBDAS) {
                if (checked >= wanted) {
                    break;
                }
                LandscapeProblem problem = Xor.problem(hidden, lambda);
                Landscape landscape = search(problem);
                int before = checked;
                int good = agreeing;
                for (LandscapePoint saddle : landscape.ofIndex(1)) {
                    if (checked < wanted && landscape.from(saddle.id()).size() == 2) {
                        checked++;
                        agreeing += agrees(problem, landscape, saddle, tolerance) ? 1 : 0;
                    }
                }
                System.out.println("hidden " + hidden + ", lambda " + lambda + ": " + (agreeing - good) + " of "
                        + (checked - before) + " saddles agree");
            }
        }
        System.out.println("total: " + agreeing + " of " + checked + " saddles agree");
    }

    private static Landscape search(LandscapeProblem problem) {
        MemoryStore store = new MemoryStore();
        LandscapeSearch.of(problem, LandscapeSearchOptions.defaults().withMaxEvaluations(EVALUATIONS))
                .run(store, SearchListener.silent());
        return store.snapshot();
    }

    private static boolean agrees(
            LandscapeProblem problem, Landscape landscape, LandscapePoint saddle, double tolerance) {
        List<Long> stored = new ArrayList<>();
        for (Connection connection : landscape.from(saddle.id())) {
            stored.add(connection.to());
        }
        List<Long> integrated = new ArrayList<>();
        integrated.add(end(problem, landscape, saddle.theta(), 1, tolerance));
        integrated.add(end(problem, landscape, saddle.theta(), -1, tolerance));
        stored.sort(null);
        integrated.sort(null);
        if (!stored.equals(integrated)) {
            System.out.println("  saddle " + saddle + ": stored " + stored + ", integrated " + integrated);
        }
        return stored.equals(integrated);
    }

    /** Number of the minimum where the flow ends, −1 if it is none that is known; rides down from ridges met by symmetry. */
    private static long end(
            LandscapeProblem problem, Landscape landscape, double[] saddle, double sign, double tolerance) {
        Objective objective = problem.objective();
        Solver solver = new FlowExprb(
                FlowExprb.Method.EXPRB43,
                FlowOptions.defaults().withTolerances(tolerance, tolerance).withGradientTolerance(1e-13));
        double[] from = saddle;
        for (int ridge = 0; ridge < 5; ridge++) {
            double[] mode = HessianSpectrum.of(objective, from).eigenvector(0);
            double[] start = from.clone();
            for (int i = 0; i < start.length; i++) {
                start[i] += sign * DISPLACEMENT * mode[i];
            }
            double[] end = SolveDriver.solve(
                            objective, start, solver, SolveControls.defaults().withMaxIterations(1_000_000))
                    .point();
            Optional<LandscapePoint> known = landscape.points().stream()
                    .filter(p -> problem.symmetry()
                            .match(p.theta(), end, SAME * (1 + Norms.inf(end)))
                            .isPresent())
                    .findFirst();
            if (known.isEmpty() || known.get().morseIndex() == 0) {
                return known.map(LandscapePoint::id).orElse(-1L);
            }
            from = end;
        }
        return -1;
    }
}
