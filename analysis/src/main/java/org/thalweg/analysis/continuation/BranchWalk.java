package org.thalweg.analysis.continuation;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.analysis.spectrum.HessianSpectrum;
import org.thalweg.core.objective.Norms;

/** One walk along a branch by predictor and corrector, with the singular points on the way. Mutable, used once. */
final class BranchWalk {

    private static final double FIRST_STEP = 0.02;
    private static final double LARGEST_STEP = 0.5;
    private static final double SMALLEST_STEP = 1e-7;
    /** Cosine between tangents below which a step was too long. */
    private static final double SMOOTH = 0.8;
    /** Corrections up to which the next step may be longer. */
    private static final int EASY = 4;
    /** Size of θ at which a branch is given up. */
    private static final double FAR = 1e6;

    private final ExtendedSystem system;
    private final int n;
    private final double low;
    private final double high;
    private final List<BranchPoint> points = new ArrayList<>();
    private final List<SingularPoint> singular = new ArrayList<>();
    private double[] u;
    private double[] tangent;
    private double step = FIRST_STEP;
    private boolean joined;

    /** A walk that ends where log p leaves {@code low} … {@code high}. */
    BranchWalk(ExtendedSystem system, double low, double high) {
        this.system = system;
        this.n = system.dimension();
        this.low = low;
        this.high = high;
    }

    /** Singular points in the order they were passed. */
    List<SingularPoint> singular() {
        return singular;
    }

    /** Walks from a point near the branch, the way of {@code along}. */
    Branch from(double[] start, double[] along, int maxSteps) {
        u = system.correct(start, along);
        tangent = u == null ? null : system.tangent(u, along);
        if (tangent == null) {
            return branch("the first point could not be corrected to a stationary one");
        }
        points.add(BranchPoint.at(system, u));
        for (int count = 0; count < maxSteps; count++) {
            if (step < SMALLEST_STEP) {
                return branch("no further point was found beyond " + system.parameterOf(u));
            }
            if (!advance()) {
                step /= 2;
            } else if (joined) {
                return branch("the branch meets another in a pitchfork");
            } else if (u[n] <= low || u[n] >= high) {
                land(u[n] <= low ? low : high);
                return branch("the end of the window was reached");
            } else if (Norms.euclidean(u) > FAR) {
                return branch("the parameters grow beyond " + FAR);
            }
        }
        return branch(maxSteps + " steps were spent");
    }

    private Branch branch(String end) {
        return new Branch(points, singular.stream().map(SingularPoint::event).toList(), end);
    }

    /** One step; false if it was too long. */
    private boolean advance() {
        double[] next = system.correct(ExtendedSystem.moved(u, tangent, step), tangent);
        int corrections = system.lastSteps();
        double[] nextTangent = next == null ? null : system.tangent(next, tangent);
        if (nextTangent == null || ExtendedSystem.dot(tangent, nextTangent) < SMOOTH) {
            return false;
        }
        BranchPoint reached = BranchPoint.at(system, next);
        BranchPoint before = points.get(points.size() - 1);
        boolean turned = tangent[n] * nextTangent[n] < 0;
        if (turned && before.morseIndex() == reached.morseIndex()) {
            // No fold, where one eigenvalue changes its sign; or several changes that one step must not hide.
            joined = join();
            return joined;
        }
        locate(before, reached, turned);
        points.add(reached);
        u = next;
        tangent = nextTangent;
        step = corrections <= EASY ? Math.min(LARGEST_STEP, 1.5 * step) : step;
        return true;
    }

    /** Looks for a pitchfork whose side branch this is; its other half would be a mirror image. */
    private boolean join() {
        double[] at = new ZeroCrossing(system, u, tangent, step).where(v -> {
            double[] t = system.tangent(v, tangent);
            return t == null ? Double.NaN : t[n];
        });
        SingularPoint found = at == null ? null : SingularPoint.classify(system, at, tangent, false, 1, points.size());
        if (found == null || !found.refined()) {
            return false;
        }
        singular.add(found);
        return true;
    }

    /** Moves the last point to the end of the window, which the last step has passed. */
    private void land(double end) {
        double[] across = new double[n + 1];
        across[n] = 1;
        double[] guess = ExtendedSystem.moved(u, tangent, (end - u[n]) / tangent[n]);
        guess[n] = end;
        double[] landed = tangent[n] == 0 ? null : system.correct(guess, across);
        if (landed != null && Norms.euclidean(ExtendedSystem.moved(landed, u, -1)) <= 2 * step) {
            points.set(points.size() - 1, BranchPoint.at(system, landed));
        }
    }

    /** Looks between the last point and the one reached for eigenvalues that changed sign. */
    private void locate(BranchPoint before, BranchPoint reached, boolean turned) {
        int first = Math.min(before.morseIndex(), reached.morseIndex());
        int last = Math.max(before.morseIndex(), reached.morseIndex());
        ZeroCrossing crossing = new ZeroCrossing(system, u, tangent, step);
        List<double[]> places = new ArrayList<>();
        List<Integer> multiplicities = new ArrayList<>();
        for (int k = first; k < last; k++) {
            int eigenvalue = k;
            double[] at = crossing.where(
                    v -> HessianSpectrum.ofMatrix(system.hessian(v), n).eigenvalue(eigenvalue));
            if (at != null) {
                note(at, places, multiplicities);
            }
        }
        for (int i = 0; i < places.size(); i++) {
            singular.add(SingularPoint.classify(
                    system, places.get(i), tangent, turned, multiplicities.get(i), points.size()));
        }
    }

    /** Eigenvalues that vanish at the same place are one event. */
    private void note(double[] at, List<double[]> places, List<Integer> multiplicities) {
        for (int i = 0; i < places.size(); i++) {
            if (Math.abs(places.get(i)[n] - at[n]) < 1e-9) {
                multiplicities.set(i, multiplicities.get(i) + 1);
                return;
            }
        }
        places.add(at);
        multiplicities.add(1);
    }
}
