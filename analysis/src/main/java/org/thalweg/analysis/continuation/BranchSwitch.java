package org.thalweg.analysis.continuation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.thalweg.analysis.spectrum.HessianSpectrum;
import org.thalweg.core.objective.Norms;

/**
 * The branches that leave a singular point.
 *
 * <p>Every branch through the point has its tangent in the span of the kernel of the Hessian and of one more direction,
 * the least change of θ that answers a change of the parameter. From there each direction across the branches known is
 * tried: a small way along it, and back to a stationary point on the plane across it (H. B. Keller, 1977, "perpendicular"
 * switching). In a kernel of several dimensions the projections of the coordinate axes are tried, in which single neurons
 * stand out, and the eigenvectors.
 */
final class BranchSwitch {

    /** Ways along a direction that are tried, relative to max(1, ‖θ‖). */
    private static final double[] WAYS = {0.02, 0.05, 0.005, 0.15};

    /** What is left of a unit direction without a known tangent must be longer. */
    private static final double ACROSS = 0.3;

    /** Cosine from which two directions count as one. */
    private static final double PARALLEL = 0.999;

    private final ExtendedSystem system;
    private final SingularPoint from;
    private final List<double[]> known;
    private final int n;

    /**
     * A way out.
     *
     * @param start a point on the new branch
     * @param along direction away from the singular point
     */
    record Departure(double[] start, double[] along) {}

    BranchSwitch(ExtendedSystem system, SingularPoint from, List<double[]> known) {
        this.system = system;
        this.from = from;
        this.known = known;
        this.n = system.dimension();
    }

    List<Departure> departures() {
        List<Departure> departures = new ArrayList<>();
        for (double[] direction : directions()) {
            for (double sign : new double[] {1, -1}) {
                double[] along = ExtendedSystem.moved(new double[n + 1], direction, sign);
                double[] start = onNewBranch(along);
                if (start != null) {
                    departures.add(new Departure(start, along));
                }
            }
        }
        return departures;
    }

    private double[] onNewBranch(double[] along) {
        double size = Math.max(1, Norms.euclidean(Arrays.copyOf(from.u(), n)));
        for (double way : WAYS) {
            double[] start = system.correct(ExtendedSystem.moved(from.u(), along, way * size), along);
            boolean near =
                    start != null && Norms.euclidean(ExtendedSystem.moved(start, from.u(), -1)) <= 4 * way * size;
            if (near) {
                return start;
            }
        }
        return null;
    }

    /** Unit directions across the known tangents, none twice. */
    private List<double[]> directions() {
        List<double[]> candidates = new ArrayList<>();
        for (int i = 0; i < n && from.kernel().length > 1; i++) {
            candidates.add(projectedAxis(i));
        }
        for (double[] phi : from.kernel()) {
            candidates.add(Arrays.copyOf(phi, n + 1));
        }
        candidates.add(response());
        List<double[]> directions = new ArrayList<>();
        for (double[] candidate : candidates) {
            double[] rest = across(candidate);
            if (rest != null && directions.stream().noneMatch(d -> Math.abs(ExtendedSystem.dot(d, rest)) > PARALLEL)) {
                directions.add(rest);
            }
        }
        return directions;
    }

    /** The candidate without the tangent on which the point was found; null if little is left or it is known. */
    private double[] across(double[] candidate) {
        double norm = Norms.euclidean(candidate);
        if (!(norm > 1e-6)) {
            return null;
        }
        double[] unit = ExtendedSystem.moved(new double[n + 1], candidate, 1 / norm);
        double[] rest = ExtendedSystem.moved(unit, from.arrival(), -ExtendedSystem.dot(unit, from.arrival()));
        double left = Norms.euclidean(rest);
        if (left < ACROSS) {
            return null;
        }
        double[] direction = ExtendedSystem.moved(new double[n + 1], rest, 1 / left);
        boolean followed = known.stream().anyMatch(t -> Math.abs(ExtendedSystem.dot(t, direction)) > PARALLEL);
        return followed ? null : direction;
    }

    private double[] projectedAxis(int axis) {
        double[] sum = new double[n + 1];
        for (double[] phi : from.kernel()) {
            for (int i = 0; i < n; i++) {
                sum[i] = Math.fma(phi[axis], phi[i], sum[i]);
            }
        }
        return sum;
    }

    /** (−H⁺ ∂∇E/∂μ, 1). */
    private double[] response() {
        HessianSpectrum spectrum = HessianSpectrum.ofMatrix(system.hessian(from.u()), n);
        double[] push = system.parameterSlope(from.u());
        double[] response = new double[n + 1];
        response[n] = 1;
        for (int k = 0; k < n; k++) {
            double[] v = spectrum.eigenvector(k);
            boolean inKernel = Arrays.stream(from.kernel()).anyMatch(phi -> Math.abs(ExtendedSystem.dot(phi, v)) > 0.5);
            double factor = inKernel ? 0 : -ExtendedSystem.dot(v, push) / spectrum.eigenvalue(k);
            for (int i = 0; i < n; i++) {
                response[i] = Math.fma(factor, v[i], response[i]);
            }
        }
        return response;
    }
}
