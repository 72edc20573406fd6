package org.thalweg.analysis.stationary;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.analysis.spectrum.HessianSpectrum;
import org.thalweg.analysis.symmetry.SymmetryDirections;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.Norms;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.ResidualObjective;
import org.thalweg.core.objective.Workspace;

/**
 * How many of the eigenvalues that cannot be told from zero must be zero.
 *
 * @param count explained zeros, at most the nullity
 * @param reason why, in a few words; empty if none is
 */
record ExplainedZeros(int count, String reason) {

    /** Directions whose remainder is this small are taken as combinations of the others. */
    private static final double INDEPENDENT = 1e-7;

    /** ‖Hd‖ up to this many tolerances counts as rounding. */
    private static final double INVARIANT = 10;

    /** A value this small relative to the sum of squares of the targets counts as a loss of 0. */
    private static final double VANISHING = 1e-20;

    static ExplainedZeros of(
            Objective objective, double[] theta, HessianSpectrum spectrum, double tolerance, int nullity) {
        if (nullity == 0 || !(objective instanceof NetworkObjective network)) {
            return new ExplainedZeros(0, "");
        }
        int symmetric = independentInvariant(network, theta, tolerance);
        if (symmetric >= nullity) {
            return new ExplainedZeros(nullity, "continuous symmetries of the network");
        }
        int interpolating = interpolating(network, theta, spectrum, tolerance);
        return interpolating >= nullity
                ? new ExplainedZeros(nullity, "the family of parameters that fit all data exactly")
                : new ExplainedZeros(symmetric, "continuous symmetries of the network");
    }

    /** Rank of the symmetry directions along which the Hessian vanishes, regularizers included. */
    private static int independentInvariant(NetworkObjective objective, double[] theta, double tolerance) {
        Workspace workspace = objective.newWorkspace();
        double[] product = new double[theta.length];
        List<double[]> basis = new ArrayList<>();
        for (double[] direction : SymmetryDirections.of(objective.network(), theta)) {
            double norm = Norms.euclidean(direction);
            if (norm == 0) {
                continue;
            }
            objective.hessianVector(theta, direction, product, workspace);
            if (Norms.euclidean(product) <= INVARIANT * tolerance * norm) {
                addIndependent(direction, norm, basis);
            }
        }
        return basis.size();
    }

    private static void addIndependent(double[] direction, double norm, List<double[]> basis) {
        double[] rest = direction.clone();
        for (int pass = 0; pass < 2; pass++) {
            for (double[] b : basis) {
                double along = SymmetricProduct.dot(b, rest);
                for (int i = 0; i < rest.length; i++) {
                    rest[i] = Math.fma(-along, b[i], rest[i]);
                }
            }
        }
        double left = Norms.euclidean(rest);
        if (left > INDEPENDENT * norm) {
            for (int i = 0; i < rest.length; i++) {
                rest[i] /= left;
            }
            basis.add(rest);
        }
    }

    /**
     * If all m residuals vanish and their Jacobian has rank m, the zero set of the loss is a manifold of dimension n − m
     * (implicit function theorem).
     */
    private static int interpolating(
            NetworkObjective objective, double[] theta, HessianSpectrum spectrum, double tolerance) {
        ResidualObjective squares = objective.leastSquares().orElse(null);
        if (squares == null || squares.residualCount() >= theta.length) {
            return 0;
        }
        double scale = 0;
        for (double target : objective.data().copyTargets()) {
            scale = Math.max(scale, target * target);
        }
        int rank = 0;
        for (double lambda : spectrum.eigenvalues()) {
            rank += lambda > tolerance ? 1 : 0;
        }
        boolean fits = objective.value(theta, objective.newWorkspace()) <= VANISHING * scale;
        return fits && rank == squares.residualCount() ? theta.length - rank : 0;
    }
}
