package org.thalweg.analysis.stationary;

import org.thalweg.analysis.spectrum.HessianSpectrum;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.Norms;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;

/**
 * The Newton step from a point, split into directions whose curvature is certain and those where it is not.
 *
 * @param step step[n] over the directions of certain curvature
 * @param norm Euclidean length of the step with the directions of uncertain curvature that have a slope included
 * @param steepestUncertainSlope largest |slope| among directions of uncertain curvature
 * @param slopeNoise rounding error to expect in that slope
 */
record NewtonStep(double[] step, double norm, double steepestUncertainSlope, double slopeNoise) {

    /** Factor between the change seen when θ moves in its last places and an error thought possible. */
    private static final double NOISE_FACTOR = 4;

    private static final int PROBES = 4;
    private static final long STREAM = 0x510EL;

    static NewtonStep at(
            Objective objective, double[] theta, HessianSpectrum spectrum, double tolerance, Workspace workspace) {
        int n = theta.length;
        double[] gradient = new double[n];
        double value = objective.gradient(theta, gradient, workspace);
        double[] step = new double[n];
        for (int i = 0; i < n; i++) {
            double lambda = spectrum.eigenvalue(i);
            if (Math.abs(lambda) > tolerance) {
                double[] v = spectrum.eigenvector(i);
                addScaled(-SymmetricProduct.dot(v, gradient) / lambda, v, step);
            }
        }
        double certain = Norms.euclidean(step);
        // An eigenvector is known up to tolerance / gap only; and a slope that changes the loss by less than its own
        // rounding over the whole length of θ is none.
        double noise = 4 * Math.ulp(1.0) * Norms.euclidean(gradient)
                + tolerance * certain
                + Math.ulp(value) / Math.max(1, Norms.euclidean(theta))
                + NOISE_FACTOR * gradientNoise(objective, theta, gradient, spectrum, tolerance, workspace);
        double steepest = 0;
        double norm = certain;
        for (int i = 0; i < n; i++) {
            double lambda = Math.abs(spectrum.eigenvalue(i));
            if (lambda <= tolerance) {
                double slope = Math.abs(SymmetricProduct.dot(spectrum.eigenvector(i), gradient));
                steepest = Math.max(steepest, slope);
                if (slope > noise) {
                    norm = Norms.euclidean(new double[] {norm, slope / Math.max(lambda, Double.MIN_NORMAL)});
                }
            }
        }
        norm = certain == norm
                ? norm
                : EquilibratedStep.length(objective, theta, workspace).orElse(norm);
        return new NewtonStep(step, norm, steepest, noise);
    }

    /** Whether the loss certainly has a slope where its curvature is uncertain. */
    boolean slopesWhereFlat() {
        return steepestUncertainSlope > slopeNoise;
    }

    /** Largest change of the gradient within the uncertain directions when every parameter moves by a few last places. */
    private static double gradientNoise(
            Objective objective,
            double[] theta,
            double[] gradient,
            HessianSpectrum spectrum,
            double tolerance,
            Workspace workspace) {
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(STREAM);
        double[] moved = new double[theta.length];
        double[] change = new double[theta.length];
        double largest = 0;
        for (int probe = 0; probe < PROBES; probe++) {
            for (int i = 0; i < moved.length; i++) {
                moved[i] = theta[i] + (random.nextInt(5) - 2) * Math.ulp(theta[i]);
            }
            objective.gradient(moved, change, workspace);
            for (int i = 0; i < change.length; i++) {
                change[i] -= gradient[i];
            }
            largest = Math.max(largest, uncertainPart(change, spectrum, tolerance));
        }
        return largest;
    }

    private static double uncertainPart(double[] vector, HessianSpectrum spectrum, double tolerance) {
        double[] parts = new double[vector.length];
        for (int i = 0; i < parts.length; i++) {
            if (Math.abs(spectrum.eigenvalue(i)) <= tolerance) {
                parts[i] = SymmetricProduct.dot(spectrum.eigenvector(i), vector);
            }
        }
        return Norms.euclidean(parts);
    }

    private static void addScaled(double factor, double[] direction, double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] = Math.fma(factor, direction[i], sum[i]);
        }
    }
}
