package org.thalweg.bench.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thalweg.analysis.spectrum.HessianSpectrum;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.Norms;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.solve.SolveControls;
import org.thalweg.core.solve.SolveDriver;
import org.thalweg.core.solve.Solver;
import org.thalweg.solvers.gradientflow.FlowExprb;
import org.thalweg.solvers.gradientflow.FlowOptions;

/**
 * The path down from a saddle of exclusive or by a flow solver of the solvers module at a tight tolerance.
 *
 * <p>The symmetries that fix the first point of the path fix all of it, so that it is integrated among the points they fix.
 * If it ends at a saddle there (a ridge, whose two sides are copies of each other), it goes on along the mode of lowest
 * curvature; of several modes of equal curvature along one that changes few neurons.
 */
final class ReferenceDescent {

    private static final double DISPLACEMENT = 1e-4;
    private static final double FIXED = 1e-6;
    private static final double EQUAL_CURVATURE = 1e-7;
    private static final int RIDGES = 8;
    private static final long ITERATIONS = 200_000;

    private final Objective objective;
    private final XorSymmetries symmetries;
    private final Solver solver;

    /**
     * Where a path ends.
     *
     * @param theta the minimum
     * @param ridges how often it went on from a saddle on a ridge
     * @param ambiguous whether at one of those several modes had the lowest curvature
     */
    record End(double[] theta, int ridges, boolean ambiguous) {}

    ReferenceDescent(NetworkObjective objective, double tolerance) {
        this.objective = objective;
        this.symmetries = new XorSymmetries(objective.network().layout());
        this.solver = new FlowExprb(
                FlowExprb.Method.EXPRB43,
                FlowOptions.defaults().withTolerances(tolerance, tolerance).withGradientTolerance(1e-13));
    }

    /** The end of the path that leaves along the lowest mode or against it; empty if it ends nowhere. */
    Optional<End> from(double[] saddle, double sign) {
        double[] from = saddle;
        boolean ambiguous = false;
        double side = sign;
        for (int ridge = 0; ridge < RIDGES; ridge++) {
            HessianSpectrum spectrum = HessianSpectrum.of(objective, from);
            List<Integer> lowest = lowest(spectrum);
            ambiguous |= lowest.size() > 1;
            double[] end = integrate(from, direction(spectrum, lowest), side);
            HessianSpectrum there = HessianSpectrum.of(objective, end);
            if (!isStationary(end, there)) {
                return Optional.empty();
            }
            if (there.eigenvalue(0) > 0) {
                return Optional.of(new End(end, ridge, ambiguous));
            }
            from = end;
            side = 1;
        }
        return Optional.empty();
    }

    private double[] integrate(double[] from, double[] mode, double sign) {
        double[] start = from.clone();
        double length = DISPLACEMENT * (1 + Norms.euclidean(from));
        for (int i = 0; i < start.length; i++) {
            start[i] += sign * length * mode[i];
        }
        FixedSpace space = symmetries.fixedWith(start, FIXED * length);
        double[] end = SolveDriver.solve(
                        space.restrict(objective),
                        space.project(start),
                        solver,
                        SolveControls.defaults().withMaxIterations(ITERATIONS))
                .point();
        return space.expand(end);
    }

    private static List<Integer> lowest(HessianSpectrum spectrum) {
        List<Integer> lowest = new ArrayList<>();
        double margin = EQUAL_CURVATURE * Math.abs(spectrum.eigenvalue(0)) + spectrum.resolution();
        for (int k = 0; k < spectrum.dimension() && spectrum.eigenvalue(k) - spectrum.eigenvalue(0) <= margin; k++) {
            lowest.add(k);
        }
        return lowest;
    }

    /** Of the space of the modes the unit vector nearest to an axis, the first of several. */
    private static double[] direction(HessianSpectrum spectrum, List<Integer> modes) {
        if (modes.size() == 1) {
            return spectrum.eigenvector(modes.get(0));
        }
        int n = spectrum.dimension();
        double best = 0;
        double[] direction = null;
        for (int axis = 0; axis < n; axis++) {
            double[] shadow = new double[n];
            for (int k : modes) {
                double[] v = spectrum.eigenvector(k);
                for (int i = 0; i < n; i++) {
                    shadow[i] += v[axis] * v[i];
                }
            }
            double length = Math.sqrt(shadow[axis]);
            if (length > best + 1e-6) {
                best = length;
                direction = shadow;
            }
        }
        double norm = Norms.euclidean(direction);
        for (int i = 0; i < n; i++) {
            direction[i] /= norm;
        }
        return direction;
    }

    private boolean isStationary(double[] theta, HessianSpectrum spectrum) {
        double[] gradient = new double[theta.length];
        objective.gradient(theta, gradient, objective.newWorkspace());
        double newton = 0;
        for (int k = 0; k < theta.length; k++) {
            double along = 0;
            double[] v = spectrum.eigenvector(k);
            for (int i = 0; i < theta.length; i++) {
                along += v[i] * gradient[i];
            }
            newton = Math.max(newton, Math.abs(along / spectrum.eigenvalue(k)));
        }
        return newton <= 1e-3 * (1 + Norms.inf(theta));
    }
}
