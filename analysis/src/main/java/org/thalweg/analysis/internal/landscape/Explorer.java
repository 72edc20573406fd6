package org.thalweg.analysis.internal.landscape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.landscape.LandscapeProblem;
import org.thalweg.analysis.symmetry.NetworkSymmetryGroup;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;

/**
 * Makes single attempts, each a function of the points known, the tallies and the attempt's number alone. One for each
 * thread.
 */
final class Explorer {

    private static final int NOWHERE = -1;
    private static final int WANDERING = 90;
    private static final int FOLLOWING = 150;
    private static final int POLISHING = 25;
    private static final int DYNAMICS = 300;
    private static final int BAND_IMAGES = 9;
    private static final int BAND_STEPS = 60;
    private static final double DEFLATION_RADIUS = 3;

    private static final String[] WAYS = {
        "newton random",
        "newton hop",
        "newton neurons",
        "newton mode",
        "minimize random",
        "minimize hop",
        "minimize neurons",
        "follow random",
        "follow hop",
        "follow neurons",
        "follow mode",
        "follow low",
        "levenberg random",
        "levenberg hop",
        "dynamics mode",
        "deflate mode",
        "band pair",
        "trade neurons"
    };

    private final Objective objective;
    private final Workspace workspace;
    private final KnownPoints known;
    private final Tally tally;
    private final Supplier<List<int[]>> wanted;
    private final StratumDraw strata;
    private final StartDraw starts;
    private final SurfaceMaker surfaces;
    private final boolean network;
    private final int maxIndex;
    private final NeuronTrade trade;
    private final String[] ways;
    private final Surface whole;
    private final BunchKaufman inertia;
    private final SaddleDescent descent;

    /** What lengths of steps are multiplied with in the attempt under way. */
    private double reach = 1;

    /** Number of the known point that the attempt under way starts from or near to. */
    private int begin = NOWHERE;

    Explorer(LandscapeProblem problem, SearchState state, boolean coercive, int maxIndex) {
        this.objective = problem.objective();
        this.workspace = objective.newWorkspace();
        this.known = state.known();
        this.tally = state.tally();
        // Only of a coercive function, searched for all indices, is it known what the sums must be.
        this.wanted = coercive && maxIndex >= objective.dimension() ? state::missing : List::of;
        this.strata = new StratumDraw(problem);
        this.network = problem.symmetry() instanceof NetworkSymmetryGroup;
        this.starts = new StartDraw(known, network ? (NetworkSymmetryGroup) problem.symmetry() : null);
        this.maxIndex = maxIndex;
        this.surfaces = new SurfaceMaker(objective, workspace);
        this.trade = network && surfaces.narrows()
                ? new NeuronTrade((NetworkSymmetryGroup) problem.symmetry(), surfaces, known)
                : null;
        this.ways = trade == null ? Arrays.copyOf(WAYS, WAYS.length - 1) : WAYS;
        this.whole = new Surface(objective, workspace, strata.whole().subspace());
        this.inertia = new BunchKaufman(objective.dimension());
        this.descent = new SaddleDescent(whole, strata, surfaces);
    }

    /** A search for a stationary point. */
    Outcome attempt(long seed, long number) {
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(Xoshiro256PlusPlus.streamSeed(seed, number));
        begin = NOWHERE;
        reach = starts.reach(number);
        if (known.size() == 0) {
            return inSubspace(random, random.nextInt(2) == 0 ? "newton" : "minimize", "random");
        }
        String way = ways[tally.choose(ways, random.nextDouble())];
        if (way.equals("trade neurons")) {
            return byTrade(random);
        }
        String solver = way.substring(0, way.indexOf(' '));
        String start = way.substring(way.indexOf(' ') + 1);
        return switch (start) {
            case "mode" -> fromModes(random, solver, lessMet(random, known.size()));
            case "low" -> fromLow(random);
            case "pair" -> betweenMinima(random);
            default -> inSubspace(random, solver, start);
        };
    }

