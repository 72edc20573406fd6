package org.thalweg.analysis.continuation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Collects the branches of a diagram, each once up to symmetry. Mutable, used once. */
final class DiagramSearch {

    /** Relative difference of parameter, value and norm up to which two points count as mirror images. */
    private static final double SAME = 1e-7;

    private final ExtendedSystem system;
    private final double low;
    private final double high;
    private final DiagramLimits limits;
    private final List<BifurcationDiagram.Arc> arcs = new ArrayList<>();
    private final List<SingularPoint> events = new ArrayList<>();
    /** Unit tangents of the branches that meet event i. */
    private final List<List<double[]>> meeting = new ArrayList<>();

    private boolean complete = true;

    DiagramSearch(ExtendedSystem system, double low, double high, DiagramLimits limits) {
        this.system = system;
        this.low = low;
        this.high = high;
        this.limits = limits;
    }

    /** Adds one half of the first branch. */
    void add(double[] start, double[] along) {
        BranchWalk walk = new BranchWalk(system, low, high);
        register(walk.from(start, along, limits.maxSteps()), OptionalInt.empty(), walk.singular());
    }

    /** Follows what leaves the events found so far and those found then. */
    BifurcationDiagram finish(double parameter) {
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).event().kind() != BranchEvent.Kind.FOLD) {
                leave(i);
            }
        }
        return new BifurcationDiagram(
                arcs, events.stream().map(SingularPoint::event).toList(), Windows.of(arcs, parameter), complete);
    }

    private void leave(int number) {
        SingularPoint event = events.get(number);
        List<double[]> starts = new ArrayList<>();
        for (BranchSwitch.Departure departure : new BranchSwitch(system, event, meeting.get(number)).departures()) {
            boolean mirror = starts.stream().anyMatch(other -> sameUpToSymmetry(other, departure.start()));
            if (mirror || isOnKnownArc(departure.start())) {
                continue;
            }
            if (arcs.size() >= limits.maxBranches()) {
                complete = false;
                return;
            }
            starts.add(departure.start());
            BranchWalk walk = new BranchWalk(system, low, high);
            Branch branch = walk.from(departure.start(), departure.along(), limits.maxSteps());
            List<BranchPoint> points = new ArrayList<>(branch.points());
            points.add(0, event.event().point());
            register(new Branch(points, branch.events(), branch.end()), OptionalInt.of(number), walk.singular());
        }
    }

    private void register(Branch branch, OptionalInt from, List<SingularPoint> singular) {
        List<Integer> numbers = new ArrayList<>();
        for (SingularPoint point : singular) {
            int known = known(point);
            if (known < 0) {
                known = events.size();
                events.add(point);
                meeting.add(new ArrayList<>());
            }
            meeting.get(known).add(point.arrival());
            numbers.add(known);
        }
        arcs.add(new BifurcationDiagram.Arc(branch, from, numbers));
    }

    private int known(SingularPoint point) {
        for (int i = 0; i < events.size(); i++) {
            if (sameUpToSymmetry(events.get(i).u(), point.u())) {
                return i;
            }
        }
        return -1;
    }

    private boolean sameUpToSymmetry(double[] a, double[] b) {
        BranchPoint p = BranchPoint.at(system, a);
        BranchPoint q = BranchPoint.at(system, b);
        return close(p.parameter(), q.parameter())
                && close(p.value(), q.value())
                && close(p.parameterNorm(), q.parameterNorm());
    }

    private static boolean close(double a, double b) {
        return Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b));
    }

    /** Whether a followed branch has, at the same parameter, a point with the same value and norm. */
    private boolean isOnKnownArc(double[] start) {
        int n = system.dimension();
        double[] across = new double[n + 1];
        across[n] = 1;
        for (BifurcationDiagram.Arc arc : arcs) {
            List<BranchPoint> points = arc.branch().points();
            for (int i = 0; i + 1 < points.size(); i++) {
                double[] a = extended(points.get(i));
                double[] b = extended(points.get(i + 1));
                if ((a[n] - start[n]) * (b[n] - start[n]) > 0 || a[n] == b[n]) {
                    continue;
                }
                double part = (start[n] - a[n]) / (b[n] - a[n]);
                double[] guess = ExtendedSystem.moved(a, ExtendedSystem.moved(b, a, -1), part);
                guess[n] = start[n];
                double[] point = system.correct(guess, across);
                if (point != null && sameUpToSymmetry(point, start)) {
                    return true;
                }
            }
        }
        return false;
    }

    private double[] extended(BranchPoint point) {
        double[] u = java.util.Arrays.copyOf(point.theta(), system.dimension() + 1);
        u[system.dimension()] = system.coordinate(point.parameter());
        return u;
    }
}
