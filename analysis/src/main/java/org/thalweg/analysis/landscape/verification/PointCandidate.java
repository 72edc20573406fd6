package org.thalweg.analysis.landscape.verification;

import java.util.Optional;
import org.thalweg.analysis.internal.NumberText;
import org.thalweg.analysis.internal.landscape.PointFinisher;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.landscape.LandscapeProblem;
import org.thalweg.analysis.spectrum.HessianSpectrum;
import org.thalweg.core.objective.Norms;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;

/**
 * A point that is said to be stationary, tested before it may enter a landscape.
 *
 * @param point the confirmed point, without number; empty if it is not confirmed
 * @param sentence why it is not; empty if it is
 */
public record PointCandidate(Optional<LandscapePoint> point, String sentence) {

    private static final int STEPS = 30;

    /** A stationary point further away than this, relative to the size of the parameters, is another one. */
    private static final double FURTHEST = 1e-2;

    /**
     * Polishes a candidate by Newton's method and proves what it is, as searches do with their own.
     *
     * @param problem the objective with its symmetries
     * @param theta θ[n], near a nondegenerate stationary point if the claim is true
     * @param origin whence it comes
     * @return the confirmed point, or why it is not confirmed
     */
    public static PointCandidate of(LandscapeProblem problem, double[] theta, String origin) {
        int n = problem.objective().dimension();
        if (theta.length != n) {
            return refused("it has " + theta.length + " parameters, but the problem has " + n);
        }
        if (!Double.isFinite(Norms.inf(theta))) {
            return refused("a parameter is not finite");
        }
        double[] polished = theta.clone();
        if (!polish(problem.objective(), polished)) {
            return refused("Newton's method finds no stationary point at it");
        }
        double moved = distance(theta, polished);
        if (!(moved <= FURTHEST * (1 + Norms.inf(theta)))) {
            return refused("the stationary point that Newton's method finds is " + NumberText.brief(moved) + " away");
        }
        Optional<LandscapePoint> point = new PointFinisher(problem).finish(polished, origin);
        return point.isPresent()
                ? new PointCandidate(point, "")
                : refused("it cannot be proved to be a nondegenerate stationary point");
    }

    private static PointCandidate refused(String reason) {
        return new PointCandidate(Optional.empty(), reason);
    }

    /** Newton steps until they no longer shrink. */
    private static boolean polish(Objective objective, double[] theta) {
        int n = theta.length;
        Workspace workspace = objective.newWorkspace();
        double[] gradient = new double[n];
        double[] hessian = new double[n * n];
        double size = 1 + Norms.euclidean(theta);
        double last = Double.POSITIVE_INFINITY;
        for (int k = 0; k < STEPS; k++) {
            objective.hessian(theta, gradient, hessian, workspace);
            if (!Double.isFinite(Norms.inf(gradient)) || !Double.isFinite(Norms.inf(hessian))) {
                return false;
            }
            double[] step = newtonStep(HessianSpectrum.ofMatrix(hessian, n), gradient);
            double length = Norms.euclidean(step);
            if (!(length <= size)) {
                return false;
            }
            if (length <= 1e-7 * size && length >= 0.5 * last || length <= 1e-15 * size) {
                return true;
            }
            last = length;
            for (int i = 0; i < n; i++) {
                theta[i] += step[i];
            }
        }
        return last <= 1e-7 * size;
    }

    private static double[] newtonStep(HessianSpectrum spectrum, double[] gradient) {
        int n = gradient.length;
        double[] step = new double[n];
        for (int k = 0; k < n; k++) {
            double[] v = spectrum.eigenvector(k);
            double slope = 0;
            for (int i = 0; i < n; i++) {
                slope = Math.fma(v[i], gradient[i], slope);
            }
            for (int i = 0; i < n; i++) {
                step[i] = Math.fma(-slope / spectrum.eigenvalue(k), v[i], step[i]);
            }
        }
        return step;
    }

    private static double distance(double[] a, double[] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }
}
