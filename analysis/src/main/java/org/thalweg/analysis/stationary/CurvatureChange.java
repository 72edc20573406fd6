package org.thalweg.analysis.stationary;

import org.thalweg.analysis.spectrum.HessianSpectrum;
import org.thalweg.core.objective.Norms;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;

/**
 * How much the curvature changes over the Newton step, relative to itself and whatever the scale of the parameters.
 *
 * <p>The Frobenius norm of |Λ|<sup>−1/2</sup> Vᵀ (H(θ + p) − H(θ)) V |Λ|<sup>−1/2</sup> over the directions of certain
 * curvature. H(θ + p) is congruent to sign(Λ) plus that matrix, so below 1 both have the same inertia (Sylvester, Weyl);
 * it is the affine-invariant quantity of Newton–Kantorovich theory (P. Deuflhard, Newton Methods for Nonlinear Problems,
 * 2004, theorem 2.1), whose bound ½ is what is asked for.
 */
final class CurvatureChange {

    private CurvatureChange() {}

    static double over(
            double[] step,
            Objective objective,
            double[] theta,
            HessianSpectrum spectrum,
            double tolerance,
            Workspace w) {
        int n = theta.length;
        double[] target = new double[n];
        for (int i = 0; i < n; i++) {
            target[i] = theta[i] + step[i];
        }
        double[] here = new double[n * n];
        double[] there = new double[n * n];
        double[] gradient = new double[n];
        objective.hessian(theta, gradient, here, w);
        objective.hessian(target, gradient, there, w);
        for (int i = 0; i < here.length; i++) {
            there[i] -= here[i];
        }
        return scaledNorm(there, spectrum, tolerance);
    }

    private static double scaledNorm(double[] change, HessianSpectrum spectrum, double tolerance) {
        int n = spectrum.dimension();
        double[] image = new double[n];
        double norm = 0;
        for (int i = 0; i < n; i++) {
            double lambda = Math.abs(spectrum.eigenvalue(i));
            if (lambda <= tolerance) {
                continue;
            }
            SymmetricProduct.multiply(change, spectrum.eigenvector(i), image);
            double[] row = new double[n];
            for (int j = 0; j < n; j++) {
                double other = Math.abs(spectrum.eigenvalue(j));
                if (other > tolerance) {
                    row[j] =
                            SymmetricProduct.dot(spectrum.eigenvector(j), image) / Math.sqrt(lambda) / Math.sqrt(other);
                }
            }
            norm = Norms.euclidean(new double[] {norm, Norms.euclidean(row)});
        }
        return norm;
    }
}
