package org.thalweg.analysis.stationary;

import java.util.Optional;
import java.util.OptionalDouble;
import org.thalweg.analysis.spectrum.HessianSpectrum;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.Norms;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;

/**
 * The Newton step from the Hessian in balanced coordinates.
 *
 * <p>Where parameters differ by many orders of magnitude the Hessian is graded, and its small eigenvalues drown in the
 * rounding of the large ones although the Newton equation is well determined. With D diagonal so that every row of
 * S = DHD has largest entry about 1 (D. Ruiz, RAL-TR-2001-034; powers of two, so that scaling is exact) the step
 * −D S⁻¹ D∇E is found to many digits.
 */
final class EquilibratedStep {

    private static final int SWEEPS = 8;
    private static final int PROBES = 3;
    private static final double NOISE_FACTOR = 4;
    private static final long STREAM = 0xBA1AL;

    private EquilibratedStep() {}

    /** Length of {@link #of}. */
    static OptionalDouble length(Objective objective, double[] theta, Workspace workspace) {
        return of(objective, theta, workspace).stream()
                .mapToDouble(Norms::euclidean)
                .findFirst();
    }

    /** The step, or empty if the balanced matrix too has an eigenvalue that cannot be told from zero. */
    static Optional<double[]> of(Objective objective, double[] theta, Workspace workspace) {
        int n = theta.length;
        double[] gradient = new double[n];
        double[] balanced = new double[n * n];
        objective.hessian(theta, gradient, balanced, workspace);
        double[] hessian = balanced.clone();
        double[] scale = balance(balanced, n);
        HessianSpectrum spectrum = HessianSpectrum.ofMatrix(balanced, n);
        double[] noise = noise(objective, theta, hessian, scale, spectrum, workspace);
        double[] step = new double[n];
        for (int i = 0; i < n; i++) {
            double eigenvalue = spectrum.eigenvalue(i);
            if (Math.abs(eigenvalue) <= spectrum.errorBound() + NOISE_FACTOR * noise[i]) {
                return Optional.empty();
            }
            double[] v = spectrum.eigenvector(i);
            double slope = 0;
            for (int k = 0; k < n; k++) {
                slope = Math.fma(v[k] * scale[k], gradient[k], slope);
            }
            for (int k = 0; k < n; k++) {
                step[k] = Math.fma(-slope / eigenvalue, v[k] * scale[k], step[k]);
            }
        }
        return Optional.of(step);
    }

    /** Scales the matrix in place; returns D. */
    private static double[] balance(double[] matrix, int n) {
        double[] scale = new double[n];
        java.util.Arrays.fill(scale, 1);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            double[] factor = new double[n];
            for (int i = 0; i < n; i++) {
                double largest = 0;
                for (int j = 0; j < n; j++) {
                    largest = Math.max(largest, Math.abs(matrix[i * n + j]));
                }
                factor[i] = largest == 0 ? 1 : Math.scalb(1.0, -Math.floorDiv(Math.getExponent(largest), 2));
                scale[i] *= factor[i];
            }
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    matrix[i * n + j] *= factor[i] * factor[j];
                }
            }
        }
        return scale;
    }

    /** noise[i]: largest ‖D(H′ − H)D vᵢ‖ over Hessians H′ at points moved in the last place. */
    private static double[] noise(
            Objective objective,
            double[] theta,
            double[] hessian,
            double[] scale,
            HessianSpectrum spectrum,
            Workspace workspace) {
        int n = theta.length;
        Xoshiro256PlusPlus signs = Xoshiro256PlusPlus.seeded(STREAM);
        double[] moved = new double[n];
        double[] other = new double[n * n];
        double[] image = new double[n];
        double[] noise = new double[n];
        for (int probe = 0; probe < PROBES; probe++) {
            for (int i = 0; i < n; i++) {
                moved[i] = signs.nextLong() < 0 ? Math.nextUp(theta[i]) : Math.nextDown(theta[i]);
            }
            objective.hessian(moved, new double[n], other, workspace);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    other[i * n + j] = (other[i * n + j] - hessian[i * n + j]) * scale[i] * scale[j];
                }
            }
            for (int i = 0; i < n; i++) {
                SymmetricProduct.multiply(other, spectrum.eigenvector(i), image);
                noise[i] = Math.max(noise[i], Norms.euclidean(image));
            }
        }
        return noise;
    }
}
