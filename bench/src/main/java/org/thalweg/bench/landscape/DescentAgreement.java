package org.thalweg.bench.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thalweg.analysis.landscape.Connection;
import org.thalweg.analysis.landscape.Landscape;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.landscape.LandscapeProblem;
import org.thalweg.analysis.landscape.LandscapeSearchOptions;
import org.thalweg.analysis.landscape.MemoryStore;
import org.thalweg.analysis.landscape.SearchListener;
import org.thalweg.analysis.landscape.search.LandscapeSearch;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.Norms;

/**
 * The two minima below each index-1 saddle, as the search stored them, against an exponential Rosenbrock integration of the
 * flow at tolerance 1e-12, whose code shares nothing with the search.
 *
 * <p>Arguments: number of saddles (300), tolerance (1e-12), evaluations of each search (60000). Prints one line for each
 * landscape and each disagreement. The saddles come by turns from all widths and λ, so that each has its share.
 */
public final class DescentAgreement {

    private static final double[] LAMBDAS = {1e-2, 1e-3, 1e-4, 1e-5, 1e-6};
    private static final int[] WIDTHS = {3, 4, 5, 6};
    private static final double SAME = 1e-4;

    private final LandscapeProblem problem;
    private final Landscape landscape;
    private final XorSymmetries symmetries;
    private final ReferenceDescent reference;

    private DescentAgreement(LandscapeProblem problem, Landscape landscape, double tolerance) {
        NetworkObjective objective = (NetworkObjective) problem.objective();
        this.problem = problem;
        this.landscape = landscape;
        this.symmetries = new XorSymmetries(objective.network().layout());
        this.reference = new ReferenceDescent(objective, tolerance);
    }

    /**
     * What came out for some saddles.
     *
     * @param saddles number checked
     * @param agreeing number of those whose both paths end in the same orbits
     * @param exact number of those whose both paths end at the very same copies
     * @param ridges number of those with a path over a saddle on a ridge
     * @param chosen number of those where several modes had the lowest curvature at such a saddle, so that the way on is
     *     chosen (by one rule for both)
     * @param disagreements a sentence for each that does not agree
     */
    record Tally(int saddles, int agreeing, int exact, int ridges, int chosen, List<String> disagreements) {

        Tally plus(Tally other) {
            List<String> all = new ArrayList<>(disagreements);
            all.addAll(other.disagreements);
            return new Tally(
                    saddles + other.saddles,
                    agreeing + other.agreeing,
                    exact + other.exact,
                    ridges + other.ridges,
                    chosen + other.chosen,
                    all);
        }

        @Override
        public String toString() {
            return agreeing + " of " + saddles + " saddles agree, " + exact + " of them in the very copies, " + ridges
                    + " with a path along a ridge, " + chosen + " with a choice there";
        }
    }

    /** Runs. */
    public static void main(String[] arguments) {
        int wanted = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300;
        double tolerance = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 1e-12;
        long evaluations = arguments.length > 2 ? Long.parseLong(arguments[2]) : 60_000;
        long begin = System.nanoTime();
        Tally total = new Tally(0, 0, 0, 0, 0, List.of());
        int cells = WIDTHS.length * LAMBDAS.length;
        for (int hidden : WIDTHS) {
            for (double lambda : LAMBDAS) {
                int share = (wanted - total.saddles() + cells - 1) / cells--;
                Tally cell = check(hidden, lambda, share, tolerance, evaluations);
                total = total.plus(cell);
                System.out.println("hidden " + hidden + ", lambda " + lambda + ": " + cell);
                cell.disagreements().forEach(d -> System.out.println("  " + d));
            }
        }
        System.out.println("total: " + total + "; " + (System.nanoTime() - begin) / 1_000_000_000 + " s");
    }

    /** Searches a landscape and checks some of its saddles, spread evenly over their losses. */
    static Tally check(int hidden, double lambda, int most, double tolerance, long evaluations) {
        LandscapeProblem problem = Xor.problem(hidden, lambda);
        MemoryStore store = new MemoryStore();
        LandscapeSearch.of(problem, LandscapeSearchOptions.defaults().withMaxEvaluations(evaluations))
                .run(store, SearchListener.silent());
        return new DescentAgreement(problem, store.snapshot(), tolerance).check(most);
    }

    private Tally check(int most) {
        List<LandscapePoint> saddles = landscape.ofIndex(1).stream()
                .filter(saddle -> landscape.from(saddle.id()).size() == 2)
                .toList();
        int count = Math.min(most, saddles.size());
        Tally tally = new Tally(0, 0, 0, 0, 0, List.of());
        for (int k = 0; k < count; k++) {
            tally = tally.plus(check(saddles.get((int) ((long) k * saddles.size() / count))));
        }
        return tally;
    }

    private Tally check(LandscapePoint saddle) {
        List<double[]> stored = new ArrayList<>();
        for (Connection path : landscape.from(saddle.id())) {
            stored.add(path.element().apply(landscape.byId().get(path.to()).theta()));
        }
        Optional<ReferenceDescent.End> forward = reference.from(saddle.theta(), 1);
        Optional<ReferenceDescent.End> backward = reference.from(saddle.theta(), -1);
        if (forward.isEmpty() || backward.isEmpty()) {
            return disagreement(saddle, "the reference ends nowhere", 0);
        }
        double[] a = forward.get().theta();
        double[] b = backward.get().theta();
        int ridges = forward.get().ridges() + backward.get().ridges() > 0 ? 1 : 0;
        int chosen = forward.get().ambiguous() || backward.get().ambiguous() ? 1 : 0;
        boolean straight = sameOrbit(stored.get(0), a) && sameOrbit(stored.get(1), b);
        boolean crossed = sameOrbit(stored.get(0), b) && sameOrbit(stored.get(1), a);
        if (!straight && !crossed) {
            String paths = "stored losses " + loss(stored.get(0)) + ", " + loss(stored.get(1)) + ", integrated "
                    + loss(a) + ", " + loss(b);
            return disagreement(saddle, paths + (chosen > 0 ? " (several lowest modes)" : ""), ridges);
        }
        boolean exact =
                near(stored.get(0), a) && near(stored.get(1), b) || near(stored.get(0), b) && near(stored.get(1), a);
        return new Tally(1, 1, exact ? 1 : 0, ridges, chosen, List.of());
    }

    private static Tally disagreement(LandscapePoint saddle, String text, int ridges) {
        return new Tally(
                1, 0, 0, ridges, 0, List.of("saddle of loss " + saddle.loss().doubleValue() + ": " + text));
    }

    private double loss(double[] theta) {
        return problem.objective().value(theta, problem.objective().newWorkspace());
    }

    private boolean sameOrbit(double[] known, double[] end) {
        return symmetries.distance(known, end) <= SAME * (1 + Norms.inf(end));
    }

    private static boolean near(double[] known, double[] end) {
        for (int i = 0; i < end.length; i++) {
            if (Math.abs(known[i] - end[i]) > SAME * (1 + Norms.inf(end))) {
                return false;
            }
        }
        return true;
    }
}