    /** From a known point by changing how many neurons of each kind there are. */
    private Outcome byTrade(Xoshiro256PlusPlus random) {
        long tradesBefore = trade.evaluations();
        long before = whole.evaluations();
        begin = lessMet(random, known.size());
        Optional<double[]> end = trade.run(random, known.theta(begin), wanted.get());
        double[] x = new double[whole.dimension()];
        boolean found = end.isPresent();
        if (found) {
            whole.subspace().project(end.get(), x);
            found = new NewtonIteration(whole).run(x, 0.3, POLISHING);
        }
        long spent = before - (trade.evaluations() - tradesBefore);
        return outcome(whole, x, found, "trade neurons", "trade neurons", spent, 0, 0);
    }

    private Outcome inSubspace(Xoshiro256PlusPlus random, String solver, String start) {
        Stratum stratum = strata.draw(random, tally::subspaceWeight, wanted.get());
        Surface surface = surfaces.of(stratum);
        double[] x = new double[surface.dimension()];
        String from = start(random, stratum, x, start);
        int index = 0;
        if (solver.equals("follow")) {
            int highest = Math.min(maxIndex, x.length - 1);
            index = Math.min(1, highest);
            while (index < highest && random.nextInt(3) > 0) {
                index++;
            }
        }
        String label = stratum.label().isEmpty() ? "" : " " + stratum.label();
        return search(random, surface, x, solver, index, from + label, 0);
    }

    private String start(Xoshiro256PlusPlus random, Stratum stratum, double[] x, String start) {
        if (start.equals("random")) {
            starts.anywhere(random, x);
            return start;
        }
        double[] theta = new double[objective.dimension()];
        boolean hop = start.equals("hop") || !network;
        begin = hop ? starts.near(random, theta) : starts.recombined(random, stratum.types(), theta);
        stratum.subspace().project(theta, x);
        return hop ? "hop" : start;
    }

    /** Of two known points drawn the one met less often. */
    private int lessMet(Xoshiro256PlusPlus random, int below) {
        int first = random.nextInt(below);
        int second = random.nextInt(below);
        return known.meetings(first) <= known.meetings(second) ? first : second;
    }

    /** From a point of index 0, 1 or 2 towards a saddle of index 1. */
    private Outcome fromLow(Xoshiro256PlusPlus random) {
        int count = known.lowCount();
        if (count == 0 || maxIndex == 0) {
            return fromModes(random, "newton", lessMet(random, known.size()));
        }
        int first = known.low(random.nextInt(count));
        int second = known.low(random.nextInt(count));
        int chosen = known.meetings(first) <= known.meetings(second) ? first : second;
        return alongMode(random, "follow", chosen, 1, "low");
    }

    /** Leaves a known point along one of its modes. */
    private Outcome fromModes(Xoshiro256PlusPlus random, String solver, int chosen) {
        int index = known.point(chosen).morseIndex() + random.nextInt(3) - 1;
        return alongMode(random, solver, chosen, Math.min(maxIndex, Math.max(0, index)), "mode");
    }

    private Outcome alongMode(Xoshiro256PlusPlus random, String solver, int chosen, int index, String name) {
        begin = chosen;
        Surface surface = surfaces.of(strata.around(known.theta(chosen), random));
        double[] x = new double[surface.dimension()];
        surface.subspace().project(known.theta(chosen), x);
        surface.hessianAt(x);
        SymmetricEigen eigen = new SymmetricEigen(x.length);
        eigen.decompose(surface.hessian());
        int mode = Math.min(random.nextInt(x.length), random.nextInt(x.length));
        double amplitude = StartDraw.logUniform(random, 0.03, 3) * (random.nextInt(2) == 0 ? -1 : 1);
        for (int i = 0; i < x.length; i++) {
            x[i] += amplitude * eigen.vector(mode, i);
        }
        return search(random, surface, x, solver, index, name, 0);
    }

    private Outcome search(
            Xoshiro256PlusPlus random,
            Surface surface,
            double[] x,
            String solver,
            int index,
            String details,
            long before) {
        double longest = reach * StartDraw.logUniform(random, 0.2, 3);
        boolean found = x.length > 0
                && switch (solver) {
                    case "newton" -> new NewtonIteration(surface).run(x, longest, WANDERING);
                    case "deflate" -> deflated(surface, x, longest);
                    case "levenberg" -> new GradientNormDescent(surface).run(x, FOLLOWING);
                    case "dynamics" -> dynamics(surface, x, index, longest);
                    default ->
                        index == 0
                                ? new Minimization(surface).run(x, longest, FOLLOWING)
                                : index < x.length
                                        && new EigenvectorFollowing(surface).run(x, index, longest, FOLLOWING);
                };
        found = found && (solver.equals("newton") || new NewtonIteration(surface).run(x, longest, POLISHING));
        String name = solver + " " + details;
        return outcome(surface, x, found, name, name, before, 0, 0);
    }

    /** Keeps away from the known points nearest to the start. */
    private boolean deflated(Surface surface, double[] x, double longest) {
        List<double[]> near = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            double[] other = new double[x.length];
            surface.subspace().project(known.theta(i), other);
            double square = 0;
            for (int k = 0; k < x.length; k++) {
                square += (other[k] - x[k]) * (other[k] - x[k]);
            }
            if (square > 0 && square < DEFLATION_RADIUS * DEFLATION_RADIUS) {
                near.add(other);
            }
        }
        return new NewtonIteration(surface, near).run(x, longest, WANDERING);
    }

    private static boolean dynamics(Surface surface, double[] x, int index, double longest) {
        if (index >= x.length) {
            return false;
        }
        surface.hessianAt(x);
        SymmetricEigen eigen = new SymmetricEigen(x.length);
        eigen.decompose(surface.hessian());
        double[][] directions = new double[index][x.length];
        for (int d = 0; d < index; d++) {
            eigen.copyVector(d, directions[d]);
        }
        return new HighIndexDynamics(surface).run(x, directions, 0.3 * longest, DYNAMICS);
    }

    /** The top of a relaxed band between two minima, followed to a saddle of index 1. */
    private Outcome betweenMinima(Xoshiro256PlusPlus random) {
        double[] from = new double[whole.dimension()];
        double[] to = new double[whole.dimension()];
        double[] x = new double[whole.dimension()];
        long before = whole.evaluations();
        boolean pair = maxIndex > 0 && starts.pairOfMinima(random, whole.subspace(), from, to);
        double longest = reach * StartDraw.logUniform(random, 0.2, 3);
        boolean found = pair
                && new NudgedBand(whole, from, to, BAND_IMAGES).highest(BAND_STEPS, 0.1, x)
                && new EigenvectorFollowing(whole).run(x, 1, longest, FOLLOWING)
                && new NewtonIteration(whole).run(x, longest, POLISHING);
        return outcome(whole, x, found, "band pair", "band pair", before, 0, 0);
    }

    /** One of the ways down from a saddle: mode ⌊direction / 2⌋, forward if the direction is even. */
    Outcome descend(LandscapePoint saddle, int direction, double tolerance) {
        begin = NOWHERE;
        double[] theta = saddle.theta();
        boolean found = descent.run(theta, direction / 2, direction % 2 == 0 ? 1 : -1, tolerance);
        String origin = "descent from point " + saddle.id();
        return outcome(theta, found, "descent", origin, descent.evaluations(), saddle.id(), direction);
    }

    private Outcome outcome(
            Surface surface,
            double[] x,
            boolean found,
            String method,
            String origin,
            long before,
            long saddle,
            int direction) {
        double[] theta = new double[objective.dimension()];
        surface.subspace().expand(x, theta);
        return outcome(theta, found, method, origin, surface.evaluations() - before, saddle, direction);
    }

    private Outcome outcome(
            double[] theta, boolean found, String method, String origin, long evaluations, long saddle, int direction) {
        double value = found ? objective.value(theta, workspace) : Double.NaN;
        Optional<KnownPoints.Found> match = found ? known.findSurely(theta, value) : Optional.empty();
        // A point met from itself says nothing of how easily it is met.
        boolean returned = begin >= 0
                && match.isPresent()
                && match.get().point().id() == known.point(begin).id();
        match = returned ? Optional.empty() : match;
        boolean taken = found && !returned && (match.isPresent() || indexAt(theta) <= maxIndex);
        return new Outcome(method, origin, taken ? theta : null, value, match, evaluations, saddle, direction);
    }

    private int indexAt(double[] theta) {
        int n = theta.length;
        double[] hessian = new double[n * n];
        objective.hessian(theta, new double[n], hessian, workspace);
        inertia.factorize(hessian);
        return inertia.negative();
    }
}
